import type { SubjectKinds } from '../types';

/** What there is on Discord, and the figures that each kind shows. */
export const kinds = {
  server: ['members', 'online'],
  channel: [],
  thread: ['messages'],
  message: ['reactions', 'replies'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
