import type { SubjectKinds } from '../types';

/** What there is on LinkedIn, and the figures that each kind shows. */
export const kinds = {
  article: ['reactions', 'comments', 'reposts'],
  post: ['reactions', 'comments', 'reposts'],
  profile: ['followers'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
