import { describe, expect, test } from 'vitest';
import { addsUp, beginsAtZero, historySpan, pastOf } from '../../../../lib/goals/forecast/past';
import type { Evidence, Period } from '../../../../lib/goals/types';
import type { Measure } from '../../../../lib/model/goals';
import { evidence, measured, member, none, on, span, stars } from '../support';

const past = (of: Measure, some: Evidence, now = on(40), period: Period = span) =>
  pastOf(measured(of), some, period, now);
const valuesOf = (of: Measure, some: Evidence, days: readonly number[], now = on(40)) =>
  days.map((d) => past(of, some, now)?.valueAt(on(d)));
const latest: Measure = { kind: 'latest', metric: 'stars' };
const events: Measure = { kind: 'count', of: 'events' };
const manual: Measure = { kind: 'manual' };

test('the span that a forecast looks at', () => {
  // 27 weeks back from now, which is before the start.
  expect(historySpan(span, on(40))).toEqual({ start: on(40 - 189), end: span.end });
  // After the end, back from the end.
  expect(historySpan(span, on(400))).toEqual({ start: on(90 - 189), end: span.end });
  // A long time reaches further back.
  const long = { start: on(0), end: on(365) };
  expect(historySpan(long, on(300))).toEqual({ start: on(0), end: on(365) });
  // Before the start, as long a time as that of the key result.
  expect(historySpan(long, on(-10))).toEqual({ start: on(-375), end: on(365) });
  expect(historySpan(long, on(0))).toEqual({ start: on(-189), end: on(365) });
});

test('what adds up over time, and what begins at 0 with its time', () => {
  const all: Measure[] = [
    { kind: 'growth', metric: 'stars' },
    events,
    { kind: 'time' },
    { kind: 'value' },
    { kind: 'people', who: 'firstTime' },
    { kind: 'people', who: 'returning' },
    { kind: 'people' },
    latest,
    manual,
    { kind: 'responseTime' },
  ];
  expect(all.map(addsUp)).toEqual([true, true, true, true, true, false, false, false, false, false]);
  expect(all.map(beginsAtZero)).toEqual([true, true, true, true, true, true, true, false, false, false]);
});

describe('the past of a metric', () => {
  test('lies on straight lines between the last readings of days, and is level before and after them', () => {
    const some = evidence({
      members: [member('a')],
      readings: [stars('a', on(10), 100), stars('a', on(20), 120), stars('a', on(20.5), 130)],
    });
    expect(valuesOf(latest, some, [5, 10, 15.25, 20.5, 30])).toEqual([100, 100, 115, 130, 130]);
    expect(past(latest, some)).toMatchObject({ first: on(10), last: on(20.5), captures: [on(10), on(20.5)] });
  });

  test('rises in working time', () => {
    const some = evidence({
      members: [member('a')],
      readings: [stars('a', on(10), 0), stars('a', on(20), 60)],
    });
    const rest: [number, number][] = [[on(12), on(16)]];
    const found = past(latest, some, on(40), { ...span, rest });
    expect([11, 12, 14, 16, 17].map((d) => found?.valueAt(on(d)))).toEqual([10, 20, 20, 20, 30]);
    // Where there is nothing but rest between two readings, in calendar time.
    const idle = past(latest, some, on(40), { ...span, rest: [[on(5), on(25)]] });
    expect(idle?.valueAt(on(15))).toBe(30);
  });

  test('is the sum over the members, each as if it had always counted', () => {
    const some = evidence({
      members: [member('a'), member('b', on(18)), member('never')],
      readings: [
        ...[stars('a', on(10), 100), stars('a', on(20), 120)],
        ...[stars('b', on(15), 50), stars('b', on(20), 60)],
        { ...stars('a', on(12), 7), metric: 'forks' },
      ],
    });
    expect(valuesOf(latest, some, [10, 15, 20])).toEqual([150, 160, 180]);
  });

  test('of what was read within a week of its publication begins at 0 there', () => {
    const read = (publishedAt: number) =>
      evidence({ members: [member('a', on(0), publishedAt)], readings: [stars('a', on(20), 70)] });
    expect(valuesOf(latest, read(on(13)), [13, 14, 20])).toEqual([0, 10, 70]);
    expect(valuesOf(latest, read(on(13) - 1), [13, 20])).toEqual([70, 70]);
    // Read when it was published, or before that: there is no line to draw.
    expect(valuesOf(latest, read(on(20)), [13, 20])).toEqual([70, 70]);
    expect(past(latest, read(on(20)))?.captures).toEqual([on(20)]);
  });

  test('is not known where nothing was read until now', () => {
    const some = evidence({ members: [member('a')], readings: [stars('a', on(50), 1)] });
    expect(past(latest, some)).toBeUndefined();
    expect(past(latest, some, on(50))).toBeDefined();
    expect(past({ kind: 'latest', metric: 'forks' }, some, on(60))).toBeUndefined();
    expect(past({ kind: 'milestones', steps: [] }, some, on(60))).toBeUndefined();
  });
});

describe('the past of a count', () => {
  const some = evidence({
    members: [member('a', on(20), on(-30))],
    events: [-10, 5, 30, 50].map((d) => ({ id: `${d}`, subject: 'a', kind: 'comment' as const, at: on(d) })),
  });

  test('counts from the first instant on, whenever its subject came to count, until now', () => {
    const found = past(events, some);
    expect([-11, -10, 5, 30, 40].map((d) => found?.valueAt(on(d)))).toEqual([0, 1, 2, 3, 3]);
    expect(found).toMatchObject({ first: on(-10), last: on(40) });
    expect(found).not.toHaveProperty('captures');
    // What comes later is not known yet.
    expect(found?.valueAt(on(60))).toBe(3);
  });

  test('of one kind begins with its first event, or with its subject', () => {
    const replies = {
      ...some,
      events: some.events.map((e, n) => (n ? { ...e, kind: 'reply' as const } : e)),
    };
    expect(past({ ...events, event: 'reply' } as Measure, replies)?.first).toBe(on(5));
    expect(past({ ...events, event: 'comment' } as Measure, replies)?.first).toBe(on(-10));
    expect(past({ ...events, event: 'answer' } as Measure, replies)?.first).toBe(on(20));
  });

  test('of subjects counts from their publication', () => {
    const members = [member('a', on(20), on(-30)), member('b', on(20), on(10)), member('undated', on(15))];
    const subjects: Measure = { kind: 'count', of: 'subjects' };
    expect(valuesOf(subjects, evidence({ members }), [-30, 9, 10, 14, 15])).toEqual([1, 1, 2, 2, 3]);
  });

  test.each<[string, Measure, Partial<Evidence>, number]>([
    [
      'tags',
      { kind: 'count', of: 'evidence' },
      {
        tags: [
          { at: on(7), weight: 1 },
          { at: on(9), weight: 1 },
        ],
      },
      7,
    ],
    [
      'values',
      { kind: 'value' },
      {
        tags: [
          { at: on(9), weight: 1, value: 2 },
          { at: on(8), weight: 1 },
        ],
      },
      8,
    ],
    ['hours', { kind: 'time' }, { effort: [{ at: on(6), seconds: 3600 }] }, 6],
  ])('of %s begins with the first of them', (_what, of, parts, first) => {
    expect(past(of, evidence(parts))?.first).toBe(on(first));
    expect(past(of, none)).toBeUndefined();
  });

  test('tags that come later are not known yet', () => {
    const tags = [7, 40, 41].map((d) => ({ at: on(d), weight: 1 }));
    expect(valuesOf({ kind: 'count', of: 'evidence' }, evidence({ tags }), [40, 60])).toEqual([2, 2]);
  });
});

test('the past of what is entered has a point for each value, as far as it is known now', () => {
  const checkIns = [
    { at: on(10), value: 1 },
    { at: on(20) },
    { at: on(30), value: 5 },
    { at: on(41), value: 50 },
  ];
  const some = evidence({ checkIns });
  expect(valuesOf(manual, some, [10, 20, 30, 40])).toEqual([1, 3, 5, 5]);
  expect(past(manual, some)?.captures).toEqual([on(10), on(30)]);
  expect(past(manual, some, on(41))?.captures).toEqual([on(10), on(30), on(41)]);
});

test('the past of a ratio has a point for each day on which both are known', () => {
  const ratio: Measure = { kind: 'ratio', over: { kind: 'latest', metric: 'forks' }, under: latest };
  const fork = (day: number, value: number) => ({ ...stars('a', on(day), value), metric: 'forks' });
  const some = evidence({
    members: [member('a')],
    readings: [stars('a', on(9), 10), fork(10, 1), stars('a', on(20), 10), fork(20.5, 3)],
  });
  expect(past(ratio, some)?.captures).toEqual([on(10), on(20.5)]);
  expect(valuesOf(ratio, some, [10, 15.25, 20.5])).toEqual([0.1, 0.2, 0.3]);
});

test('the past of people is taken over as long a time as that of the key result', () => {
  const said = (actor: string, day: number) => ({
    ...{ id: `${actor} ${day}`, subject: 'a', kind: 'comment' as const },
    ...{ actor, at: on(day) },
  });
  const some = evidence({
    members: [member('a')],
    events: [said('early', -80), said('grace', -50), said('ada', 10), said('ada', 11)],
  });
  // In its time: since its start.
  expect(past({ kind: 'people' }, some)?.valueAt(on(40))).toBe(1);
  // Before its time: over the ninety days until now.
  expect(past({ kind: 'people' }, some, on(-1))?.valueAt(on(-1))).toBe(2);
});

test.each<[string, Measure, Measure, number]>([
  ['hours an event', { kind: 'time' }, events, 2],
  ['events an hour', events, { kind: 'time' }, 0.5],
])('of %s, events that come later are not known yet', (_what, over, under, value) => {
  const some = evidence({
    members: [member('a')],
    effort: [{ at: on(1), seconds: 7200 }],
    events: [30, 50].map((d) => ({ id: `${d}`, subject: 'a', kind: 'comment' as const, at: on(d) })),
  });
  expect(past({ kind: 'ratio', over, under }, some)?.valueAt(on(60))).toBe(value);
});
