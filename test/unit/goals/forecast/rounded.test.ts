import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedForecast, roundedRange } from '../../../../lib/goals/forecast/rounded';

test('a forecast is told to three significant digits, and whole from 10 on', () => {
  expect([1238, 98.7, 4.126, 0.5].map(roundedForecast)).toEqual([1240, 99, 4.13, 0.5]);
  expect(roundedRange(710.3, 965.8)).toEqual({ low: 710, high: 966 });
  expect(roundedRange(1238, 1461)).toEqual({ low: 1240, high: 1460 });
});

test('rounding shows no value below where one that cannot fall is, and none above a most', () => {
  expect(roundedRange(1234, 1466)).toEqual({ low: 1234, high: 1460 });
  expect(roundedRange(28_000, 85_072)).toEqual({ low: 28_000, high: 85_000 });
  expect(roundedRange(-1466, -1234)).toEqual({ low: -1466, high: -1240 });
  expect(roundedRange(0, 0.5678)).toEqual({ low: 0, high: 0.567 });
  expect(roundedRange(1236, 1238)).toEqual({ low: 1236, high: 1238 });
  const whole = fc.integer({ min: 10, max: 1_000_000 });
  fc.assert(
    fc.property(whole, fc.nat(100_000), (from, width) => {
      const { low, high } = roundedRange(from, from + width);
      expect(low).toBeGreaterThanOrEqual(from);
      expect(high).toBeLessThanOrEqual(from + width);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
