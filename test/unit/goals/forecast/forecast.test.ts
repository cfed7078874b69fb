import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOfEvidence, forecast } from '../../../../lib/goals/forecast/forecast';
import { day, evidence, on, span, stars, start } from '../support';

const days = (span.end - span.start) / day;
const line = (values: readonly number[], every = 1) =>
  values.map((value, n) => ({ at: on(n * every), value }));

describe('a forecast', () => {
  test('of a line is where the line goes', () => {
    // 2 a day from 10 on: after 90 days 10 + 180.
    const series = line(Array.from({ length: 31 }, (_, n) => 10 + 2 * n));
    expect(days).toBe(90);
    expect(forecast(series, 31, span, on(30))).toEqual({ value: 190, low: 190, high: 190 });
  });

  test('goes on from the figure now, by the median slope of the later half', () => {
    // Flat for 20 days, then 1 a day: the later half of 40 days rises by 20 in 20.
    const series = line(Array.from({ length: 41 }, (_, n) => Math.max(0, n - 20)));
    expect(forecast(series, 41, span, on(40))).toMatchObject({ value: 20 + 50 });
  });

  test('is not moved by one odd reading', () => {
    const values = Array.from({ length: 31 }, (_, n) => n);
    const landing = { value: 90, low: 90, high: 90 };
    expect(forecast(line(values), 31, span, on(30))).toEqual(landing);
    expect(forecast(line(values.with(22, 500)), 31, span, on(30))).toEqual(landing);
  });

  test('by hand: four points of 0, 2, 3, 7 on days 30, 40, 50, 60', () => {
    // Slopes a day: .2 .15 .2333 .1 .25 .4; median (.2 + .2333) / 2 = .21667, ahead 30 days from 7.
    const series = [0, 2, 3, 7].map((value, n) => ({ at: on(30 + 10 * n), value }));
    const found = forecast(series, 4, span, on(60));
    if ('withheld' in found) throw new Error(found.withheld);
    expect(found.value).toBeCloseTo(7 + 30 * 0.216_667, 4);
    // S has a deviation of √(4·3·13/18) = 2.944; (6 − 1.2816·2.944) / 2 = 1.11: the second from either end, .15 and .25.
    // Off the line: 0, −.1667, −1.3333, .5 about their median −.0833: distances .0833 .0833 1.25 .5833, median .3333.
    const spread = 1.2816 * 1.4826 * (1 / 3);
    expect(found.low).toBeCloseTo(7 + 30 * 0.15 - spread, 3);
    expect(found.high).toBeCloseTo(7 + 30 * 0.25 + spread, 3);
  });

  test('is withheld with fewer than three points, under a tenth of the time, and when it is over', () => {
    const series = line(Array.from({ length: 91 }, (_, n) => n));
    expect(forecast(series, 91, span, on(8))).toEqual({ withheld: 'tooEarly' });
    expect(forecast(series, 91, span, on(9))).toMatchObject({ value: 90 });
    expect(forecast(series, 91, span, span.end)).toEqual({ withheld: 'over' });
    expect(forecast(series, 2, span, on(30))).toEqual({ withheld: 'fewPoints' });
    expect(forecast(series.slice(0, 2), 5, span, on(30))).toEqual({ withheld: 'fewPoints' });
  });

  const point = fc.record({
    at: fc.integer({ min: 0, max: 89 }).map(on),
    value: fc.integer({ min: -1e6, max: 1e6 }),
  });
  const anySeries = fc.uniqueArray(point, { selector: (p) => p.at, maxLength: 40 });

  test('of any exact line is exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 10, max: 89 }),
        (from, step, now) => {
          const series = line(Array.from({ length: now + 1 }, (_, n) => from + step * n));
          const found = forecast(series, now, span, on(now));
          if ('withheld' in found) throw new Error(found.withheld);
          for (const end of [found.value, found.low, found.high])
            expect(end).toBeCloseTo(from + step * 90, 6);
        },
      ),
    );
  });

  test('lies in its range, and follows the figure in another unit', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 1, max: 1000 }), (some, unit) => {
        const series = some.toSorted((a, b) => a.at - b.at);
        const scaled = series.map(({ at, value }) => ({ at, value: value * unit }));
        const [one, other] = [series, scaled].map((s) => forecast(s, 9, span, on(89)));
        if (!one || !other || 'withheld' in one || 'withheld' in other) {
          expect(other).toEqual(one);
          return;
        }
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
        const size = Math.max(1, Math.abs(other.value));
        expect(Math.abs(other.value - one.value * unit) / size).toBeLessThan(1e-6);
      }),
    );
  });
});

test('days of evidence are counted once each, from the start to now', () => {
  const some = evidence({
    readings: [stars('a', on(-3), 1), stars('a', on(1), 1), stars('a', on(1) + 5, 2), stars('a', on(50), 2)],
    tags: [{ at: on(2), weight: 1 }],
    checkIns: [{ at: on(1) + 9 }],
  });
  expect(daysOfEvidence(some, span, on(30))).toBe(2);
  expect(daysOfEvidence(some, { ...span, start }, on(60))).toBe(3);
});
