import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predict, quantileOf, shareBelow } from '../../../../lib/goals/forecast/prediction';

const number = { isCount: false, additionSquare: 0, resolution: 0 };
const count = { isCount: true, additionSquare: 1, resolution: 1 };

describe('the change to come', () => {
  test('by hand: steps of 4 and 6, three left', () => {
    const { parts, freedom, recent } = predict([4, 6], 3, number);
    // Two steps cannot tell the models apart: SSE = 2² / 2 for each, so the weights are the priors, and σ² = 2 / 1.
    // V: 3 + 9 · 2/4; 1 + 1.1² + 1.2²; 1 + 1.25² + 1.5²; 1 + 1.5² + 2²; 1 + 2² + 3². The level is 5, of the last model 6.
    const expected = [
      [0.5, 15, 7.5],
      [0.2, 15, 3.65],
      [0.15, 15, 4.8125],
      [0.1, 15, 7.25],
      [0.05, 18, 14],
    ] as const;
    for (const [at, [weight, mean, times]] of expected.entries()) {
      expect(parts[at]?.weight).toBeCloseTo(weight, 9);
      expect(parts[at]?.mean).toBeCloseTo(mean, 9);
      expect(parts[at]?.deviation).toBeCloseTo(Math.sqrt(2 * times), 9);
    }
    expect(freedom).toBe(1);
    expect(recent).toBeUndefined();
  });

  test('a part of a step counts by its length', () => {
    const [constant, slow] = predict([4, 6], 1.5, number).parts;
    expect(constant?.mean).toBe(7.5);
    expect(constant?.deviation).toBeCloseTo(Math.sqrt(2 * (1.5 + (1.5 ** 2 * 2) / 4)), 9);
    expect(slow?.deviation).toBeCloseTo(Math.sqrt(2 * (1 + 0.5 * 1.1 ** 2)), 9);
  });

  test('of even steps is certain, but for the precision of the value and the chance that is in every count', () => {
    const even = [5, 5, 5, 5];
    for (const { mean, deviation } of predict(even, 2, number).parts)
      expect([mean, deviation]).toEqual([10, 0]);
    // A constant level over 2 steps after 4: V = 2 + 4 · 4/16 = 3.
    expect(predict(even, 2, { ...number, resolution: 1 }).parts[0]?.deviation).toBeCloseTo(
      Math.sqrt(3 / 6),
      9,
    );
    expect(predict(even, 2, count).parts[0]?.deviation).toBeCloseTo(Math.sqrt(3 * (5 + 1 / 8)), 9);
  });

  test('where nothing was counted yet, something may still come', () => {
    const nothing = predict([0, 0, 0], 10, count);
    expect(quantileOf(nothing, 0.5)).toBeCloseTo(0, 9);
    expect(quantileOf(nothing, 0.9)).toBeGreaterThan(2);
  });

  test('of sums that come alike, or did not grow lately, has room for half an amount', () => {
    const hours = { ...number, additionSquare: 9 };
    // As above; of 4 steps the least variance is 9 / 8.
    expect(predict([3, 3, 3, 3], 2, hours).parts[0]?.deviation).toBeCloseTo(Math.sqrt((3 * 9) / 8), 9);
    const nothing = predict([0, 0, 0], 10, hours);
    expect(quantileOf(nothing, 0.5)).toBeCloseTo(0, 9);
    expect(quantileOf(nothing, 0.9)).toBeGreaterThan(6);
    // What varies by itself is as uncertain as it was.
    expect(predict([0, 9, 2, 11], 2, hours)).toEqual(predict([0, 9, 2, 11], 2, number));
  });

  test('bends where the last steps are others than the first ones: then the last four are told too', () => {
    const bent = predict([1, 1, 2, 1, 1, 1, 2, 10, 12, 11, 13], 3, number);
    expect(bent.recent).toBe(3 * ((10 + 12 + 11 + 13) / 4));
    expect(predict([5, 4, 6, 5, 4, 6, 5, 5, 4, 6, 5], 3, number)).not.toHaveProperty('recent');
  });

  test('of noise about a line is narrower than of chance that adds up', () => {
    const mean = (some: readonly number[]) => some.reduce((a, b) => a + b, 0) / some.length;
    // The steps of values 10 a step with ±3 in turn: each takes back what the one before gave.
    const noisy = Array.from({ length: 12 }, (_, n) => 10 + (n % 2 ? 6 : -6));
    const walking = noisy.toSorted((a, b) => a - b);
    expect(mean(noisy)).toBe(mean(walking));
    const deviation = (steps: readonly number[]) => predict(steps, 6, number).parts[0]?.deviation ?? 0;
    expect(deviation(noisy)).toBeLessThan(deviation(walking) / 2);
  });
});

describe('its quantiles', () => {
  const steps = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 26 });
  const left = fc.double({ min: 0.01, max: 50, noNaN: true });

  test('are the inverse of the share below', () => {
    fc.assert(
      fc.property(steps, left, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (some, h, share) => {
        const prediction = predict(some, h, count);
        expect(shareBelow(prediction, quantileOf(prediction, share))).toBeCloseTo(share, 6);
      }),
    );
  });

  test('rise with the share, and follow the value in another unit', () => {
    fc.assert(
      fc.property(steps, left, fc.integer({ min: 2, max: 100 }), (some, h, unit) => {
        const one = predict(some, h, number);
        const other = predict(
          some.map((d) => d * unit),
          h,
          number,
        );
        const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantileOf(one, share));
        expect(low).toBeLessThanOrEqual(middle ?? 0);
        expect(middle).toBeLessThanOrEqual(high ?? 0);
        const size = Math.max(1, Math.abs(high ?? 0), Math.abs(low ?? 0));
        expect(Math.abs(quantileOf(other, 0.9) / unit - (high ?? 0)) / size).toBeLessThan(1e-6);
      }),
    );
  });
});
