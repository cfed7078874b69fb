import type { SubjectKinds } from '../types';

/** What there is on X, and the figures that each kind shows. */
export const kinds = {
  post: ['replies', 'reposts', 'likes', 'bookmarks', 'views'],
  profile: ['followers'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
