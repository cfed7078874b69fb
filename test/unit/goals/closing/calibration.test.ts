import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../../lib/goals/closing/calibration';

describe('calibration: an outcome read against its drivers', () => {
  test.each([
    ['betWorks', 1, 'committed', [1, 0.8]],
    ['betWrong', 0.4, 'committed', [1, 0.8]],
    ['easyOrLuck', 1.2, 'committed', [0.2]],
    ['notEnough', 0.4, 'committed', [0.2, 0.9]],
    ['betWorks', 0.7, 'stretch', [0.7]],
    // Drivers are met from a mean score of 0.7 on. The mean of 0.5, 0.9 and 0.7 is 0.7 but for rounding.
    ['betWrong', 0.4, 'committed', [0.7]],
    ['betWrong', 0.4, 'committed', [0.5, 0.9, 0.7]],
    ['notEnough', 0.4, 'committed', [0.7, 0.6]],
    ['notEnough', 0.4, 'committed', [0.69]],
    ['easyOrLuck', 1, 'committed', [0.6]],
    // One driver far over its target does not stand in for another.
    ['notEnough', 0.4, 'committed', [5, 0.1]],
  ] as const)('%s', (reading, attainment, commitment, drivers) => {
    expect(calibrate(attainment, commitment, drivers)).toBe(reading);
  });

  test('says nothing where no driver is known', () => {
    expect(calibrate(1, 'committed', [])).toBeUndefined();
  });
});
