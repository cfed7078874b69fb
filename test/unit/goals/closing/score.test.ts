import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { band, isFarOff, score } from '../../../../lib/goals/closing/score';
import { progress } from '../../../../lib/goals/progress/progress';
import { goal } from '../support';

describe('the score', () => {
  test.each([
    [0, 0, 'low'],
    [0.29, 0.2, 'low'],
    [0.3, 0.3, 'middle'],
    [0.64, 0.6, 'middle'],
    [0.7, 0.7, 'high'],
    [0.999, 0.9, 'high'],
    [1, 1, 'high'],
    [2, 1, 'high'],
    [-0.5, 0, 'low'],
    // 0.7 but for rounding.
    [0.7 - Number.EPSILON / 2, 0.7, 'high'],
    [0.6999, 0.6, 'middle'],
  ])('of an attainment of %d is %d, which is %s', (attainment, value, colour) => {
    expect(score(attainment)).toBe(value);
    expect(band(score(attainment))).toBe(colour);
  });

  test.each([
    [1.5, true],
    [1.49, false],
    [0.3, false],
    [0.29, true],
    [-1, true],
  ])('an attainment of %d asks about the target: %s', (attainment, asks) => {
    expect(isFarOff(attainment)).toBe(asks);
  });

  test('is the same in any unit, and never outside of 0 and 1', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(whole, whole, whole, fc.integer({ min: 1, max: 60 }), (baseline, target, value, unit) => {
        fc.pre(baseline !== target);
        const direction = target > baseline ? 'increase' : 'decrease';
        const of = (by: number) =>
          score(progress(goal({ direction, baseline: baseline * by, target: target * by }), value * by));
        expect(of(unit)).toBe(of(1));
        expect(of(1)).toBeGreaterThanOrEqual(0);
        expect(of(1)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
