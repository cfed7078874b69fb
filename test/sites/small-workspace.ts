import { jsonLines } from './goals.ts';

const day = 86_400_000;

/**
 * A small workspace as a backup: goals for a quarter of which two thirds are gone at an instant, whatever the day, with some weeks of figures.
 * @param now milliseconds since 1970.
 */
export function smallWorkspace(now: number): string {
  const start = now - (now % day) - 59 * day;
  const time = { start: dayOf(start), due: dayOf(start + 91 * day) };
  const keyResult = (id: string, order: number, some: object) => ({
    type: 'keyResult',
    id,
    order,
    objective: 'adopt',
    layer: 'outcome',
    direction: 'increase',
    baseline: 0,
    ...time,
    ...some,
  });
  const subject = (id: string, title: string, url: string, publishedAt?: string) => {
    const [platform, kind] = id.split(':');
    return { type: 'subject', id, platform, kind, url, title, ...(publishedAt ? { publishedAt } : {}) };
  };
  const repo = 'github:repo:octo-org/lantern';
  const article = 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq';
  const instants = Array.from({ length: 9 }, (_, n) => Math.round(start + ((now - day - start) * n) / 8));
  const line = (of: string, metric: string, from: number, to: number) =>
    instants.map((at, n) => ({
      type: 'reading',
      subject: of,
      metric,
      value: Math.round(from + (to - from) * (n / 8) ** 1.4),
      at: new Date(at).toISOString(),
    }));
  const tag = (id: string, of: string, counted: string, note?: string) => ({
    type: 'tag',
    id,
    keyResult: of,
    subject: counted,
    at: new Date(start + day / 2).toISOString(),
    weight: 1,
    ...(note ? { note } : {}),
  });
  return jsonLines([
    {
      type: 'workspace',
      mission: 'Everybody can run their own small server, and knows whom to ask.',
      values: ['Answer the person, then the question'],
      businessGoals: [{ id: 'growth', title: 'More teams on the paid plan' }],
    },
    { type: 'cycle', id: 'quarter', title: 'Q3', start: time.start, end: time.due },
    {
      type: 'objective',
      id: 'adopt',
      title: 'Developers adopt Lantern',
      horizon: 'short',
      cycle: 'quarter',
      businessGoal: 'growth',
      order: 0,
      why: 'Who has run it once stays.',
    },
    {
      type: 'objective',
      id: 'help',
      title: 'Newcomers find their way in',
      horizon: 'short',
      cycle: 'quarter',
      order: 1,
    },
    keyResult('stars', 0, {
      title: 'Lantern at 5,000 stars',
      unit: 'stars',
      baseline: 3800,
      commit: 4600,
      target: 5000,
      stretch: 5400,
      measure: { kind: 'latest', metric: 'stars' },
      drivers: ['articles', 'writing'],
    }),
    keyResult('reactions', 1, {
      title: '200 reactions to our articles',
      unit: 'reactions',
      target: 200,
      measure: { kind: 'latest', metric: 'reactions' },
    }),
    keyResult('messages', 2, {
      objective: 'help',
      title: 'People help each other in #help',
      unit: 'messages',
      target: 40,
      measure: { kind: 'count', of: 'events' },
      start: '2026-07-01',
    }),
    keyResult('answers', 3, {
      objective: 'help',
      title: 'First answer within a day',
      unit: '%',
      direction: 'above',
      baseline: 60,
      target: 80,
      measure: { kind: 'manual' },
    }),
    keyResult('articles', 4, {
      layer: 'output',
      title: '6 articles published',
      unit: 'articles',
      target: 6,
      measure: { kind: 'count', of: 'subjects' },
    }),
    keyResult('writing', 5, {
      layer: 'effort',
      title: '30 hours of writing',
      unit: 'h',
      target: 30,
      measure: { kind: 'time' },
    }),
    subject(repo, 'octo-org/lantern', 'https://github.com/octo-org/lantern'),
    subject(
      article,
      'How we answer',
      'https://dev.to/lighthouse_dev/how-we-answer-9xq',
      new Date(start + 4 * day).toISOString(),
    ),
    ...line(repo, 'stars', 3820, 4088),
    ...line(article, 'reactions', 6, 119),
    tag('t1', 'stars', repo),
    tag('t2', 'reactions', article, 'Written together with the support team'),
    tag('t3', 'articles', article),
    {
      type: 'rule',
      id: 'r1',
      keyResult: 'messages',
      platform: 'discord',
      kind: 'channel',
      url: 'https://discord.com/channels/1070000000000000001/*',
    },
    { type: 'checkIn', id: 'c1', keyResult: 'answers', at: new Date(start + day).toISOString(), value: 66 },
    { type: 'checkIn', id: 'c2', keyResult: 'answers', at: new Date(now - day).toISOString(), value: 83 },
    ...[3, 9, 16].map((days, n) => ({
      type: 'effort',
      id: `e${n}`,
      keyResult: 'writing',
      at: new Date(start + days * day).toISOString(),
      seconds: 3600 * (4 + n),
      source: 'manual',
    })),
  ]);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
