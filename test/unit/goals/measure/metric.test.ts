import { expect, test } from 'vitest';
import { growth, latest } from '../../../../lib/goals/measure/metric';
import { evidence, member, on, span, stars } from '../support';

test('of two readings at one instant the higher one counts, in any order', () => {
  const readings = [stars('a', on(1), 9), stars('a', on(1), 12), stars('a', on(1), 10)];
  for (const some of [readings, readings.toReversed()])
    expect(latest('stars', evidence({ members: [member('a')], readings: some }))(on(2))).toBe(12);
});

test('readings count in the order of their instants, in whatever order they are stored', () => {
  const readings = [stars('a', on(3), 30), stars('a', on(1), 10), stars('a', on(2), 20)];
  const some = evidence({ members: [member('a')], readings });
  expect([1, 2, 3].map((days) => latest('stars', some)(on(days)))).toEqual([10, 20, 30]);
  expect([1, 2, 3].map((days) => growth('stars', some, span)(on(days)))).toEqual([0, 10, 20]);
});

test('the sum of fractions is the same in whatever order members are stored', () => {
  const members = ['a', 'b', 'c'].map((subject) => member(subject));
  const readings = [stars('a', on(1), 0.1), stars('b', on(1), 0.2), stars('c', on(1), 0.3)];
  for (const order of [members, members.toReversed()])
    expect(latest('stars', evidence({ members: order, readings }))(on(2))).toBe(0.1 + 0.2 + 0.3);
});

test('growth before the start is not negative, and begins at the last reading at or before the start', () => {
  const readings = [stars('a', on(-20), 100), stars('a', on(0), 110), stars('a', on(1), 115)];
  const some = evidence({ members: [member('a')], readings });
  expect([-21, -20, -1, 0, 1].map((days) => growth('stars', some, span)(on(days)))).toEqual([
    undefined,
    ...[0, 0, 0, 5],
  ]);
});

test('a member that was never read, or is read later, adds nothing to the others', () => {
  const members = ['a', 'later', 'never'].map((subject) => member(subject));
  const some = evidence({ members, readings: [stars('a', on(1), 5), stars('later', on(3), 7)] });
  expect([0, 1, 2, 3].map((days) => latest('stars', some)(on(days)))).toEqual([undefined, 5, 5, 12]);
});
