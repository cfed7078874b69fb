import { expect, test } from 'vitest';
import {
  latestConfidence,
  movesSinceReview,
  reviewSpans,
  sinceLastReviews,
} from '../../../../lib/goals/progress/since-review';
import type { Tag } from '../../../../lib/model/goals';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { inZone } from '../../in-zone';
import { goal, on } from '../support';

const iso = (at: number) => new Date(at).toISOString();
const snapshot: Snapshot = {
  keyResult: 'kr',
  at: on(30),
  start: on(0),
  end: on(90),
  value: 44,
  reviewed: 34,
  series: [],
  members: 1,
};
const tag = (at: number, keyResult = 'kr') => ({
  id: String(at),
  keyResult,
  subject: 's',
  at: iso(at),
  weight: 1,
});

test('since the last check-in: what moved, and what was tagged', () => {
  const checkIns = [
    { id: 'b', keyResult: 'kr', at: iso(on(20)), confidence: 6 },
    { id: 'a', keyResult: 'kr', at: iso(on(10)), confidence: 3 },
    { id: 'z', keyResult: 'kr', at: iso(on(1)) },
    { id: 'c', keyResult: 'other', at: iso(on(29)) },
  ];
  // A tag of the instant of the check-in was known then.
  const tags = [tag(on(20)), tag(on(25)), tag(on(26)), tag(on(27), 'other')];
  expect(sinceLastReviews({ checkIns, tags, snapshots: [snapshot] })(goal())).toEqual({
    last: checkIns[0],
    moved: 10,
    evidence: [tags[2], tags[1]],
  });
});

test('without one, since the start; and nothing moved that was not known', () => {
  const first = tag(on(1));
  const since = (tags: Tag[], ...snapshots: Snapshot[]) =>
    sinceLastReviews({ checkIns: [], tags, snapshots })(goal());
  expect(since([first], snapshot)).toEqual({ moved: 10, evidence: [first] });
  expect(since([])).toStrictEqual({ evidence: [] });
  const { value, reviewed, ...neither } = snapshot;
  expect(since([], { ...neither, value: 44 })).toStrictEqual({ evidence: [] });
  expect(since([], { ...neither, reviewed: 34 })).toStrictEqual({ evidence: [] });
});

test('the review of a key result asks since its last check-in, or its start', () => {
  const checkIns = [
    { id: 'b', keyResult: 'kr', at: iso(on(20)) },
    { id: 'a', keyResult: 'kr', at: iso(on(10)) },
  ];
  const spans = reviewSpans([goal(), goal({ id: 'other', start: iso(on(3)) })], checkIns);
  expect(spans).toEqual([
    { keyResult: 'kr', since: on(20) },
    { keyResult: 'other', since: on(3) },
  ]);
});

test('days begin where the person is: that of a check-in, and that of a start', () => {
  inZone('America/Los_Angeles');
  const checkIns = [{ id: 'a', keyResult: 'kr', at: '2026-07-10' }];
  const spans = reviewSpans([goal(), goal({ id: 'other', start: '2026-07-01' })], checkIns);
  expect(spans.map(({ since }) => iso(since))).toEqual([
    '2026-07-10T07:00:00.000Z',
    '2026-07-01T07:00:00.000Z',
  ]);
});

test('the confidence is that of the last check-in that has one', () => {
  const checkIns = [
    { id: 'a', keyResult: 'kr', at: iso(on(10)), confidence: 3 },
    { id: 'b', keyResult: 'kr', at: iso(on(20)), confidence: 0 },
    { id: 'c', keyResult: 'kr', at: iso(on(25)) },
    { id: 'd', keyResult: 'other', at: iso(on(29)), confidence: 9 },
  ];
  expect(latestConfidence('kr', checkIns)).toBe(0);
  expect(latestConfidence('none', checkIns)).toBeUndefined();
});

test('outcomes moved before drivers, and what went the farthest of its way first, forth or back', () => {
  const all = [
    goal({ id: 'hours', layer: 'effort', target: 10 }),
    goal({ id: 'stars', baseline: 4000, target: 5000 }),
    goal({ id: 'euros', target: 40_000 }),
    goal({ id: 'days', direction: 'decrease', baseline: 10, target: 2 }),
    goal({ id: 'held', direction: 'above', baseline: 0, target: 90 }),
    goal({ id: 'still' }),
    goal({ id: 'new' }),
    goal({ id: 'unknown' }),
  ];
  const at = (keyResult: string, reviewed: number, value: number) => ({
    ...snapshot,
    keyResult,
    reviewed,
    value,
  });
  const snapshots = [
    ...[at('hours', 0, 9), at('stars', 4100, 4128), at('euros', 16_000, 28_000), at('days', 4, 8)],
    ...[at('held', 91, 95), at('still', 5, 5), at('new', 5, 50)],
  ];
  const checkIns = all
    .filter(({ id }) => id !== 'new')
    .map(({ id }) => ({ id: `of ${id}`, keyResult: id, at: iso(on(20)) }));
  expect(
    movesSinceReview(all, { checkIns, snapshots }).map(({ keyResult, moved }) => [keyResult.id, moved]),
  ).toEqual([
    ['days', 4],
    ['euros', 12_000],
    ['stars', 28],
    ['held', 4],
    ['hours', 9],
  ]);
});
