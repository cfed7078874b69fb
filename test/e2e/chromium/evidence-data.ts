import { jsonLines } from '../../sites/goals.ts';

const day = 86_400_000;
// One instant for all: of two a millisecond apart the later one would be the newer.
const started = Date.now();
const daysAgo = (days: number, now = started) => new Date(now - days * day).toISOString();

const keyResult = (id: string, title: string, some: object) => ({
  type: 'keyResult',
  id,
  objective: 'o1',
  title,
  layer: 'outcome',
  direction: 'increase',
  unit: '',
  baseline: 0,
  target: 50,
  start: daysAgo(40).slice(0, 10),
  due: daysAgo(-50).slice(0, 10),
  ...some,
});

const subject = (id: string, title: string, url: string, some: object = {}) => {
  const [platform, kind] = id.split(':');
  return { type: 'subject', id, platform, kind, url, title, firstSeen: daysAgo(20), ...some };
};

const tag = (id: string, of: string, counted: string, some: object = {}) => ({
  type: 'tag',
  id,
  keyResult: of,
  subject: counted,
  at: daysAgo(3),
  weight: 1,
  ...some,
});

export const issues = {
  dark: 'github:issue:octo-org/lantern/501',
  eyes: 'github:issue:octo-org/lantern/502',
  lead: 'github:discussion:octo-org/lantern/77',
} as const;
const article = 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq';

/** Goals with evidence: feedback of two people, a lead whose note names an article, an article, and more records if given. */
export const evidenceBackup = (more: readonly object[] = []): string =>
  jsonLines([
    { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'short' },
    keyResult('leads', 'Leads from the community', {
      measure: { kind: 'count', of: 'evidence', outcome: 'lead' },
    }),
    keyResult('feedback', 'Feedback shapes Lantern', { measure: { kind: 'count', of: 'evidence' } }),
    keyResult('issues', 'People in our issues', {
      measure: { kind: 'count', of: 'subjects' },
      layer: 'output',
    }),
    keyResult('hours', 'Hours of writing', { measure: { kind: 'time' }, unit: 'h', layer: 'effort' }),
    subject(issues.dark, 'Dark mode please', 'https://github.com/octo-org/lantern/issues/501', {
      author: 'ada',
    }),
    subject(issues.eyes, 'My eyes hurt', 'https://github.com/octo-org/lantern/issues/502', { author: 'bob' }),
    subject(issues.lead, 'We run it at work', 'https://github.com/octo-org/lantern/discussions/77', {
      author: 'eve',
    }),
    subject(article, 'How we answer', 'https://dev.to/lighthouse_dev/how-we-answer-9xq', {
      author: 'lighthouse_dev',
      publishedAt: daysAgo(30).slice(0, 10),
    }),
    tag('t-dark', 'feedback', issues.dark, { outcome: 'feedback', quote: 'White at night is too bright' }),
    tag('t-eyes', 'feedback', issues.eyes, { outcome: 'feedback', note: 'Asked at the meetup too' }),
    tag('t-lead', 'leads', issues.lead, {
      outcome: 'lead',
      value: 900,
      unit: '€',
      note: 'Found us by “How we answer”',
    }),
    tag('t-article', 'issues', article, { at: daysAgo(60) }),
    ...more,
  ]);

/** A goal and so many issues by two authors, none of which counts. */
export const many = (count: number): string =>
  jsonLines([
    { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'short' },
    keyResult('issues', 'People in our issues', { measure: { kind: 'count', of: 'subjects' }, target: 2000 }),
    ...Array.from({ length: count }, (_, n) =>
      subject(
        `github:issue:octo-org/lantern/${n}`,
        `Issue ${n}`,
        `https://github.com/octo-org/lantern/issues/${n}`,
        {
          author: n % 2 ? 'ada' : 'bob',
        },
      ),
    ),
  ]);
