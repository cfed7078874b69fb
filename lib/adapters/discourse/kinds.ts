import type { SubjectKinds } from '../types';

/** What there is on a forum that Discourse makes, and the figures that each kind shows. */
export const kinds = {
  topic: ['replies', 'views', 'likes', 'participants'],
  profile: [],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
