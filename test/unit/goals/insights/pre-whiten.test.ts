import { expect, test } from 'vitest';
import { preWhiten, ranks } from '../../../../lib/goals/insights/pre-whiten';
import { randomOf } from '../../../calibration/series';

test('equal values share the mean of their ranks, and gaps stay gaps', () => {
  expect(ranks([5, undefined, 1, 5, 9])).toEqual([2.5, undefined, 1, 2.5, 4]);
});

test('the first week, and the week after a gap, have nothing before them', () => {
  const known = preWhiten([4, 2, 9, undefined, 1, 7, 3]).map((value) => value !== undefined);
  expect(known).toEqual([false, true, true, false, false, true, true]);
});

test('what is left of a persistent series is not persistent', () => {
  const { normal } = randomOf(11);
  let before = 0;
  const series = Array.from({ length: 400 }, () => {
    before = 0.8 * before + normal();
    return before;
  });
  const left = preWhiten(series).filter((value) => value !== undefined);
  const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
  const products = left.slice(1).reduce((sum, value, n) => sum + (value - mean) * ((left[n] ?? 0) - mean), 0);
  const squares = left.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  expect(Math.abs(products / squares)).toBeLessThan(0.12);
});
