import type { SubjectKinds } from '../types';

/** What there is on Reddit, and the figures that each kind shows. */
export const kinds = {
  post: ['score', 'comments'],
  community: ['members', 'online'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
