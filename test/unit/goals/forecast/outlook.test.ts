import { describe, expect, test } from 'vitest';
import { chanceOf, type Outlook, outlook, quantileAt } from '../../../../lib/goals/forecast/outlook';
import { quantileOf } from '../../../../lib/goals/forecast/prediction';
import type { Period } from '../../../../lib/goals/types';
import { evidence, goal, measured, member, on, span } from '../support';

const manual = goal({ measure: { kind: 'manual' } });
const events = measured({ kind: 'count', of: 'events' });
const days = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step);
const recorded = (at: readonly number[], value: (day: number) => number = (d) => d) =>
  evidence({ checkIns: at.map((d) => ({ at: on(d), value: value(d) })) });
const told = (found: Outlook | undefined) => {
  if (!found) throw new Error('there is history enough');
  return found;
};
/** The history that an outlook rests on: its weeks, and its change a week. */
const history = (some: ReturnType<typeof evidence>, period: Period, now: number) => {
  const { weeks, weekly } = told(outlook(manual, some, period, now));
  return [weeks, weekly].map((value) => Number(value.toFixed(6)));
};

describe('the history that a forecast rests on', () => {
  test('is at most 26 weeks, back from the last capture', () => {
    expect(history(recorded(days(-300, 40)), span, on(40))).toEqual([26, 7]);
    expect(history(recorded(days(-20, 40)), span, on(40))).toEqual([8, 7]);
  });

  test('is in days where the time of the key result is shorter than six weeks', () => {
    // Ten days: ten steps. By weeks it would be one step, which is too few.
    expect(history(recorded(days(0, 10)), { start: on(0), end: on(41.9) }, on(10))).toEqual([
      Number((10 / 7).toFixed(6)),
      7,
    ]);
    expect(outlook(manual, recorded(days(0, 10)), { start: on(0), end: on(42) }, on(10))).toBeUndefined();
    // At most 26 steps of a day.
    const many = history(recorded(days(-60, 10)), { start: on(0), end: on(30) }, on(10));
    expect(many).toEqual([Number((26 / 7).toFixed(6)), 7]);
  });

  test('has steps as long as the median of the gaps between captures', () => {
    const found = (at: readonly number[]) =>
      told(outlook(manual, recorded(at), span, on(42))).change.freedom + 1;
    expect(found(days(0, 42))).toBe(6);
    expect(found(days(0, 42, 7))).toBe(6);
    expect(found(days(0, 42, 14))).toBe(3);
    // Ten days are a week when rounded, and so are the gaps of most captures.
    expect(found([0, 10, 20, 30, 40])).toBe(5);
    expect(found([0, 7, 14, 21, 42])).toBe(6);
  });

  test('begins after a gap of more than three steps', () => {
    expect(history(recorded([...days(-60, 0), ...days(21, 42)]), span, on(42))).toEqual([14, 7]);
    const gap = recorded([...days(-60, 0), ...days(22, 42)]);
    expect(outlook(manual, gap, span, on(42))?.weeks).toBe(2);
    // In working time a gap of four weeks of two days is none.
    const rest = days(-70, 84, 7).map((d): [number, number] => [on(d), on(d + 5)]);
    const worked = told(outlook(manual, gap, { ...span, rest }, on(42)));
    expect(worked.weeks).toBeGreaterThan(2);
  });

  test('takes captures of three UTC days, and two steps', () => {
    const found = (...at: number[]) => outlook(manual, recorded(at), span, on(40));
    expect(found(0, 0.3, 0.6, 14)).toBeUndefined();
    expect(found(0, 7, 14)).toBeDefined();
    expect(found(0, 7, 13.9)).toBeUndefined();
  });

  test('of a count begins with the time that it is known for', () => {
    const of = (first: number) =>
      outlook(
        events,
        evidence({
          members: [member('a', on(first))],
          events: [{ id: 'e', subject: 'a', kind: 'comment', at: on(30) }],
        }),
        span,
        on(30),
      );
    expect(of(0)?.weeks).toBe(4);
    expect(of(16)?.weeks).toBe(2);
    expect(of(17)).toBeUndefined();
  });

  test('of a time that has not begun counts from 0 at the start', () => {
    const some = evidence({
      members: [member('a', on(-70))],
      events: days(-70, -1).map((d) => ({ id: String(d), subject: 'a', kind: 'comment', at: on(d) })),
    });
    const found = told(outlook(events, some, span, on(-1)));
    expect(found.value).toBe(0);
    // Seven a week over ninety days, and not over the days until the start.
    expect(quantileAt(found, 0.5)).toBe(90);
  });
});

/** An outlook of 100 now, with a change of 10 ± 4 by Student’s t with 3 degrees of freedom. */
const of = (some: Partial<Outlook['possible']> = {}): Outlook => ({
  value: 100,
  change: { parts: [{ weight: 1, mean: 10, deviation: 4 }], freedom: 3 },
  possible: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, isWhole: false, ...some },
  weeks: 10,
  weekly: 1,
});

describe('quantiles', () => {
  test('are those of the change, wider by the factor about the centre', () => {
    const found = of();
    const [middle, high] = [0.5, 0.9].map((share) => quantileOf(found.change, share)) as [number, number];
    expect(middle).toBeCloseTo(10, 9);
    expect(quantileAt(found, 0.9)).toBeCloseTo(100 + high, 9);
    expect(quantileAt(found, 0.9, 2)).toBeCloseTo(110 + 2 * (high - 10), 6);
    expect(quantileAt(found, 0.5, 2)).toBeCloseTo(110, 9);
    expect(quantileAt(of({ high: 105 }), 0.9)).toBe(105);
  });
});

describe('the chance of a target', () => {
  test('is a half at the centre, in either direction', () => {
    expect(chanceOf(of(), 110, false)).toBeCloseTo(0.5, 9);
    expect(chanceOf(of(), 110, true)).toBeCloseTo(0.5, 9);
    expect(chanceOf(of(), 114, false) + chanceOf(of(), 114, true)).toBeCloseTo(1, 9);
    expect(chanceOf(of(), 114, false)).toBeLessThan(0.25);
  });

  test('is the share that the quantile of the target lies above, with a factor too', () => {
    for (const factor of [1, 2])
      expect(chanceOf(of(), quantileAt(of(), 0.9, factor), false, factor)).toBeCloseTo(0.1, 6);
  });

  test('of a whole target includes the half below it, or above it where the direction is down', () => {
    const whole = of({ isWhole: true });
    expect(chanceOf(whole, 110, false)).toBeCloseTo(chanceOf(of(), 109.5, false), 9);
    expect(chanceOf(whole, 110, true)).toBeCloseTo(chanceOf(of(), 110.5, true), 9);
  });

  test('is none beyond what is possible, and certain where it cannot be missed', () => {
    const within = of({ low: 100, high: 120 });
    expect([120, 120.1].map((target) => chanceOf(within, target, false) > 0)).toEqual([true, false]);
    expect([100, 99].map((target) => chanceOf(within, target, false))).toEqual([1, 1]);
    expect(chanceOf(within, 100.1, false)).toBeLessThan(1);
    expect([100, 99.9].map((target) => chanceOf(within, target, true) > 0)).toEqual([true, false]);
    expect([120, 121].map((target) => chanceOf(within, target, true))).toEqual([1, 1]);
    expect(chanceOf(within, 119.9, true)).toBeLessThan(1);
  });
});

test('what is left is counted in steps from the last capture', () => {
  // Even steps of 7 a week, captured until day 42: 48 days are left, whatever day it is.
  for (const now of [42, 50]) {
    const found = told(outlook(manual, recorded(days(0, 42)), span, on(now)));
    expect(found.value).toBe(42);
    expect(quantileAt(found, 0.5)).toBeCloseTo(90, 6);
    expect(found.change.freedom).toBe(5);
  }
});
