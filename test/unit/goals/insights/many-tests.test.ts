import { expect, test } from 'vitest';
import { benjaminiHochberg, holm } from '../../../../lib/goals/insights/many-tests';

const ps = [0.01, 0.04, 0.03, 0.005];

test('Holm adjusts step by step, and never falls', () => {
  expect(holm(ps).map((p) => p.toFixed(3))).toEqual(['0.030', '0.060', '0.060', '0.020']);
});
test('Benjamini and Hochberg adjust from the greatest down', () => {
  expect(benjaminiHochberg(ps).map((p) => p.toFixed(3))).toEqual(['0.020', '0.040', '0.040', '0.020']);
});
test('no adjusted p is above 1', () => {
  expect(holm([0.7, 0.9])).toEqual([1, 1]);
  expect(benjaminiHochberg([0.7, 0.9])).toEqual([0.9, 0.9]);
});
test('a family of none has none', () => {
  expect(holm([])).toEqual([]);
  expect(benjaminiHochberg([])).toEqual([]);
});
