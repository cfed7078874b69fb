import { expect, test } from 'vitest';
import { isMet } from '../../../../lib/goals/progress/attainment';

test('an attainment is read according to the commitment', () => {
  expect([isMet(0.9, 'committed'), isMet(0.9, 'stretch'), isMet(0.9, undefined)]).toEqual([
    false,
    true,
    false,
  ]);
  // 0.7 but for rounding is 0.7.
  expect([isMet(0.7 - Number.EPSILON / 2, 'stretch'), isMet(0.7 - 1e-6, 'stretch')]).toEqual([true, false]);
  expect([isMet(1, 'committed'), isMet(0.7, 'stretch'), isMet(0.69, 'stretch')]).toEqual([true, true, false]);
});
