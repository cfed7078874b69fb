import type { SubjectKinds } from '../types';

/** What there is on a Mastodon server, and the figures that each kind shows. */
export const kinds = {
  post: ['replies', 'boosts', 'favourites'],
  profile: ['followers'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
