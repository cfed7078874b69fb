import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastResults, rangeFactor, shareInRange } from '../../../../lib/goals/forecast/record';
import { goal } from '../support';

/** A forecast of 100, between 90 and 120, and what came. */
const came = (result: number) => ({ low: 90, centre: 100, high: 120, result });

test('the share of results in their range, its ends among it', () => {
  expect(shareInRange([came(90), came(120), came(89), came(100)])).toBe(0.75);
  expect(shareInRange([])).toBeUndefined();
});

test('without a record ranges stay as they are', () => {
  expect(rangeFactor([])).toBe(1);
});

test('by hand: ten misses of three half widths, to either side, together with ten nominal ones', () => {
  // 160 is 60 above, of 20; 70 is 30 below, of 10. Of twenty, place 0.8 · 20 − 0.5 = 15.5: between the 16th and the 17th,
  // which are 3: ten nominal ones lie before.
  const misses = Array.from({ length: 10 }, (_, n) => came(n % 2 ? 160 : 70));
  expect(rangeFactor(misses)).toBe(3);
});

test('results that are always near narrow later ranges, by no more than to 0.6', () => {
  const near = (count: number) => rangeFactor(Array.from({ length: count }, () => came(102)));
  expect(near(40)).toBeLessThan(0.9);
  expect(near(40)).toBeGreaterThanOrEqual(0.6);
  expect(near(10_000)).toBe(0.6);
  expect(rangeFactor(Array.from({ length: 40 }, () => came(900)))).toBe(4);
});

test('a range of no width counts where it was wrong', () => {
  const exact = { low: 5, centre: 5, high: 5 };
  expect(rangeFactor(Array.from({ length: 9 }, () => ({ ...exact, result: 5 })))).toBe(1);
  expect(rangeFactor(Array.from({ length: 40 }, () => ({ ...exact, result: 6 })))).toBe(4);
});

test('never beyond its limits, and never less for wider misses', () => {
  const results = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 });
  fc.assert(
    fc.property(results, (some) => {
      const factor = rangeFactor(some.map(came));
      expect(factor).toBeGreaterThanOrEqual(0.6);
      expect(factor).toBeLessThanOrEqual(4);
      const further = some.map((r) => 100 + 2 * (r - 100));
      expect(rangeFactor(further.map(came))).toBeGreaterThanOrEqual(factor);
    }),
  );
});

test('a miss counts by the range before the factor that it was given', () => {
  const wide = { low: 80, centre: 100, high: 140, factor: 2, result: 160 };
  const plain = { low: 90, centre: 100, high: 120, result: 160 };
  expect(rangeFactor([wide, wide])).toBe(rangeFactor([plain, plain]));
});

test('results are those of key results that were closed on their last day or later, with a value', () => {
  const closed = (at: string, value?: number) => ({
    at,
    decision: 'drop' as const,
    ...(value === undefined ? {} : { value }),
  });
  const all = [
    goal({ id: 'open' }),
    goal({ id: 'early', closed: closed('2026-03-20T12:00:00Z', 50) }),
    goal({ id: 'unknown', closed: closed('2026-04-02T12:00:00Z') }),
    goal({ id: 'late', closed: closed('2026-04-02T12:00:00Z', 70) }),
    goal({ id: 'lastDay', closed: closed('2026-03-30T22:00:00Z', 0) }),
  ];
  const forecasts = all.map(({ id }) => ({
    id,
    keyResult: id,
    at: '2026-02-01T00:00:00Z',
    low: 60,
    centre: 65,
    high: 80,
  }));
  const results = forecastResults(
    [...forecasts, { ...forecasts[0], id: 'x', keyResult: 'gone' } as never],
    all,
  );
  expect(results.map((r) => r.result)).toEqual([70, 0]);
  expect(shareInRange(results)).toBe(0.5);
});
