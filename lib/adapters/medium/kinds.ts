import type { SubjectKinds } from '../types';

/** What there is on Medium, and the figures that each kind shows. */
export const kinds = {
  article: ['claps', 'responses'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
