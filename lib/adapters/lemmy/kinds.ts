import type { SubjectKinds } from '../types';

/** What there is on a Lemmy server, and the figures that each kind shows. */
export const kinds = {
  post: ['score', 'comments'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
