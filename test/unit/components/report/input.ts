import type { CheckIn, KeyResult, Objective, Tag } from '../../../../lib/model/goals';
import type { Subject } from '../../../../lib/model/signals';
import type { Snapshot } from '../../../../lib/model/snapshot';
import type { FieldChange, ReportInput } from '../../../../lib/report/content/types';

const day = 86_400_000;
const start = Date.UTC(2026, 9, 1);
const end = Date.UTC(2027, 0, 1);
/** The 24th of November 2026, at noon: day 55 of 92. */
export const now = Date.UTC(2026, 10, 24, 12);
const at = (month: number, of: number) => new Date(Date.UTC(2026, month - 1, of, 9)).toISOString();

const keyResult = (id: string, title: string, some: Partial<KeyResult>): KeyResult => ({
  id,
  title,
  objective: 'adopt',
  layer: 'outcome',
  direction: 'increase',
  unit: '',
  baseline: 0,
  target: 10,
  start: '2026-10-01',
  due: '2026-12-31',
  measure: { kind: 'manual' },
  ...some,
});

const keyResults: KeyResult[] = [
  keyResult('stars', 'Lantern at 5,000 stars', {
    order: 0,
    unit: 'stars',
    baseline: 4000,
    commit: 4600,
    target: 5000,
    measure: { kind: 'latest', metric: 'stars' },
  }),
  keyResult('leads', '8 community leads', {
    order: 1,
    target: 8,
    unit: 'leads',
    measure: { kind: 'count', of: 'evidence', outcome: 'lead' },
    drivers: ['articles', 'writing'],
  }),
  keyResult('reply', 'Median first reply under 6 h', {
    order: 2,
    objective: 'help',
    direction: 'decrease',
    unit: 'h',
    baseline: 19,
    target: 6,
    measure: { kind: 'responseTime' },
    override: { status: 'atRisk', reason: 'Ben is back from Monday on', at: at(11, 20) },
  }),
  keyResult('answers', 'First answer within a day', {
    order: 3,
    objective: 'help',
    direction: 'above',
    unit: '%',
    baseline: 60,
    target: 80,
  }),
  keyResult('articles', '6 articles published', {
    order: 4,
    layer: 'output',
    unit: 'articles',
    target: 6,
    measure: { kind: 'count', of: 'subjects' },
  }),
  keyResult('writing', '30 hours of writing', {
    order: 5,
    layer: 'effort',
    unit: 'h',
    target: 30,
    measure: { kind: 'time' },
  }),
];

const objectives: Objective[] = [
  {
    id: 'adopt',
    title: 'Developers adopt Lantern',
    horizon: 'short',
    cycle: 'q4',
    businessGoal: 'growth',
    owner: 'Ana Ruiz',
    order: 0,
  },
  { id: 'help', title: 'Newcomers find their way in', horizon: 'short', cycle: 'q4', order: 1 },
];

const snapshot = (id: string, value: number, progress: number, some: Partial<Snapshot> = {}): Snapshot => ({
  keyResult: id,
  at: now,
  start,
  end,
  value,
  progress,
  series: [0, 14, 28, 42, 54].map((days, n) => ({
    at: start + days * day,
    value: Math.round(((value * n) / 4) * 10) / 10,
  })),
  forecast: { withheld: 'fewPoints' },
  members: 1,
  ...some,
});

const snapshots: Snapshot[] = [
  snapshot('stars', 4523, 0.523, {
    series: [4000, 4100, 4230, 4400, 4523].map((value, n) => ({ at: start + n * 13 * day, value })),
    forecast: { value: 4925, low: 4860, high: 4990 },
    targets: [
      { at: start, target: 5200 },
      { at: Date.UTC(2026, 9, 26), target: 5000 },
    ],
  }),
  snapshot('leads', 3, 0.375, { forecast: { value: 5, low: 4, high: 7 } }),
  snapshot('reply', 15, 4 / 13, {
    series: [19, 18, 17, 16, 15].map((value, n) => ({ at: start + n * 13 * day, value })),
    forecast: { value: 12, low: 11, high: 14 },
  }),
  snapshot('answers', 83, 1, {
    series: [
      { at: start, value: 66 },
      { at: now - day, value: 83 },
    ],
  }),
  snapshot('articles', 5, 5 / 6),
  snapshot('writing', 34, 34 / 30),
];

const checkIns: CheckIn[] = [
  {
    id: 'c1',
    keyResult: 'leads',
    at: at(11, 9),
    note: 'All three came from the guide, says @ana',
    confidence: 4,
  },
  { id: 'c2', keyResult: 'answers', at: at(11, 23), value: 83 },
];

const subject = (id: string, title: string, url: string, some: Partial<Subject> = {}): Subject => {
  const [platform = '', kind = ''] = id.split(':');
  return { id, platform, kind, title, url, ...some };
};

const all: Subject[] = [
  subject(
    'github:discussion:lantern-labs/lantern/812',
    'We are moving two clinics',
    'https://github.com/lantern-labs/lantern/discussions/812',
    { author: 'clinicdev' },
  ),
  subject('discord:channel:1/2', '#help', 'https://discord.com/channels/1/2'),
  subject('forem:article:dev.to/lantern/nas', 'Lantern on a NAS', 'https://dev.to/lantern/nas'),
  subject('github:profile:ada', 'ada', 'https://github.com/ada'),
];

const tag = (id: string, keyResultId: string, of: string, some: Partial<Tag>): Tag => ({
  id,
  keyResult: keyResultId,
  subject: of,
  at: at(11, 23),
  weight: 1,
  ...some,
});

const tags: Tag[] = [
  tag('t1', 'leads', 'github:discussion:lantern-labs/lantern/812', {
    quote: 'Who can talk to us about support? Ask clinicdev or @ada.',
    outcome: 'lead',
    value: 5000,
    unit: 'EUR',
    origins: ['forem:article:dev.to/lantern/nas'],
    event: 'e1',
  }),
  tag('t2', 'leads', 'discord:channel:1/2', { at: at(11, 24), outcome: 'lead', note: 'Wants a call' }),
  tag('t3', 'articles', 'forem:article:dev.to/lantern/nas', { at: at(10, 12) }),
  tag('t4', 'stars', 'github:profile:ada', { at: at(10, 13) }),
  tag('t5', 'leads', 'discord:channel:1/2', { at: at(8, 1), note: 'Before the period' }),
];

const change = (action: string, when: number, field: string, from: unknown, to: unknown): FieldChange => ({
  action,
  at: when,
  field,
  from,
  to,
});

/** A quarter of a small community team, 55 days in. */
export const input: ReportInput = {
  period: {
    from: '2026-10-01',
    to: '2026-12-31',
    span: { start, end },
    cycle: { id: 'q4', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' },
  },
  now,
  workspace: {
    mission: 'Everybody can run their own small server.',
    values: [],
    businessGoals: [{ id: 'growth', title: 'More teams on the paid plan' }],
  },
  cycles: [{ id: 'q4', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' }],
  objectives,
  keyResults,
  rules: [],
  tags,
  snapshots,
  checkIns,
  forecasts: [],
  efforts: [
    { id: 'h1', keyResult: 'writing', at: at(10, 9), seconds: 34 * 3600, source: 'manual' },
    { id: 'h2', subject: 'discord:channel:1/2', at: at(11, 2), seconds: 5400, source: 'tracked' },
  ],
  before: new Map(),
  subjects: new Map(all.map((s) => [s.id, s])),
  eventUrls: new Map([['e1', 'https://github.com/lantern-labs/lantern/discussions/812#discussioncomment-1']]),
  changes: new Map([
    [
      'stars',
      [
        change('a1', start, 'target', null, 5200),
        change('a1', start, 'title', null, 'Lantern at 5,200 stars'),
        change('a2', Date.UTC(2026, 9, 26), 'target', 5200, 5000),
        change('a3', Date.UTC(2027, 1, 1), 'target', 5000, 4000),
      ],
    ],
  ]),
  showsPeople: false,
  showsOwners: false,
};

const closings: Readonly<Record<string, KeyResult['closed']>> = {
  stars: {
    at: '2026-12-31T20:00:00.000Z',
    value: 4900,
    attainment: 0.9,
    decision: 'carryOver',
    learned: 'Launch posts move stars, talks do not.',
  },
  leads: {
    at: '2026-12-31T20:00:00.000Z',
    value: 17,
    attainment: 2.125,
    calibration: 'betWorks',
    cause: 'naiveTarget',
    decision: 'change',
  },
};
const q4 = { id: 'q4', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' };
const closedCycle = {
  ...q4,
  closed: { at: '2026-12-31T20:00:00.000Z', learned: 'Articles that solve one job bring leads.' },
};

/** The same quarter after its close. */
export const closedInput: ReportInput = {
  ...input,
  now: Date.UTC(2027, 0, 4, 12),
  period: { ...input.period, cycle: closedCycle },
  cycles: [closedCycle],
  keyResults: keyResults.map((k) => ({
    ...k,
    closed: closings[k.id] ?? { at: '2026-12-31T20:00:00.000Z', decision: 'drop' },
  })),
  forecasts: [
    { id: 'f1', keyResult: 'stars', at: '2026-11-01T00:00:00.000Z', low: 4700, centre: 4850, high: 5000 },
  ],
};
