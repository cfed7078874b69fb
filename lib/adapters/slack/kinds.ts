import type { SubjectKinds } from '../types';

/** What there is on Slack, and the figures that each kind shows. */
export const kinds = {
  channel: [],
  message: ['reactions', 'replies'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
