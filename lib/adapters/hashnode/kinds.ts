import type { SubjectKinds } from '../types';

/** What there is on Hashnode, and the figures that each kind shows. */
export const kinds = {
  article: ['reactions', 'comments', 'views'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
