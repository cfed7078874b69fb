import { expect, test } from 'vitest';
import { contentByOutcome, type Made } from '../../../../lib/goals/insights/content';
import type { Tag } from '../../../../lib/model/goals';
import { inZone } from '../../in-zone';
import { goal } from '../support';

const made = (id: string, publishedAt: string): Made => ({
  subject: { id, platform: 'forem', kind: 'article', url: `https://dev.to/${id}`, title: id, publishedAt },
  ...{ latest: [['views', 100]], effort: 3600 },
});
const lead = (id: string, origins: string[], some: Partial<Tag> = {}): Tag => ({
  ...{ id, keyResult: 'leads', subject: 'x', at: '2026-02-01T09:00:00.000Z', weight: 1, outcome: 'lead' },
  ...{ origins, ...some },
});
const leads = goal({ id: 'leads' });
const all = [made('old', '2025-01-05'), made('shared', '2026-01-05'), made('best', '2025-06-05')];

test('content stands by what it brought, shared equally, with what names no origin apart', () => {
  const tags = [
    lead('1', ['best']),
    lead('2', ['best', 'shared']),
    lead('3', []),
    lead('4', ['best'], { weight: 2 }),
  ];
  const { unnamed, rows } = contentByOutcome(all, tags, [leads], [], []);
  expect(rows.map(({ subject, credit }) => [subject.id, credit?.weight, credit?.share])).toEqual([
    ['best', 3.5, 0.7],
    ['shared', 0.5, 0.1],
    ['old', undefined, undefined],
  ]);
  expect(unnamed).toMatchObject({ weight: 1, share: 0.2 });
  expect(rows[0]).toMatchObject({ latest: [['views', 100]], effort: 3600, rises: [] });
});

test('what nothing names is listed by day, the latest first', () => {
  const { unnamed, rows } = contentByOutcome(all, [], [leads], [], []);
  expect(rows.map((r) => r.subject.id)).toEqual(['shared', 'best', 'old']);
  expect(unnamed).toBeUndefined();
});

test.each(['UTC', 'Asia/Kathmandu', 'America/Los_Angeles'])(
  'in %s an outcome that rose after a piece came out, and in no other week, is told beside it',
  (zone) => {
    inZone(zone);
    const monday = Date.UTC(2026, 0, 5);
    const weeks = Array.from({ length: 30 }, (_, n) => monday + n * 7 * 86_400_000);
    const steps = weeks.map((_, n) => 10 + (n % 3) + (n === 15 || n === 16 ? 40 : 0));
    const published = made('hit', new Date(weeks[15] ?? 0).toISOString().slice(0, 10));
    const { rows } = contentByOutcome(
      [published],
      [],
      [leads],
      [{ keyResult: leads, steps, members: new Set() }],
      weeks,
    );
    expect(rows[0]?.rises.map((r) => r.keyResult)).toEqual(['leads']);
    expect(rows[0]?.rises[0]?.rise.rise).toBeGreaterThan(30);
  },
);

test('a rise stands beside the piece of its week, and not beside others or what came out before or on no known day', () => {
  const monday = Date.UTC(2026, 0, 5);
  const weeks = Array.from({ length: 40 }, (_, n) => monday + n * 7 * 86_400_000);
  const steps = weeks.map((_, n) => 10 + (n % 3) + (n === 15 || n === 16 ? 40 : 0));
  const cameOut = (id: string, week: number) => made(id, new Date(weeks[week] ?? 0).toISOString());
  const { publishedAt: _none, ...undated } = made('undated', '').subject;
  const pieces = [
    { ...made('undated', ''), subject: undated },
    made('long before', '2024-01-01'),
    cameOut('quiet', 30),
    cameOut('hit', 15),
  ];
  const outcome = { keyResult: leads, steps, members: new Set<string>() };
  const { rows } = contentByOutcome(pieces, [], [leads], [outcome], weeks);
  expect(Object.fromEntries(rows.map((r) => [r.subject.id, r.rises.length]))).toEqual({
    ...{ undated: 0, 'long before': 0, quiet: 0, hit: 1 },
  });
});

test('where every outcome names its origin, none is said to name none', () => {
  expect(contentByOutcome(all, [lead('1', ['best'])], [leads], [], [])).not.toHaveProperty('unnamed');
});
