import { expect, test } from 'vitest';
import { passedPoints } from '../../../../lib/goals/forecast/record-points';
import { on } from '../support';

const span = { start: on(0), end: on(90) };
const closed = (days: number) => ({ at: new Date(on(days)).toISOString(), decision: 'drop' as const });
const of = (days: number, some = {}) =>
  passedPoints(some, span, on(days)).map(({ at, until }) => [at, until]);

test('the points of a time are a third and two thirds of it, once they have passed', () => {
  expect(of(29)).toEqual([]);
  expect(of(30)).toEqual([[on(30), on(60)]]);
  expect(of(200)).toEqual([
    [on(30), on(60)],
    [on(60), on(90)],
  ]);
});

test('after the close there is none', () => {
  expect(of(200, { closed: closed(45) })).toEqual([[on(30), on(45)]]);
  expect(of(200, { closed: closed(20) })).toEqual([]);
  expect(of(200, { closed: closed(95) })).toHaveLength(2);
});
