import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../../lib/goals/closing/calibration';

describe('calibration: an outcome read against its drivers', () => {
  test.each([
    ['betWorks', 1, 'committed', [1, 0.8]],
    ['betWrong', 0.4, 'committed', [1, 0.8]],
    ['easyOrLuck', 1.2, 'committed', [0.2]],
    ['notEnough', 0.4, 'committed', [0.2, 0.9]],
    ['betWorks', 0.7, 'stretch', [0.7]],
    // One driver far over its target does not stand in for another.
    ['notEnough', 0.4, 'committed', [5, 0.1]],
  ] as const)('%s', (reading, attainment, commitment, drivers) => {
    expect(calibrate(attainment, commitment, drivers)).toBe(reading);
  });

  test('says nothing where no driver is known', () => {
    expect(calibrate(1, 'committed', [])).toBeUndefined();
  });
});
