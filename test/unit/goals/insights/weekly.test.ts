import { expect, test } from 'vitest';
import { weeksInCommon } from '../../../../lib/goals/insights/weekly';

test('two series have the weeks in common in which both are known; a 0 is known', () => {
  expect(weeksInCommon([1, undefined, 0, 2, 3], [0, 1, 0, undefined, 5])).toBe(3);
  expect(weeksInCommon([undefined, 1], [undefined, undefined])).toBe(0);
  expect(weeksInCommon([1, 2, 3], [1])).toBe(1);
});
