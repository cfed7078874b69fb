import type { SubjectKinds } from '../types';

/** What there is on YouTube, and the figures that each kind shows. */
export const kinds = {
  video: ['views', 'likes', 'comments'],
  channel: ['subscribers'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
