import type { SubjectKinds } from '../types';

/** What there is on GitHub, and the figures that each kind shows. */
export const kinds = {
  repo: [
    'stars',
    'forks',
    'watchers',
    'openIssues',
    'openPullRequests',
    'contributors',
    'releases',
    'dependents',
  ],
  issue: ['comments', 'participants', 'reactions', 'upvotes'],
  pull: ['comments', 'participants', 'reactions', 'upvotes'],
  discussion: ['comments', 'participants', 'reactions', 'upvotes'],
  release: ['reactions'],
  profile: ['followers'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
