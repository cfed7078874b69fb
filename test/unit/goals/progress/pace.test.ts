import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsed, expectedValue, pace } from '../../../../lib/goals/progress/pace';
import { goal, on, span } from '../support';

test('elapsed: the share of the time gone by', () => {
  expect(elapsed(span, on(-1))).toBe(0);
  expect(elapsed(span, on(45))).toBe(0.5);
  expect(elapsed(span, on(90))).toBe(1);
  expect(elapsed({ start: on(3), end: on(3) }, on(3))).toBe(1);
});

test('elapsed: rest does not count, as far as it lies in the time', () => {
  // 90 days of which 30 are rest: the first ten, and twenty from day 40 on.
  const rest: [number, number][] = [
    [on(-4), on(10)],
    [on(40), on(60)],
  ];
  const time = { ...span, rest };
  expect(elapsed(time, on(10))).toBe(0);
  expect(elapsed(time, on(40))).toBe(0.5);
  expect(elapsed(time, on(50))).toBe(0.5);
  expect(elapsed(time, on(90))).toBe(1);
  expect(elapsed({ ...span, rest: [[on(0), on(90)]] }, on(45))).toBe(0.5);
});

test('pace: as if the way were gone evenly; all of it where there is no way to go', () => {
  expect(pace(goal(), span, on(45))).toBe(0.5);
  const held = goal({ direction: 'above', baseline: 90, target: 80 });
  expect(pace(held, span, on(45))).toBe(1);
  expect(pace(held, span, on(0))).toBe(1);
  expect(pace(held, span, on(-1))).toBe(0);
});

test('the expected figure: as much of the way as the pace says, up or down, however long it is', () => {
  expect(expectedValue(goal({ baseline: 500, target: 1100 }), span, on(45))).toBe(800);
  expect(expectedValue(goal({ direction: 'decrease', baseline: 40, target: 10 }), span, on(30))).toBeCloseTo(
    30,
  );
  const [baseline, target] = [-Number.MAX_VALUE, Number.MAX_VALUE];
  expect(expectedValue(goal({ baseline, target }), span, on(45))).toBe(0);
});

test('pace never goes back', () => {
  const instant = fc.integer({ min: -20, max: 120 });
  // Days of rest that follow each other and do not overlap.
  const rests = fc
    .uniqueArray(fc.integer({ min: -5, max: 95 }), { maxLength: 20 })
    .map((days) => days.map((day): [number, number] => [on(day), on(day + 1)]));
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: -50, max: 50 }), rests, (a, b, baseline, rest) => {
      const some = goal({ baseline, direction: baseline < 0 ? 'increase' : 'above', target: 10 });
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        pace(some, { ...span, rest }, on(at)),
      );
      expect(late).toBeGreaterThanOrEqual(early ?? 0);
    }),
  );
});

test('pace: begins where the key result was set, or at its start', () => {
  expect(pace(goal(), { ...span, expectedFrom: on(60) }, on(45))).toBe(0);
  expect(pace(goal(), { ...span, expectedFrom: on(60) }, on(75))).toBe(0.5);
  expect(expectedValue(goal(), { ...span, expectedFrom: on(60) }, on(75))).toBe(50);
  const held = goal({ direction: 'above', baseline: 90, target: 80 });
  expect(pace(held, { ...span, expectedFrom: on(60) }, on(45))).toBe(0);
});
