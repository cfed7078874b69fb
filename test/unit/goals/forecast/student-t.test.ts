import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cumulativeT, quantileT } from '../../../../lib/goals/forecast/student-t';

/** Abramowitz and Stegun, table 26.10: t by its degrees of freedom, for the shares 0.9, 0.75 and 0.975. */
test.each([
  [1, 3.078, 1.0, 12.706],
  [2, 1.886, 0.816, 4.303],
  [3, 1.638, 0.765, 3.182],
  [4, 1.533, 0.741, 2.776],
  [7, 1.415, 0.711, 2.365],
  [10, 1.372, 0.7, 2.228],
  [25, 1.316, 0.684, 2.06],
])('with %i degrees of freedom the quantiles are those of the table', (freedom, ninety, three, most) => {
  expect(quantileT(0.9, freedom)).toBeCloseTo(ninety, 3);
  expect(quantileT(0.75, freedom)).toBeCloseTo(three, 3);
  expect(quantileT(0.975, freedom)).toBeCloseTo(most, 3);
});

test('the quantile is the inverse of the share, which is symmetric about 0', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 40 }), (p, freedom) => {
      const t = quantileT(p, freedom);
      expect(cumulativeT(t, freedom)).toBeCloseTo(p, 9);
      expect(cumulativeT(-t, freedom)).toBeCloseTo(1 - p, 9);
    }),
  );
  expect(cumulativeT(0, 5)).toBe(0.5);
});
