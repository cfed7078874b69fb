/**
 * The fixed vocabulary of places: which kinds of subject a platform has and which metrics each shows.
 * Free of zod, so that content scripts can carry it.
 */
export const catalogue = {
  github: {
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
  },
  forem: {
    article: ['reactions', 'comments', 'views', 'bookmarks'],
    profile: ['followers', 'posts'],
  },
  discord: {
    server: ['members', 'online'],
    channel: [],
    thread: ['messages'],
    message: ['reactions', 'replies'],
  },
  web: {
    page: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

/** A platform's id: its folder in lib/adapters, its fixture folder and its string key. */
export type PlatformId = keyof typeof catalogue;

/** A kind of subject on platform `P`, such as `repo` on `github`. */
export type KindOf<P extends PlatformId> = P extends PlatformId
  ? keyof (typeof catalogue)[P] & string
  : never;

/** A metric that some kind of subject on platform `P` shows. */
export type MetricOf<P extends PlatformId> = P extends PlatformId
  ? {
      [K in keyof (typeof catalogue)[P]]: (typeof catalogue)[P][K] extends readonly (infer M)[]
        ? M & string
        : never;
    }[keyof (typeof catalogue)[P]]
  : never;

export type Metric = MetricOf<PlatformId>;

/** The classes that let figures of different places be compared. */
export type MetricClass =
  | 'attention'
  | 'approval'
  | 'conversation'
  | 'amplification'
  | 'following'
  | 'contribution'
  | 'adoption';

export const metricClasses: Record<Metric, MetricClass> = {
  stars: 'approval',
  forks: 'amplification',
  watchers: 'following',
  openIssues: 'conversation',
  openPullRequests: 'contribution',
  contributors: 'contribution',
  releases: 'contribution',
  dependents: 'adoption',
  comments: 'conversation',
  participants: 'conversation',
  reactions: 'approval',
  upvotes: 'approval',
  followers: 'following',
  views: 'attention',
  bookmarks: 'approval',
  posts: 'contribution',
  members: 'following',
  online: 'following',
  messages: 'conversation',
  replies: 'conversation',
};

export const metrics = Object.keys(metricClasses) as Metric[];
export const platforms = Object.keys(catalogue) as PlatformId[];

export const eventKinds = ['comment', 'reply', 'message', 'answer', 'review', 'release', 'post'] as const;
/** What somebody did on a subject. */
export type EventKind = (typeof eventKinds)[number];

/**
 * The metrics that subjects of a kind can show.
 * @returns an empty list for a kind or a platform that the catalogue does not know.
 */
export function metricsOf(platform: string, kind: string): readonly string[] {
  const kinds: Record<string, readonly string[]> | undefined = Object.hasOwn(catalogue, platform)
    ? catalogue[platform as PlatformId]
    : undefined;
  return (kinds && Object.hasOwn(kinds, kind) && kinds[kind]) || [];
}
