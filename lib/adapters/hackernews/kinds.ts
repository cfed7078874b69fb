import type { SubjectKinds } from '../types';

/** What there is on Hacker News, and the figures that each kind shows. */
export const kinds = {
  post: ['points', 'comments'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
