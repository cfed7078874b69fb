/** The vocabulary of figures and events, whatever the platform. Free of zod, so that content scripts can carry it. */

/** The classes that let figures of different places be compared. */
export type MetricClass =
  | 'attention'
  | 'approval'
  | 'conversation'
  | 'amplification'
  | 'following'
  | 'contribution'
  | 'adoption';

export const metricClasses = {
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
} as const satisfies Record<string, MetricClass>;

/** A figure that some kind of subject shows; `value` is that of a followed number, which is compared with no other place's. */
export type Metric = keyof typeof metricClasses | 'value';

export const metrics = [...Object.keys(metricClasses), 'value'] as Metric[];

export const hookNames = ['title', 'timeline', 'content', ...metrics] as const;
/** What an adapter always expects on a page: a figure, the title, the row of comments, the text itself. */
export type HookName = (typeof hookNames)[number];

export const eventKinds = [
  'comment',
  'reply',
  'message',
  'answer',
  'review',
  'release',
  'post',
  'closed',
  'merged',
] as const;
/** What somebody did on a subject. */
export type EventKind = (typeof eventKinds)[number];
