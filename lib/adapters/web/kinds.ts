import type { SubjectKinds } from '../types';

const interactions = ['likes', 'comments', 'views', 'reposts'] as const;

/** Any page; of those that state schema.org interactions, the kinds that these are of. */
export const kinds = {
  page: [],
  article: interactions,
  post: interactions,
  video: interactions,
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
