import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forecast, forecast } from '../../../../lib/goals/forecast/forecast';
import { predict, quantileOf } from '../../../../lib/goals/forecast/prediction';
import type { Evidence, Period } from '../../../../lib/goals/types';
import { evidence, goal, measured, member, none, on, span, stars } from '../support';

const manual = goal({ measure: { kind: 'manual' } });
const latest = measured({ kind: 'latest', metric: 'stars' });
const events = measured({ kind: 'count', of: 'events' });

/** A value recorded every day, or at other days. */
const recorded = (value: (day: number) => number, days: readonly number[]) =>
  evidence({ checkIns: days.map((d) => ({ at: on(d), value: value(d) })) });
const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step);
const commented = (days: readonly number[], some: Partial<Evidence> = {}) =>
  evidence({
    members: [member('a')],
    events: days.map((d, n) => ({ id: String(n), subject: 'a', kind: 'comment', at: on(d) })),
    ...some,
  });
function told(found: Forecast) {
  if ('withheld' in found) throw new Error(found.withheld);
  return found;
}

describe('a forecast', () => {
  test('goes on from the last value by its weekly steps: 4 and 6, and three weeks left', () => {
    const some = evidence({ checkIns: [0, 4, 10].map((value, n) => ({ at: on(7 * n), value })) });
    const found = told(forecast(manual, some, { start: on(0), end: on(35) }, on(14)));
    const change = predict([4, 6], 3, { isCount: false, additionSquare: 0, resolution: 1 });
    expect(found.value).toBeCloseTo(10 + quantileOf(change, 0.5), 9);
    expect(found.low).toBeCloseTo(10 + quantileOf(change, 0.1), 9);
    expect(found.high).toBeCloseTo(10 + quantileOf(change, 0.9), 9);
  });

  test('counts in working time: half of the way after one of two weeks of Monday to Friday', () => {
    // Ten on each of five days until Friday evening; then a weekend, and five days more. Calendar days would make it 120.
    const time: Period = { start: on(0), end: on(12), rest: [[on(5), on(7)]] };
    const found = told(
      forecast(
        manual,
        recorded((d) => 10 * d, range(0, 5)),
        time,
        on(5),
      ),
    );
    expect(found.value).toBeCloseTo(100, 6);
  });

  test('of a quarter counts weeks of working days', () => {
    const rest = range(-30, 20).map((n): [number, number] => [on(5 + 7 * n), on(7 + 7 * n)]);
    const time = { start: on(0), end: on(84), rest };
    // 2 on each working day: 10 a week for twelve weeks. Seen on a Friday evening, six weeks are gone.
    const value = (d: number) => 10 * Math.floor(d / 7) + 2 * Math.min(5, d % 7);
    expect(told(forecast(manual, recorded(value, range(0, 40)), time, on(40))).value).toBeCloseTo(120, 6);
  });

  test('is not shown before the start, however much is known, and is from the start on', () => {
    const time = { start: on(60), end: on(120) };
    const known = recorded((d) => d, range(0, 60));
    expect(forecast(manual, known, time, on(60) - 1)).toEqual({ withheld: 'tooEarly' });
    expect(told(forecast(manual, known, time, on(60))).value).toBeCloseTo(120, 6);
  });

  test('rests on the weeks before the start where they are known', () => {
    const before = recorded((d) => 3 * d, range(-42, 14));
    const found = told(forecast(manual, before, span, on(3)));
    expect(found.value).toBeCloseTo(3 * 90, 6);
    const after = recorded((d) => 3 * d, range(0, 14));
    expect(forecast(manual, after, span, on(3))).toEqual({ withheld: 'tooEarly' });
  });

  test('goes on from the last capture, however long ago that was', () => {
    const found = told(
      forecast(
        manual,
        recorded((d) => 2 * d, range(0, 30)),
        span,
        on(34),
      ),
    );
    expect(found.value).toBeCloseTo(180, 6);
  });

  test('of what is recorded every other week has steps of two weeks', () => {
    const found = told(
      forecast(
        manual,
        recorded((d) => d + (d % 28 ? 6 : 0), range(0, 56, 14)),
        span,
        on(56),
      ),
    );
    // By weeks between records the steps would be equal in pairs, and the range narrower than its record is.
    expect(found.high - found.low).toBeGreaterThan(10);
  });

  test('takes no history from before a long gap', () => {
    const some = recorded((d) => (d < 0 ? 50 * d : d), [...range(-90, -60), ...range(0, 30)]);
    expect(told(forecast(manual, some, span, on(30))).value).toBeCloseTo(90, 6);
  });

  test('is no growth where something comes to count', () => {
    const read = (subject: string, value: (d: number) => number, days: readonly number[]) =>
      days.map((d) => stars(subject, on(d), value(d)));
    const some = evidence({
      members: [member('a'), member('b', on(26))],
      readings: [...read('a', (d) => 100 + 2 * d, range(0, 30)), ...read('b', () => 500, range(26, 30))],
    });
    expect(told(forecast(latest, some, span, on(30))).value).toBeCloseTo(600 + 180, 0);
  });

  test('of something new begins at its publication', () => {
    const some = evidence({
      members: [member('a', on(0)), member('b', on(22), on(21))],
      readings: [
        ...range(0, 30).map((d) => stars('a', on(d), 100)),
        ...range(22, 30).map((d) => stars('b', on(d), 50)),
      ],
    });
    // The 50 came in a week of the four: they are a pace, not a level that was always there.
    expect(told(forecast(latest, some, span, on(30))).value).toBeGreaterThan(170);
  });
});

describe('a forecast is possible', () => {
  test('what is counted is whole, and does not fall', () => {
    const found = told(forecast(events, commented([1, 2, 3, 4, 5, 6]), span, on(35)));
    expect(found.low).toBe(6);
    for (const value of [found.value, found.low, found.high]) expect(Number.isInteger(value)).toBe(true);
  });

  test('where nothing was counted for weeks, something may still come', () => {
    const found = told(forecast(events, commented([-100]), span, on(35)));
    expect(found).toMatchObject({ value: 0, low: 0 });
    expect(found.high).toBeGreaterThan(0);
  });

  test('stars may fall, but not below none', () => {
    const some = evidence({
      members: [member('a')],
      readings: range(0, 40).map((d) => stars('a', on(d), 41 - d)),
    });
    expect(told(forecast(latest, some, span, on(40)))).toMatchObject({ value: 0, low: 0 });
  });

  test('a share stays within 0–100 %, but what has been above is none', () => {
    const percent = goal({ measure: { kind: 'manual' }, unit: '%' });
    const up = told(
      forecast(
        percent,
        recorded((d) => 40 + d / 2, range(0, 40)),
        span,
        on(40),
      ),
    );
    expect(up).toMatchObject({ value: 85 });
    expect(up.high).toBeLessThanOrEqual(100);
    const steep = told(
      forecast(
        percent,
        recorded((d) => 40 + 1.4 * d, range(0, 40)),
        span,
        on(40),
      ),
    );
    expect(steep).toMatchObject({ value: 100, high: 100 });
    const down = told(
      forecast(
        percent,
        recorded((d) => 60 - 1.4 * d, range(0, 40)),
        span,
        on(40),
      ),
    );
    expect(down).toMatchObject({ value: 0, low: 0 });
    const growth = told(
      forecast(
        percent,
        recorded((d) => 80 + d, range(0, 40)),
        span,
        on(40),
      ),
    );
    expect(growth.value).toBeCloseTo(170, 6);
  });

  test('who came back is at most all of them', () => {
    const ratio = measured({
      kind: 'ratio',
      over: { kind: 'people', who: 'returning' },
      under: { kind: 'people' },
    });
    const actors = range(0, 35).flatMap((d) =>
      [d, d + 1.5].map((at, n) => ({
        ...{ id: `${d}-${n}`, subject: 'a', kind: 'comment' as const },
        ...{ at: on(at), actor: `p${d}` },
      })),
    );
    const found = told(forecast(ratio, commented([], { events: actors }), span, on(36)));
    expect(found.high).toBeLessThanOrEqual(1);
  });

  const anything = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 });
  test('whatever was counted, the range holds the centre and begins no lower than now', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 15, max: 89 }), (days, today) => {
        const found = forecast(events, commented(days), span, on(today));
        if ('withheld' in found) return;
        const now = days.filter((d) => d <= today).length;
        expect(found.low).toBeGreaterThanOrEqual(now);
        expect(found.value).toBeGreaterThanOrEqual(found.low);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
      }),
    );
  });
});

describe('a forecast is withheld', () => {
  test('with fewer than two steps, captures of fewer than three days, and when the time is over', () => {
    const line = recorded((d) => d, range(0, 90));
    expect(forecast(manual, line, span, on(8))).toEqual({ withheld: 'tooEarly' });
    expect(forecast(manual, line, span, on(13))).toEqual({ withheld: 'fewPoints' });
    expect(forecast(manual, line, span, on(14))).toHaveProperty('value');
    expect(forecast(manual, line, span, span.end)).toEqual({ withheld: 'over' });
    expect(forecast(manual, line, span, on(-1))).toEqual({ withheld: 'tooEarly' });
    expect(
      forecast(
        manual,
        recorded((d) => d, [0, 20]),
        span,
        on(30),
      ),
    ).toEqual({ withheld: 'fewPoints' });
    expect(forecast(manual, none, span, on(30))).toEqual({ withheld: 'fewPoints' });
    const steps = [{ title: 'Ship', weight: 1, done: true }];
    expect(forecast(measured({ kind: 'milestones', steps }), line, span, on(30))).toEqual({
      withheld: 'fewPoints',
    });
  });
});

describe('a forecast tells that the pace is bending', () => {
  test('with where the last four weeks lead', () => {
    const value = (d: number) => (d <= 42 ? d : 42 + 10 * (d - 42));
    const found = told(forecast(manual, recorded(value, range(0, 70)), span, on(70)));
    expect(found.recent).toBeCloseTo(322 + 200, 6);
    expect(
      told(
        forecast(
          manual,
          recorded((d) => d, range(0, 70)),
          span,
          on(70),
        ),
      ),
    ).not.toHaveProperty('recent');
  });
});

test('one factor widens the range, and leaves the centre', () => {
  const some = recorded((d) => d + (Math.floor(d / 7) % 3) * 4, range(0, 60));
  const [one, double] = [1, 2].map((factor) => told(forecast(manual, some, span, on(60), factor)));
  expect(double?.value).toBe(one?.value);
  const width = (found: typeof one) => (found?.high ?? 0) - (found?.low ?? 0);
  expect(width(double) / width(one)).toBeCloseTo(2, 6);
});
