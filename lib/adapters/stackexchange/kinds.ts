import type { SubjectKinds } from '../types';

/** What there is on Stack Exchange, and the figures that each kind shows. */
export const kinds = {
  question: ['score', 'answers', 'views'],
  answer: ['score'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
