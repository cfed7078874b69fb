import { expect, test } from 'vitest';
import {
  byAttention,
  countByStatus,
  forecastGap,
  needingAttention,
} from '../../../../lib/goals/progress/attention';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { goal, on } from '../support';

const snapshot = (keyResult: string, progress: number): Snapshot => ({
  keyResult,
  at: on(45),
  start: on(0),
  end: on(90),
  value: progress * 100,
  progress,
  series: [],
  members: 1,
});
// Half of the time is over: 0.5 is expected, and more than 0.25 below it is off track.
const goals = [
  goal({ id: 'fine' }),
  goal({ id: 'worse' }),
  goal({ id: 'behind' }),
  goal({ id: 'worst' }),
  goal({ id: 'output', layer: 'output' }),
];
const snapshots = [
  snapshot('fine', 0.5),
  snapshot('worse', 0.2),
  snapshot('behind', 0.4),
  snapshot('worst', 0.1),
  snapshot('output', 0),
];

test('the worst status comes first, then the furthest behind', () => {
  expect(byAttention(goals, snapshots, on(45)).map((k) => k.id)).toEqual([
    'output',
    'worst',
    'worse',
    'behind',
    'fine',
  ]);
});

test('the status comes before the distance to what is expected; without a value there is no distance', () => {
  const override = {
    status: 'offTrack' as const,
    reason: 'The launch comes late.',
    at: '2026-02-01T00:00:00Z',
  };
  const some = [
    ...['fine', 'noValue', 'noSnapshot'].map((id) => goal({ id })),
    goal({ id: 'manual', override }),
    ...['late', 'early', 'over'].map((id) => goal({ id })),
  ];
  const { progress, value, ...noValue } = snapshot('noValue', 0);
  const known = [
    snapshot('fine', 0.9),
    noValue,
    // Both have come as far, but 0.4 was expected of the late one and 0.5 of the early one.
    { ...snapshot('late', 0.1), start: on(15) },
    snapshot('early', 0.1),
    { ...snapshot('over', 0.95), end: on(40) },
  ];
  expect(byAttention(some, known, on(45)).map((k) => k.id)).toEqual([
    'over',
    'early',
    'late',
    'manual',
    'noValue',
    'noSnapshot',
    'fine',
  ]);
});

test('of those that are on track, the one with the smallest lead comes first', () => {
  const ahead = ['least', 'more', 'most'].map((id) => goal({ id }));
  const known = [snapshot('least', 0.6), snapshot('more', 0.7), snapshot('most', 0.9)];
  const ids = (of: typeof ahead) => byAttention(of, known, on(45)).map((k) => k.id);
  expect(ids(ahead)).toEqual(['least', 'more', 'most']);
  expect(ids(ahead.toReversed())).toEqual(['least', 'more', 'most']);
});

test('outcomes in trouble need attention', () => {
  const missed = { ...snapshot('missed', 0.9), end: on(40) };
  const all = [...goals, goal({ id: 'missed' })];
  expect(needingAttention(all, [...snapshots, missed], on(45)).map((k) => k.id)).toEqual([
    'missed',
    'worst',
    'worse',
    'behind',
  ]);
});

test('statuses are counted, worst first', () => {
  expect(countByStatus(goals, snapshots, on(45))).toEqual([
    { status: 'offTrack', count: 3 },
    { status: 'atRisk', count: 1 },
    { status: 'onTrack', count: 1 },
  ]);
});

test.each([
  ['increase', 90, 95, 99, 'misses'],
  ['increase', 90, 95, 100, 'mayMeet'],
  ['increase', 100, 105, 110, 'meets'],
  ['decrease', 100, 105, 110, 'mayMeet'],
  ['decrease', 101, 105, 110, 'misses'],
  ['between', 80, 95, 110, 'mayMeet'],
  ['between', 60, 70, 80, 'misses'],
  ['between', 90, 95, 100, 'meets'],
] as const)('for %s, a forecast of %d, %d, %d of 100: %s', (direction, low, value, high, says) => {
  const keyResult = goal({ direction, baseline: direction === 'decrease' ? 200 : 0, range: [90, 100] });
  expect(forecastGap(keyResult, { low, value, high })).toBe(says);
  expect(forecastGap(keyResult, { withheld: 'tooEarly' })).toBeUndefined();
});
