import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedOutlook } from '../../../../lib/goals/forecast/rounded';
import { progress } from '../../../../lib/goals/progress/progress';
import { goal } from '../support';

const range = (low: number, high: number) => roundedOutlook({ low, high });

test('a forecast is told to three significant digits, and whole from 10 on', () => {
  const told = (value: number) => roundedOutlook({ low: 0, high: 1e9, value, recent: value });
  for (const [value, said] of [
    [1238, 1240],
    [98.7, 99],
    [4.126, 4.13],
    [0.5, 0.5],
    [0, 0],
  ] as const)
    expect(told(value)).toMatchObject({ value: said, recent: said });
  expect(range(710.3, 965.8)).toEqual({ low: 710, high: 966 });
  expect(range(1238, 1461)).toEqual({ low: 1240, high: 1460 });
});

test('rounding shows no value below where one that cannot fall is, and none above a most', () => {
  expect(range(1234, 1466)).toEqual({ low: 1234, high: 1460 });
  expect(range(28_000, 85_072)).toEqual({ low: 28_000, high: 85_000 });
  expect(range(-1466, -1234)).toEqual({ low: -1466, high: -1240 });
  expect(range(0, 0.5678)).toEqual({ low: 0, high: 0.567 });
  expect(range(1236, 1238)).toEqual({ low: 1236, high: 1238 });
  expect(roundedOutlook({ low: 1236, high: 1238, value: 1237 }).value).toBe(1238);
  const whole = fc.integer({ min: 10, max: 1_000_000 });
  fc.assert(
    fc.property(whole, fc.nat(100_000), (from, width) => {
      const { low, high } = range(from, from + width);
      expect(low).toBeGreaterThanOrEqual(from);
      expect(high).toBeLessThanOrEqual(from + width);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

describe('for a key result', () => {
  test('a step is at most a fifth of the way', () => {
    const of = (baseline: number, target: number, low: number, high: number) =>
      roundedOutlook({ low, high }, goal({ baseline, target }));
    // Steps of 100 on a way of 500, and on one of 400.
    expect(of(48_000, 48_500, 48_112, 48_263)).toEqual({ low: 48_112, high: 48_200 });
    expect(of(48_000, 48_400, 48_112, 48_263)).toEqual({ low: 48_112, high: 48_260 });
    expect(of(99, 99.9, 99.24, 99.81)).toEqual({ low: 99.2, high: 99.8 });
    expect(of(0, 1_000_000, 842.4, 846.6)).toEqual({ low: 842, high: 847 });
  });

  test('no value is told on the other side of the target', () => {
    const held = goal({ direction: 'above', baseline: 99.9, target: 99.9 });
    expect(roundedOutlook({ low: 99.82, high: 99.94, value: 99.86 }, held)).toEqual({
      ...{ low: 99.8, high: 99.9, value: 99.9 },
      ...{ low: 99.82, high: 99.94, value: 99.86 },
    });
    const close = goal({ baseline: 0, target: 48_190 });
    expect(roundedOutlook({ low: 48_150, high: 48_170, value: 48_160 }, close).high).toBeLessThan(48_190);
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const aim = fc.record({
      direction: fc.constantFrom('increase', 'decrease', 'above', 'below', 'between'),
      baseline: figure,
      target: figure,
    });
    fc.assert(
      fc.property(aim, figure, figure, figure, (some, ...three) => {
        const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
        const keyResult = goal(some);
        const told = roundedOutlook({ low, high, value }, keyResult);
        const meets = (of: { low: number; high: number; value?: number }) =>
          [of.low, of.value ?? 0, of.high].map((one) => progress(keyResult, one) >= 1);
        expect(meets(told)).toEqual(meets({ low, high, value }));
      }),
    );
  });
});
