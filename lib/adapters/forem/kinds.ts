import type { SubjectKinds } from '../types';

/** What there is on Forem, and the figures that each kind shows. */
export const kinds = {
  article: ['reactions', 'comments', 'views', 'bookmarks'],
  profile: ['followers', 'posts'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
