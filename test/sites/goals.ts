/** Records of a backup, as lines. */
export const jsonLines = (records: readonly object[]): string =>
  [{ type: 'stillroom', version: 1, exportedAt: '2026-09-01T00:00:00Z' }, ...records]
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');

/** From before what the sample pages show until the end of the year in which the tests run: all of it counts. */
export const span = { start: '2026-01-01', due: `${new Date().getFullYear()}-12-31` } as const;

const inSpan = { objective: 'adopt', direction: 'increase', ...span } as const;

/**
 * Goals whose figures can be worked out by hand from the sample pages. No page counts for any of them yet, but for those
 * that the rule names.
 */
export const goals = [
  { type: 'workspace', mission: 'People run their own things.', values: [], businessGoals: [] },
  { type: 'cycle', id: 'year', title: 'This year', start: span.start, end: span.due },
  { type: 'objective', id: 'adopt', title: 'Developers adopt Lantern', horizon: 'short', cycle: 'year' },
  {
    type: 'keyResult',
    id: 'stars',
    order: 0,
    title: 'Lantern at 5,000 stars',
    layer: 'outcome',
    unit: 'stars',
    baseline: 4000,
    target: 5000,
    measure: { kind: 'latest', metric: 'stars' },
    ...inSpan,
  },
  {
    type: 'keyResult',
    id: 'reactions',
    order: 1,
    title: '200 reactions to our articles',
    layer: 'outcome',
    unit: 'reactions',
    baseline: 0,
    target: 200,
    measure: { kind: 'latest', metric: 'reactions' },
    ...inSpan,
  },
  {
    type: 'keyResult',
    id: 'help',
    order: 2,
    title: '10 messages in the help channels',
    layer: 'outcome',
    unit: 'messages',
    baseline: 0,
    target: 10,
    measure: { kind: 'count', of: 'events' },
    ...inSpan,
  },
  {
    type: 'keyResult',
    id: 'people',
    order: 3,
    title: '8 people in our issues',
    layer: 'outcome',
    unit: 'people',
    baseline: 0,
    target: 8,
    measure: { kind: 'people' },
    ...inSpan,
  },
  {
    type: 'rule',
    id: 'help-channels',
    keyResult: 'help',
    platform: 'discord',
    kind: 'channel',
    url: 'https://discord.com/channels/1070000000000000001/*',
  },
] as const;

/** The same without the rule, which counts by itself what the tests tag. */
export const goalsWithoutRule = goals.filter((r) => r.type !== 'rule');

/** What each comes to once the sample pages of its kind count for it, worked out by hand. */
export const expected = {
  // 4,126 stars: (4126 − 4000) / (5000 − 4000) = 12.6 %
  stars: { title: 'Lantern at 5,000 stars', percent: '12', says: '4,126 of 5,000 stars' },
  // 128 reactions: 128 / 200 = 64 %
  reactions: { title: '200 reactions to our articles', percent: '64', says: '128 of 200 reactions' },
  // three messages and a reply; the system's own does not count: 4 / 10 = 40 %
  help: { title: '10 messages in the help channels', percent: '40', says: '4 of 10 messages' },
  // lou-b, mira-k and ondrej: 3 / 8 = 37.5 %
  people: { title: '8 people in our issues', percent: '37', says: '3 of 8 people' },
} as const;
