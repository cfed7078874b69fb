import type { SubjectKinds } from '../types';

/** What there is on Lobsters, and the figures that each kind shows. */
export const kinds = {
  post: ['score', 'comments'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
