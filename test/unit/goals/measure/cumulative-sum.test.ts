import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUpTo, cumulativeSum } from '../../../../lib/goals/measure/cumulative-sum';

const instant = fc.integer({ min: -20, max: 20 });

test('as many instants are counted as are at or before one', () => {
  expect([0, 1, 2, 3, 9].map((at) => countUpTo([1, 2, 2, 3], at))).toEqual([0, 1, 3, 4, 4]);
  fc.assert(
    fc.property(fc.array(instant), instant, (all, at) => {
      const sorted = all.toSorted((a, b) => a - b);
      expect(countUpTo(sorted, at)).toBe(all.filter((one) => one <= at).length);
    }),
  );
});

test('amounts are added up to an instant, the same in any order', () => {
  const entry = fc.record({ at: instant, amount: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(entry), instant, (all, at) => {
      const sum = all.filter((one) => one.at <= at).reduce((total, { amount }) => total + amount, 0);
      expect(cumulativeSum(all)(at)).toBe(sum);
      expect(cumulativeSum(all.toReversed())(at)).toBe(sum);
    }),
  );
  // A tenth ten times is not quite one: adding in another order must not give another last digit.
  const tenths = [0.1, 0.2, 0.3, 0.4].map((amount) => ({ at: 0, amount }));
  expect(cumulativeSum(tenths.toReversed())(0)).toBe(cumulativeSum(tenths)(0));
});
