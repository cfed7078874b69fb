import { expect, test } from 'vitest';
import { shareTakenBack, sumVariance } from '../../../../lib/goals/forecast/step-variance';

test('steps that take back what the one before gave leave no trace', () => {
  // Six steps of ±1 in turn: sums of two are 0, so VR = 0, and the share 1 − (0 − 1)/1 is 1 at most; times 1 − 1/6.
  expect(shareTakenBack([1, -1, 1, -1, 1, -1])).toBeCloseTo(5 / 6, 9);
});

test('by hand: a half, and what is under 0.4 counts as chance', () => {
  // Mean 0, variance 18/5. Sums of two: 0 0 3 0 −3, squares 18. VR = 18 / (2 · 5 · (1 − 2/6)) / 3.6 = 0.75; 1 − 0.5 is left.
  expect(shareTakenBack([2, -2, 2, 1, -1, -2])).toBeCloseTo(0.5 * (5 / 6), 9);
  // Variance 14/5; sums 1 1 2 −1 −3, squares 16. VR = 16 / (20/3) / 2.8 = 0.857: 0.286, which is too little to tell.
  expect(shareTakenBack([2, -1, 2, 0, -1, -2])).toBe(0);
});

test('few or even steps say nothing of it', () => {
  expect(shareTakenBack([1, -1])).toBe(0);
  expect(shareTakenBack([3, 3, 3, 3, 3, 3])).toBe(0);
  // Their variance is 1.2.
  expect(shareTakenBack([1, -1, 1, -1, 1, -1], 1.1)).toBeGreaterThan(0);
  expect(shareTakenBack([1, -1, 1, -1, 1, -1], 1.3)).toBe(0);
});

test('the variance of a sum grows with its steps, as far as they are not taken back', () => {
  expect(sumVariance(4, 0)).toBe(4);
  expect(sumVariance(4, 1)).toBe(1);
  expect(sumVariance(4, 0.5)).toBe(2.5);
  expect(sumVariance(0.3, 0.5)).toBe(0.3);
});
