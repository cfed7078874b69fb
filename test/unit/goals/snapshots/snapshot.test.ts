import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleInstants, takeSnapshot } from '../../../../lib/goals/snapshots/snapshot';
import type { Evidence } from '../../../../lib/goals/types';
import { evidence, goal, measured, member, none, on, span, stars } from '../support';

const rising = evidence({
  members: [member('a')],
  readings: [stars('a', on(0), 10), stars('a', on(20), 30), stars('a', on(28), 44)],
});

describe('a snapshot', () => {
  test('holds the figure, its progress, the figure a week ago and a line that ends in it', () => {
    const snapshot = takeSnapshot(
      goal({ measure: { kind: 'latest', metric: 'stars' } }),
      rising,
      span,
      on(30),
    );
    expect(snapshot).toMatchObject({
      keyResult: 'kr',
      at: on(30),
      ...span,
      value: 44,
      progress: 0.44,
      weekAgo: 30,
      members: 1,
    });
    // At the instants at which it was read: in between nobody knows.
    expect(snapshot.series).toEqual([
      { at: on(0), value: 10 },
      { at: on(20), value: 30 },
      { at: on(28), value: 44 },
    ]);
  });

  test('tells the figure at the last check-in, whatever that states, or at the start', () => {
    const of = (checkIns: { at: number; value?: number }[]) =>
      takeSnapshot(
        goal({ measure: { kind: 'latest', metric: 'stars' } }),
        { ...rising, checkIns },
        span,
        on(30),
      ).reviewed;
    expect(of([])).toBe(10);
    expect(of([{ at: on(21) }, { at: on(5), value: 7 }])).toBe(30);
    // What is to come was not looked at.
    expect(of([{ at: on(5) }, { at: on(31) }])).toBe(10);
    const counted = measured({ kind: 'count', of: 'evidence' });
    const tags = [on(1), on(20)].map((at) => ({ at, weight: 1 }));
    expect(takeSnapshot(counted, evidence({ tags, checkIns: [{ at: on(2) }] }), span, on(30)).reviewed).toBe(
      1,
    );
  });

  test('of what is counted has a line through every instant that is asked for', () => {
    const tags = [on(1), on(20)].map((at) => ({ at, weight: 1 }));
    const snapshot = takeSnapshot(
      measured({ kind: 'count', of: 'evidence' }),
      evidence({ tags }),
      span,
      on(30),
    );
    // Thirty days in 22 steps: all but the start, at which nothing was tagged yet.
    expect(snapshot.series).toHaveLength(23);
    // More than a day apart, so they are at the ends of days.
    expect(snapshot.series[0]).toEqual({ at: on(2) - 1, value: 1 });
    expect(snapshot.series.at(-1)).toEqual({ at: on(30), value: 2 });
  });

  test('draws no captured zero before anything was captured', () => {
    const counted = measured({ kind: 'count', of: 'evidence' });
    const first = (some: Evidence, of = counted) => takeSnapshot(of, some, span, on(30)).series[0];
    expect(first(none)).toBeUndefined();
    // A tag of no weight is a zero that was captured.
    expect(first(evidence({ tags: [{ at: on(10), weight: 0 }] }))?.value).toBe(0);
    expect(first(evidence({ tags: [{ at: on(10), weight: 0 }] }))?.at).toBeGreaterThanOrEqual(on(10));
    const hours = measured({ kind: 'time' });
    expect(first(evidence({ effort: [{ at: on(10), seconds: 3600 }] }), hours)?.value).toBe(1);
    const subjects = measured({ kind: 'count', of: 'subjects' });
    const published = evidence({ members: [member('a', on(10), on(12))] });
    expect(first(published, subjects)?.value).toBe(0);
    expect(first(published, subjects)?.at).toBeGreaterThanOrEqual(on(10));
    // Events are known from the start on, as far as they could be seen.
    expect(first(evidence({ members: [member('a')] }), measured({ kind: 'count', of: 'events' }))).toEqual({
      ...{ at: on(0), value: 0 },
    });
    const zero = evidence({ members: [member('a')], readings: [stars('a', on(-1), 0)] });
    expect(first(zero, measured({ kind: 'latest', metric: 'stars' }))).toEqual({ at: on(0), value: 0 });
    const worthless = evidence({ tags: [{ at: on(10), weight: 1, value: 0, unit: '€' }] });
    expect(first(worthless, measured({ kind: 'value' }))?.value).toBe(0);
    expect(first(worthless, measured({ kind: 'value' }))?.at).toBeGreaterThanOrEqual(on(10));
    expect(takeSnapshot(counted, none, span, on(30)).value).toBe(0);
  });

  test('of a state read before its time begins with that at the start, and goes on when something comes to count', () => {
    const some = evidence({
      members: [member('a'), member('b', on(9))],
      readings: [stars('a', on(-5), 10), stars('b', on(-5), 3)],
    });
    expect(takeSnapshot(measured({ kind: 'latest', metric: 'stars' }), some, span, on(30)).series).toEqual([
      { at: on(0), value: 10 },
      { at: on(9), value: 13 },
    ]);
  });

  test('of a recorded value stands at the check-ins; of one over another at either', () => {
    const checkIns = [on(7), on(14)].map((at, n) => ({ at, value: n + 1 }));
    const manual = takeSnapshot(measured({ kind: 'manual' }), evidence({ checkIns }), span, on(20));
    expect(manual.series).toEqual([
      { at: on(7), value: 1 },
      { at: on(14), value: 2 },
    ]);
    const ratio = measured({
      kind: 'ratio',
      over: { kind: 'manual' },
      under: { kind: 'latest', metric: 'stars' },
    });
    const both = takeSnapshot(ratio, { ...rising, checkIns }, span, on(22));
    expect(both.series).toEqual([
      { at: on(7), value: 0.1 },
      { at: on(14), value: 0.2 },
      { at: on(20), value: 2 / 30 },
    ]);
  });

  test('forecasts what was recorded on an exact line exactly, however seldom', () => {
    const line = fc.record({
      from: fc.integer({ min: -99, max: 99 }),
      weekly: fc.integer({ min: -99, max: 99 }),
    });
    fc.assert(
      fc.property(line, fc.integer({ min: 21, max: 89 }), ({ from, weekly }, today) => {
        const weeks = Array.from({ length: Math.floor(today / 7) + 1 }, (_, n) => n);
        const checkIns = weeks.map((n) => ({ at: on(7 * n), value: from + weekly * n }));
        const { forecast } = takeSnapshot(
          measured({ kind: 'manual' }),
          evidence({ checkIns }),
          span,
          on(today),
        );
        if (!forecast || 'withheld' in forecast) throw new Error('it can be told');
        expect(forecast.value).toBeCloseTo(from + (weekly * 90) / 7, 6);
        expect(forecast.low).toBeLessThanOrEqual(forecast.value);
        expect(forecast.high).toBeGreaterThanOrEqual(forecast.value);
      }),
    );
  });

  test('keeps the rest of its time, and the targets that it had where there was more than one', () => {
    const rest: [number, number][] = [[on(2), on(4)]];
    const moved = [
      { at: on(-3), target: 200 },
      { at: on(9), target: 100 },
    ];
    expect(takeSnapshot(goal(), none, { ...span, rest }, on(30), moved)).toMatchObject({
      rest,
      targets: moved,
    });
    // The rest of the weeks before is only for the forecast.
    const before: [number, number] = [on(-9), on(-7)];
    const wide = takeSnapshot(
      goal(),
      none,
      { ...span, rest: [before, ...rest], expectedFrom: on(9) },
      on(30),
    );
    expect(wide).toMatchObject({ rest, expectedFrom: on(9) });
    const plain = takeSnapshot(goal(), none, { ...span, rest: [] }, on(30), moved.slice(1));
    expect(plain).not.toHaveProperty('rest');
    expect(plain).not.toHaveProperty('targets');
  });

  test('says nothing of a figure that is not known', () => {
    const snapshot = takeSnapshot(goal({ measure: { kind: 'latest', metric: 'stars' } }), none, span, on(30));
    expect(snapshot).toMatchObject({ series: [], members: 0 });
    expect(snapshot).not.toHaveProperty('value');
    expect(snapshot).not.toHaveProperty('progress');
    expect(snapshot).not.toHaveProperty('weekAgo');
  });

  test('makes no past up for steps', () => {
    const steps = [{ title: 'Ship', weight: 1, done: true }];
    const snapshot = takeSnapshot(measured({ kind: 'milestones', steps }), none, span, on(30));
    expect(snapshot.series).toEqual([{ at: on(30), value: 1 }]);
    expect(snapshot).not.toHaveProperty('weekAgo');
  });

  test('after the end still has the last point of its time', () => {
    const snapshot = takeSnapshot(
      goal({ measure: { kind: 'latest', metric: 'stars' } }),
      rising,
      span,
      on(120),
    );
    expect(snapshot.series.at(-1)).toEqual({ at: on(28), value: 44 });
    const tags = [{ at: on(1), weight: 1 }];
    const counted = takeSnapshot(
      measured({ kind: 'count', of: 'evidence' }),
      evidence({ tags }),
      span,
      on(120),
    );
    expect(counted.series.at(-1)).toEqual({ at: span.end, value: 1 });
  });
});

describe('the instants of its line', () => {
  test('rise from the start to now, with the one a week ago among them', () => {
    const instants = sampleInstants(span, on(30));
    expect(instants[0]).toBe(on(0));
    expect(instants.at(-1)).toBe(on(30));
    expect(instants).toContain(on(23));
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
    expect(instants.length).toBeLessThanOrEqual(24);
  });

  test('are evenly spread, where they are not more than a day apart, and end with the time', () => {
    const short = { start: on(0), end: on(11) };
    const half = Array.from({ length: 23 }, (_, n) => on(n / 2));
    expect(sampleInstants(short, on(11))).toEqual(half);
    expect(sampleInstants(short, on(40))).toEqual(half);
    // A day apart is not more than a day apart.
    expect(sampleInstants(span, on(22))).toEqual(Array.from({ length: 23 }, (_, n) => on(n)));
  });

  test('are the ends of days where they are further apart, but not later than now', () => {
    const instants = sampleInstants(span, on(44.5));
    expect(instants[1]).toBe(on(3) - 1);
    expect(instants.slice(1, -1).every((at) => at === on(37.5) || (at + 1 - on(0)) % 86_400_000 === 0)).toBe(
      true,
    );
    expect(instants).toHaveLength(24);
    expect(Math.max(...instants)).toBe(on(44.5));
  });

  test('have none a week ago where that lies before the start or after the end', () => {
    const has = (days: number) => sampleInstants(span, on(days)).includes(on(days - 7));
    expect([has(7), has(96.9), has(97.1)]).toEqual([true, true, false]);
    expect(sampleInstants(span, on(6.9))).not.toContain(on(-0.1));
  });

  test('before the start there is now alone', () => {
    expect(sampleInstants(span, on(0))).toEqual([on(0)]);
    expect(sampleInstants(span, on(-3))).toEqual([on(-3)]);
  });
});

test('the value a week ago is known from a week after the start on', () => {
  const latest = goal({ measure: { kind: 'latest', metric: 'stars' } });
  const weekAgo = (days: number) => takeSnapshot(latest, rising, span, on(days)).weekAgo;
  expect([weekAgo(6.9), weekAgo(7)]).toEqual([undefined, 10]);
});

test('only rest within the time is kept, and targets only where there was more than one', () => {
  const rest: [number, number][] = [
    [on(-2), on(0)],
    [on(-1), on(0) + 1],
    [on(90) - 1, on(95)],
    [on(90), on(92)],
  ];
  const snapshot = takeSnapshot(goal(), none, { ...span, rest }, on(30), [{ at: on(0), target: 5 }]);
  expect(snapshot.rest).toEqual(rest.slice(1, 3));
  expect(snapshot).not.toHaveProperty('targets');
  expect(takeSnapshot(goal(), none, { ...span, rest: rest.slice(0, 1) }, on(30))).not.toHaveProperty('rest');
});

test('members count from when they became one, now included', () => {
  const some = evidence({ members: [member('a', on(9)), member('b', on(10)), member('c', on(10) + 1)] });
  expect(takeSnapshot(goal(), some, span, on(10)).members).toBe(2);
});
