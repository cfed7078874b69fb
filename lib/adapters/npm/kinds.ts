import type { SubjectKinds } from '../types';

/** What there is on npm, and the figures that each kind shows. */
export const kinds = {
  package: ['weeklyDownloads', 'dependents', 'versions'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
