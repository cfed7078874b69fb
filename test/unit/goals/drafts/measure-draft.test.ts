import { expect, test } from 'vitest';
import { draftOfMeasure, emptyMeasure, measureOf } from '../../../../lib/goals/drafts/measure-draft';
import type { Measure } from '../../../../lib/model/goals';

const measures: Measure[] = [
  { kind: 'latest', metric: 'stars' },
  { kind: 'growth', metric: 'views' },
  { kind: 'count', of: 'subjects' },
  { kind: 'count', of: 'events' },
  { kind: 'count', of: 'events', event: 'reply' },
  { kind: 'count', of: 'evidence' },
  { kind: 'count', of: 'evidence', outcome: 'lead' },
  { kind: 'value' },
  { kind: 'value', outcome: 'customer' },
  { kind: 'people' },
  { kind: 'people', who: 'firstTime' },
  { kind: 'people', who: 'returning' },
  { kind: 'responseTime' },
  { kind: 'unanswered' },
  { kind: 'time' },
  {
    kind: 'ratio',
    over: { kind: 'count', of: 'evidence', outcome: 'customer' },
    under: { kind: 'count', of: 'evidence', outcome: 'lead' },
  },
  { kind: 'ratio', over: { kind: 'people' }, under: { kind: 'latest', metric: 'members' } },
  { kind: 'milestones', steps: [{ title: 'Ship', weight: 2, done: false }] },
  { kind: 'manual' },
];
test.each(measures)('the measure %j can be filled in and comes out as it was', (measure) => {
  expect(measureOf(draftOfMeasure(measure))).toEqual(measure);
});

test('a step without words or with a weight that is none is not there yet', () => {
  const step = (title: string, weight: string) =>
    measureOf({ ...emptyMeasure, kind: 'milestones', steps: [{ title, weight, done: false }] });
  expect(step('Ship', '1')).toBeDefined();
  expect(step('  ', '1')).toBeUndefined();
  expect(step('Ship', '-1')).toBeUndefined();
  expect(step('Ship', '')).toBeUndefined();
});

test('every step must be complete, and may have no weight', () => {
  const of = (...weights: string[]) =>
    measureOf({
      ...emptyMeasure,
      kind: 'milestones',
      steps: weights.map((weight) => ({ title: 'Ship', weight, done: false })),
    });
  expect(of('1', '')).toBeUndefined();
  expect(of('', '1')).toBeUndefined();
  expect(of('0', '1')).toBeDefined();
  expect(of()).toBeUndefined();
});

test('a ratio is complete where both of its parts are', () => {
  const complete = { ...emptyMeasure, kind: 'time' as const };
  const incomplete = { ...emptyMeasure, kind: 'milestones' as const };
  const ratio = { ...emptyMeasure, kind: 'ratio' as const };
  expect(measureOf({ ...ratio, over: complete, under: incomplete })).toBeUndefined();
  expect(measureOf({ ...ratio, over: incomplete, under: complete })).toBeUndefined();
  expect(measureOf({ ...ratio, over: complete, under: complete })).toBeDefined();
});
