import { describe, expect, test } from 'vitest';
import { natureOf, nearestPossible, possibleValues } from '../../../../lib/goals/forecast/nature';
import type { Evidence } from '../../../../lib/goals/types';
import type { Measure } from '../../../../lib/model/goals';
import { evidence, measured, none, on, stars } from '../support';

const metric = (name: string): Measure => ({ kind: 'latest', metric: name });
const possible = (
  of: Measure,
  value: number,
  values: readonly number[] = [],
  some: Evidence = none,
  unit = '',
) => {
  const { low, high, isWhole } = possibleValues(measured(of, unit), some, value, values);
  return [low, high, isWhole];
};
const tagged = (...tags: Partial<Evidence['tags'][number]>[]) =>
  evidence({ tags: tags.map((tag) => ({ at: on(1), weight: 1, ...tag })) });

describe('which values are possible', () => {
  test('what only adds up does not fall, and counts are whole', () => {
    expect(possible({ kind: 'count', of: 'events' }, 5)).toEqual([5, Infinity, true]);
    expect(possible({ kind: 'people' }, 5)).toEqual([5, Infinity, true]);
    expect(possible({ kind: 'time' }, 1.5)).toEqual([1.5, Infinity, false]);
    for (const name of ['views', 'releases', 'versions'])
      for (const kind of ['growth', 'latest'] as const)
        expect(possible({ kind, metric: name }, 5)).toEqual([5, Infinity, true]);
    // What a tag is worth says nothing of hours.
    expect(possible({ kind: 'time' }, 1.5, [], tagged({ value: -1 }))[0]).toBe(1.5);
  });

  test('the sum of values does not fall while none of them is negative', () => {
    const value: Measure = { kind: 'value' };
    expect(possible(value, 50, [], tagged({ value: 0 }, {}, { value: 50 }))[0]).toBe(50);
    expect(possible(value, 50, [], tagged({ value: -1 }, { value: 51 }))[0]).toBe(-Infinity);
  });

  test('counts of what is there can fall, but not below 0', () => {
    expect(possible(metric('stars'), 5)).toEqual([0, Infinity, true]);
    expect(possible({ kind: 'unanswered' }, 5)).toEqual([0, Infinity, true]);
    expect(possible({ kind: 'responseTime' }, 5.5)).toEqual([0, Infinity, false]);
    // It is below 0 already.
    expect(possible(metric('stars'), -2)[0]).toBe(-2);
  });

  test('scores, growth and what people enter can fall below 0', () => {
    for (const name of ['score', 'points'])
      expect(possible(metric(name), 5)).toEqual([-Infinity, Infinity, true]);
    expect(possible({ kind: 'growth', metric: 'stars' }, 5)[0]).toBe(-Infinity);
    expect(possible({ kind: 'manual' }, 5)).toEqual([-Infinity, Infinity, false]);
  });

  test('a number is whole while all that it counts is', () => {
    const half = evidence({
      readings: [stars('a', on(1), 1.5), { ...stars('a', on(1), 3), metric: 'forks' }],
    });
    expect(possible(metric('stars'), 5, [], half)[2]).toBe(false);
    expect(possible(metric('forks'), 5, [], half)[2]).toBe(true);
    const evidenceCount: Measure = { kind: 'count', of: 'evidence' };
    expect(possible(evidenceCount, 5, [], tagged({}, { weight: 2 }))[2]).toBe(true);
    expect(possible(evidenceCount, 5, [], tagged({}, { weight: 0.5 }))[2]).toBe(false);
    expect(possible({ kind: 'count', of: 'events' }, 5, [], tagged({ weight: 0.5 }))[2]).toBe(true);
  });

  test('a percentage stays within 0–100 while it always was, its ends among it', () => {
    const manual: Measure = { kind: 'manual' };
    expect(possible(manual, 40, [0, 100], none, '%')).toEqual([0, 100, false]);
    expect(possible(manual, 40, [0, 100.1], none, '%')).toEqual([-Infinity, Infinity, false]);
    expect(possible(manual, 40, [-0.1, 100], none, '%')).toEqual([-Infinity, Infinity, false]);
    expect(possible(manual, 140, [50], none, '%')).toEqual([-Infinity, Infinity, false]);
    expect(possible(manual, 40, [0, 100], none, 'points')).toEqual([-Infinity, Infinity, false]);
  });

  test.each<[string, Measure, Measure, number, number]>([
    ['returning people of all people', { kind: 'people', who: 'returning' }, { kind: 'people' }, 0, 1],
    ['people of new people', { kind: 'people' }, { kind: 'people', who: 'firstTime' }, 0, Infinity],
    ['people of hours', { kind: 'people' }, { kind: 'time' }, 0, Infinity],
    ['unanswered of subjects', { kind: 'unanswered' }, { kind: 'count', of: 'subjects' }, 0, 1],
    ['unanswered of events', { kind: 'unanswered' }, { kind: 'count', of: 'events' }, 0, Infinity],
    ['stars of stars', metric('stars'), metric('stars'), 0, Infinity],
    ['points of stars', metric('points'), metric('stars'), -Infinity, Infinity],
    ['stars of points', metric('stars'), metric('points'), -Infinity, Infinity],
    ['manual of hours', { kind: 'manual' }, { kind: 'time' }, -Infinity, Infinity],
    ['hours of events', { kind: 'time' }, { kind: 'count', of: 'events' }, 0, Infinity],
    [
      'replies of events',
      { kind: 'count', of: 'events', event: 'reply' },
      { kind: 'count', of: 'events' },
      ...([0, 1] as const),
    ],
    [
      'events of replies',
      { kind: 'count', of: 'events' },
      { kind: 'count', of: 'events', event: 'reply' },
      ...([0, Infinity] as const),
    ],
    [
      'leads of evidence',
      { kind: 'count', of: 'evidence', outcome: 'lead' },
      { kind: 'count', of: 'evidence' },
      ...([0, 1] as const),
    ],
    [
      'customers of leads',
      { kind: 'count', of: 'evidence', outcome: 'customer' },
      { kind: 'count', of: 'evidence', outcome: 'lead' },
      ...([0, Infinity] as const),
    ],
    [
      'evidence of events',
      { kind: 'count', of: 'evidence' },
      { kind: 'count', of: 'events' },
      ...([0, Infinity] as const),
    ],
    [
      'subjects of subjects',
      { kind: 'count', of: 'subjects' },
      { kind: 'count', of: 'subjects' },
      ...([0, Infinity] as const),
    ],
  ])('a ratio of %s', (_what, over, under, low, high) => {
    expect(possible({ kind: 'ratio', over, under }, 0.5)).toEqual([low, high, false]);
  });

  test('a part in percent is at most 1, and one that is above 1 stays possible', () => {
    const part: Measure = {
      kind: 'ratio',
      over: { kind: 'people', who: 'returning' },
      under: { kind: 'people' },
    };
    expect(possible(part, 0.5, [], none, '%')).toEqual([0, 1, false]);
    expect(possible(part, 1.5)).toEqual([0, 1.5, false]);
  });
});

test('the nearest possible value', () => {
  const between = { low: 2, high: 9.5, isWhole: false };
  expect([1, 2, 3.4, 9.5, 10].map((value) => nearestPossible(between, value))).toEqual([2, 2, 3.4, 9.5, 9.5]);
  const whole = { low: 2, high: 9, isWhole: true };
  expect([3.4, 3.5, 9.4, 12].map((value) => nearestPossible(whole, value))).toEqual([3, 4, 9, 9]);
});

test('counts vary as counts do; what is entered by hand has the precision of its values', () => {
  const resolution = (values: readonly number[], of: Measure = { kind: 'manual' }) =>
    natureOf(measured(of), none, values).resolution;
  expect(resolution([1, 2, 30])).toBe(1);
  expect(resolution([1, 2.5])).toBeCloseTo(0.1, 12);
  expect(resolution([1, 2.5, 0.25])).toBeCloseTo(0.01, 12);
  expect(resolution([0.123456])).toBeCloseTo(1e-6, 12);
  expect(resolution([1 / 3])).toBe(0);
  expect(resolution([1, 2], { kind: 'time' })).toBe(0);
  expect(resolution([1.5], { kind: 'people' })).toBe(1);
  const counts = (kind: Measure) => natureOf(measured(kind), none, []).isCount;
  expect([metric('stars'), { kind: 'growth', metric: 'stars' } as const].map(counts)).toEqual([true, true]);
  expect([{ kind: 'people' } as const, { kind: 'unanswered' } as const].map(counts)).toEqual([true, true]);
  expect(counts({ kind: 'count', of: 'evidence' })).toBe(true);
  expect([{ kind: 'time' } as const, { kind: 'value' } as const].map(counts)).toEqual([false, false]);
  expect([{ kind: 'manual' } as const, { kind: 'responseTime' } as const].map(counts)).toEqual([
    false,
    false,
  ]);
});

test('what is added at a time: one thing of a count, hours and values as large as they are by their mean square', () => {
  const square = (of: Measure, evidence: Partial<Evidence> = {}) =>
    natureOf(measured(of), { ...none, ...evidence }, []).additionSquare;
  expect([metric('stars'), { kind: 'people' } as const].map((of) => square(of))).toEqual([1, 1]);
  const effort = [1, 3].map((hours) => ({ at: 0, seconds: 3600 * hours }));
  expect(square({ kind: 'time' }, { effort })).toBe(5);
  expect(square({ kind: 'time' })).toBe(0);
  const tags = [
    { at: 0, weight: 1, outcome: 'lead' as const, value: 2 },
    { at: 0, weight: 1, outcome: 'customer' as const, value: 4 },
    { at: 0, weight: 1, outcome: 'lead' as const },
  ];
  expect(square({ kind: 'value' }, { tags })).toBe(10);
  expect(square({ kind: 'value', outcome: 'lead' }, { tags })).toBe(4);
  expect(square({ kind: 'manual' }, { tags, effort })).toBe(0);
});
