import { expect, test } from 'vitest';
import { groupSeries, isMadeFrom } from '../../../../lib/goals/insights/metric-groups';
import { placesByClass } from '../../../../lib/goals/insights/places';
import { goal } from '../support';

/** The values of three weeks; of the one before them nothing is known. */
const reading = (name: string, ...values: number[]) => ({
  ...{ of: 'reading' as const, name },
  values: Float64Array.from({ length: 4 }, (_, week) => values[week - 1] ?? Number.NaN),
});
const subject = (id: string, platform: string, kind: string) => ({ id, platform, kind });
const groups = groupSeries(
  [
    {
      subject: subject('a', 'forem', 'article'),
      series: [reading('reactions', 1, 4, 6), reading('views', 0, 9)],
    },
    { subject: subject('b', 'forem', 'article'), series: [reading('reactions', 10, 11)] },
    { subject: subject('c', 'github', 'repo'), series: [reading('stars', 5, 7, 7)] },
  ],
  3,
);

test('a group adds up one metric over all pages of a kind', () => {
  expect(groups.map(({ platform, name, subjects, steps }) => [platform, name, subjects, steps])).toEqual([
    ['forem', 'reactions', ['a', 'b'], [undefined, 4, 2]],
    ['forem', 'views', ['a'], [undefined, 9, undefined]],
    ['github', 'stars', ['c'], [undefined, 2, 0]],
  ]);
});

test('places are compared within a class of metrics', () => {
  expect(placesByClass(groups).map((p) => [p.metricClass, p.platform, p.steps])).toEqual([
    ['approval', 'forem', [undefined, 4, 2]],
    ['attention', 'forem', [undefined, 9, undefined]],
    ['approval', 'github', [undefined, 2, 0]],
  ]);
});

test('a key result is made from a group that has its metric and one of its pages', () => {
  const [reactions, views] = groups;
  if (!reactions || !views) throw new Error('no groups');
  const measure = {
    kind: 'ratio',
    over: { kind: 'growth', metric: 'reactions' },
    under: { kind: 'time' },
  } as const;
  const result = goal({ measure });
  expect(isMadeFrom(result, new Set(['b']), reactions)).toBe(true);
  expect(isMadeFrom(result, new Set(['x']), reactions)).toBe(false);
  expect(isMadeFrom(result, new Set(['a']), views)).toBe(false);
  const comments = { ...reactions, of: 'event' as const, name: 'comment' };
  expect(isMadeFrom(goal({ measure: { kind: 'people' } }), new Set(['a']), comments)).toBe(true);
  expect(isMadeFrom(result, new Set(['a']), comments)).toBe(false);
});
