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
  discourse: {
    topic: ['replies', 'views', 'likes', 'participants'],
    profile: [],
  },
  stackexchange: {
    question: ['score', 'answers', 'views'],
    answer: ['score'],
  },
  reddit: {
    post: ['score', 'comments'],
    community: ['members', 'online'],
  },
  hackernews: {
    post: ['points', 'comments'],
  },
  lobsters: {
    post: ['score', 'comments'],
  },
  lemmy: {
    post: ['score', 'comments'],
  },
  youtube: {
    video: ['views', 'likes', 'comments'],
    channel: ['subscribers'],
  },
  mastodon: {
    post: ['replies', 'boosts', 'favourites'],
    profile: ['followers'],
  },
  bluesky: {
    post: ['replies', 'reposts', 'likes', 'quotes'],
    profile: ['followers'],
  },
  x: {
    post: ['replies', 'reposts', 'likes', 'bookmarks', 'views'],
    profile: ['followers'],
  },
  linkedin: {
    article: ['reactions', 'comments', 'reposts'],
    post: ['reactions', 'comments', 'reposts'],
    profile: ['followers'],
  },
  medium: {
    article: ['claps', 'responses'],
  },
  hashnode: {
    article: ['reactions', 'comments', 'views'],
  },
  slack: {
    channel: [],
    message: ['reactions', 'replies'],
  },
  npm: {
    package: ['weeklyDownloads', 'dependents', 'versions'],
  },
  /** Any page; of those that state schema.org interactions, the kinds and the metrics that these are. */
  web: {
    page: [],
    article: ['likes', 'comments', 'views', 'reposts'],
    post: ['likes', 'comments', 'views', 'reposts'],
    video: ['likes', 'comments', 'views', 'reposts'],
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
  likes: 'approval',
  score: 'approval',
  points: 'approval',
  claps: 'approval',
  favourites: 'approval',
  answers: 'conversation',
  responses: 'conversation',
  boosts: 'amplification',
  reposts: 'amplification',
  quotes: 'amplification',
  subscribers: 'following',
  weeklyDownloads: 'adoption',
  versions: 'contribution',
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
