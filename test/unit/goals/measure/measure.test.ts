import { describe, expect, test } from 'vitest';
import { hasHistory, knownInstants, measure } from '../../../../lib/goals/measure/measure';
import type { Evidence } from '../../../../lib/goals/types';
import type { Measure } from '../../../../lib/model/goals';
import { evidence, measured, member, none, on, span, stars } from '../support';

const figure = (of: Measure, some: Evidence, at: number) => measure(measured(of), some, span, at);

describe('latest: the sum over members of the last reading at or before the instant', () => {
  const latest: Measure = { kind: 'latest', metric: 'stars' };
  const two = evidence({
    members: [member('a'), member('b', on(10))],
    readings: [
      stars('a', on(-5), 100),
      stars('a', on(20), 140),
      stars('b', on(5), 7),
      { ...stars('b', on(5), 900), metric: 'forks' },
    ],
  });

  test.each([
    [on(-6), undefined],
    [on(0), 100],
    // b is read on day 5 and counts from day 10 on.
    [on(9), 100],
    [on(10), 107],
    [on(20), 147],
    [on(200), 147],
  ])('at %s it is %s', (at, value) => {
    expect(figure(latest, two, at)).toBe(value);
  });

  test('a reading after the end does not count', () => {
    const late = evidence({
      members: [member('a')],
      readings: [stars('a', on(1), 1), stars('a', on(95), 2)],
    });
    expect(figure(latest, late, on(100))).toBe(1);
  });

  test('with members and no reading, and with neither, it is not known: absence is not 0', () => {
    expect(figure(latest, evidence({ members: [member('a')] }), on(5))).toBeUndefined();
    expect(figure(latest, none, on(5))).toBeUndefined();
  });

  test('a zero is a value', () => {
    expect(
      figure(latest, evidence({ members: [member('a')], readings: [stars('a', on(1), 0)] }), on(5)),
    ).toBe(0);
  });
});

describe('growth: latest less the reading at the start (the last at or before it, else the first after it)', () => {
  const growth: Measure = { kind: 'growth', metric: 'stars' };

  test('the last reading before the start is where it begins', () => {
    const some = evidence({
      members: [member('a')],
      readings: [stars('a', on(-40), 10), stars('a', on(-2), 100), stars('a', on(30), 160)],
    });
    expect(figure(growth, some, on(40))).toBe(60);
  });

  test('first read late it begins there, however large it is', () => {
    const some = evidence({
      members: [member('a')],
      readings: [stars('a', on(20), 5000), stars('a', on(30), 5012)],
    });
    expect(figure(growth, some, on(25))).toBe(0);
    expect(figure(growth, some, on(40))).toBe(12);
  });

  test('a member added late counts from then on, from its own reading at the start', () => {
    const some = evidence({
      members: [member('a'), member('b', on(50))],
      readings: [
        stars('a', on(0), 10),
        stars('b', on(-1), 70),
        stars('b', on(40), 100),
        stars('a', on(60), 15),
      ],
    });
    expect(figure(growth, some, on(49))).toBe(0);
    expect(figure(growth, some, on(50))).toBe(30);
    expect(figure(growth, some, on(60))).toBe(35);
  });

  test('what went down is negative', () => {
    const some = evidence({
      members: [member('a')],
      readings: [stars('a', on(0), 10), stars('a', on(5), 4)],
    });
    expect(figure(growth, some, on(6))).toBe(-6);
  });
});

describe('count', () => {
  const event = (id: string, subject: string, kind: 'comment' | 'reply', at: number, actor?: string) =>
    actor === undefined ? { id, subject, kind, at } : { id, subject, kind, at, actor };
  const thread = evidence({
    members: [member('a'), member('b', on(50))],
    events: [
      event('1', 'a', 'comment', on(-1), 'x'),
      event('2', 'a', 'comment', on(0), 'x'),
      event('3', 'a', 'reply', on(10), 'y'),
      event('4', 'b', 'comment', on(20), 'z'),
      event('5', 'other', 'comment', on(20), 'w'),
      event('6', 'a', 'comment', on(90), 'v'),
      event('7', 'a', 'comment', on(30)),
    ],
  });

  test('of events: those on members from the start up to the end', () => {
    const count: Measure = { kind: 'count', of: 'events' };
    expect(figure(count, thread, on(12))).toBe(2);
    // b was tagged on day 50: what was written there before counts from then on.
    expect(figure(count, thread, on(49))).toBe(3);
    expect(figure(count, thread, on(50))).toBe(4);
    expect(figure(count, thread, on(200))).toBe(4);
  });

  test('of events of one kind', () => {
    expect(figure({ kind: 'count', of: 'events', event: 'comment' }, thread, on(60))).toBe(3);
  });

  test('of events: not known while there is nothing on which one could be seen', () => {
    expect(figure({ kind: 'count', of: 'events' }, none, on(60))).toBeUndefined();
    expect(figure({ kind: 'count', of: 'events' }, evidence({ members: [member('a')] }), on(60))).toBe(0);
  });

  test('people: distinct actors of those events; whoever is not known is nobody', () => {
    expect(figure({ kind: 'people' }, thread, on(0))).toBe(1);
    expect(figure({ kind: 'people' }, thread, on(60))).toBe(3);
    expect(figure({ kind: 'people' }, none, on(60))).toBeUndefined();
  });

  test('of subjects: members published in the time, or that began to count in it where no date is known', () => {
    const made = evidence({
      members: [
        member('before', on(5), on(-1)),
        member('in', on(-30), on(10)),
        member('undated', on(20)),
        member('undated before', on(-1)),
        member('last', on(20), on(89.9)),
        member('too late', on(20), on(90)),
      ],
    });
    const count: Measure = { kind: 'count', of: 'subjects' };
    expect(figure(count, made, on(9))).toBe(0);
    expect(figure(count, made, on(10))).toBe(1);
    expect(figure(count, made, on(20))).toBe(2);
    expect(figure(count, made, on(300))).toBe(3);
    expect(figure(count, none, on(10))).toBe(0);
  });

  test('of evidence: the sum of the weights of the tags made in the time', () => {
    const tagged = evidence({
      tags: [
        { at: on(-1), weight: 9 },
        { at: on(1), weight: 1 },
        { at: on(3), weight: 0.5 },
        { at: on(91), weight: 9 },
      ],
    });
    expect(figure({ kind: 'count', of: 'evidence' }, tagged, on(2))).toBe(1);
    expect(figure({ kind: 'count', of: 'evidence' }, tagged, on(100))).toBe(1.5);
    expect(figure({ kind: 'count', of: 'evidence' }, none, on(100))).toBe(0);
  });

  const outcomes = evidence({
    tags: [
      { at: on(1), weight: 1, outcome: 'lead', value: 100, unit: '€' },
      { at: on(2), weight: 1, outcome: 'lead' },
      { at: on(3), weight: 2, outcome: 'customer', value: 400, unit: '€' },
      { at: on(4), weight: 1 },
      { at: on(-1), weight: 1, outcome: 'customer', value: 1000, unit: '€' },
    ],
  });

  test('evidence of one outcome: the weights of its tags alone', () => {
    expect(figure({ kind: 'count', of: 'evidence' }, outcomes, on(100))).toBe(5);
    expect(figure({ kind: 'count', of: 'evidence', outcome: 'lead' }, outcomes, on(100))).toBe(2);
    expect(figure({ kind: 'count', of: 'evidence', outcome: 'customer' }, outcomes, on(100))).toBe(2);
  });

  test('value: the sum of the values of tags, of one unit', () => {
    expect(figure({ kind: 'value' }, outcomes, on(2))).toBe(100);
    expect(figure({ kind: 'value' }, outcomes, on(100))).toBe(500);
    expect(figure({ kind: 'value', outcome: 'lead' }, outcomes, on(100))).toBe(100);
    expect(figure({ kind: 'value', outcome: 'hire' }, outcomes, on(100))).toBe(0);
    const mixed = { ...outcomes, tags: [...outcomes.tags, { at: on(5), weight: 1, value: 7, unit: '$' }] };
    expect(figure({ kind: 'value' }, mixed, on(4))).toBe(500);
    expect(figure({ kind: 'value' }, mixed, on(5))).toBeUndefined();
  });

  test('leads to customers: one kind of evidence over another', () => {
    const ratio: Measure = {
      kind: 'ratio',
      over: { kind: 'count', of: 'evidence', outcome: 'customer' },
      under: { kind: 'count', of: 'evidence', outcome: 'lead' },
    };
    expect(figure(ratio, outcomes, on(2))).toBe(0);
    expect(figure(ratio, outcomes, on(100))).toBe(1);
  });
});

test('time: hours of effort put in in the time', () => {
  const effort = [
    { at: on(-1), seconds: 3600 },
    { at: on(1), seconds: 5400 },
    { at: on(2), seconds: 1800 },
  ];
  expect(figure({ kind: 'time' }, evidence({ effort }), on(1))).toBe(1.5);
  expect(figure({ kind: 'time' }, evidence({ effort }), on(9))).toBe(2);
});

describe('ratio: the one divided by the other', () => {
  const ratio: Measure = {
    kind: 'ratio',
    over: { kind: 'latest', metric: 'comments' },
    under: { kind: 'latest', metric: 'stars' },
  };
  const read = (comments: number, starred: number) =>
    evidence({
      members: [member('a')],
      readings: [stars('a', on(1), starred), { ...stars('a', on(1), comments), metric: 'comments' }],
    });

  test('as it is', () => {
    expect(figure(ratio, read(3, 12), on(2))).toBe(0.25);
  });

  test('not known where one is not, or where it would be divided by 0', () => {
    expect(figure(ratio, read(3, 0), on(2))).toBeUndefined();
    expect(
      figure(ratio, evidence({ members: [member('a')], readings: [stars('a', on(1), 5)] }), on(2)),
    ).toBeUndefined();
  });
});

describe('milestones: the sum of the weights of the steps done', () => {
  const steps = [
    { title: 'Draft', weight: 1, done: true },
    { title: 'Ship', weight: 3, done: false },
  ];
  test('as it is, and in % as a share of all', () => {
    expect(measure(measured({ kind: 'milestones', steps }), none, span, on(1))).toBe(1);
    expect(measure(measured({ kind: 'milestones', steps }, '%'), none, span, on(1))).toBe(25);
    expect(measure(measured({ kind: 'milestones', steps: [] }), none, span, on(1))).toBeUndefined();
  });
});

describe('manual: the value of the last check-in that states one', () => {
  const checkIns = [{ at: on(30), value: 12 }, { at: on(60) }, { at: on(10), value: 5 }];
  test('whatever the order they are stored in, and also when it is made after the end', () => {
    expect(figure({ kind: 'manual' }, evidence({ checkIns }), on(20))).toBe(5);
    expect(figure({ kind: 'manual' }, evidence({ checkIns }), on(70))).toBe(12);
    expect(
      figure({ kind: 'manual' }, evidence({ checkIns: [...checkIns, { at: on(95), value: 13 }] }), on(96)),
    ).toBe(13);
    expect(figure({ kind: 'manual' }, evidence({ checkIns }), on(9))).toBeUndefined();
  });
});

test('a figure too large for a number is not known', () => {
  const readings = [stars('a', on(1), Number.MAX_VALUE), stars('b', on(1), Number.MAX_VALUE)];
  const some = evidence({ members: [member('a'), member('b')], readings });
  expect(figure({ kind: 'latest', metric: 'stars' }, some, on(2))).toBeUndefined();
});

test('a value is never −0, which a screen would show as “−0”', () => {
  const readings = [stars('a', on(1), 5), { ...stars('a', on(1), -0), metric: 'comments' }];
  const some = evidence({ members: [member('a')], readings });
  const ratio: Measure = {
    kind: 'ratio',
    over: { kind: 'latest', metric: 'comments' },
    under: { kind: 'latest', metric: 'stars' },
  };
  expect(figure(ratio, some, on(2))).toBe(0);
});

test('of two check-ins at one instant the higher value counts', () => {
  const checkIns = [
    { at: on(1), value: 3 },
    { at: on(1), value: 5 },
    { at: on(1), value: 4 },
  ];
  expect(figure({ kind: 'manual' }, evidence({ checkIns }), on(1))).toBe(5);
});

test('steps without weight have no share', () => {
  const steps = [{ title: 'Draft', weight: 0, done: true }];
  expect(measure(measured({ kind: 'milestones', steps }, '%'), none, span, on(1))).toBeUndefined();
  expect(measure(measured({ kind: 'milestones', steps }), none, span, on(1))).toBe(0);
});

test('only milestones have no history, alone or in a ratio', () => {
  const steps: Measure = { kind: 'milestones', steps: [] };
  const hours: Measure = { kind: 'time' };
  const ratio = (over: Measure, under: Measure): Measure => ({ kind: 'ratio', over, under });
  expect([steps, hours, ratio(hours, hours)].map(hasHistory)).toEqual([false, true, true]);
  expect([ratio(steps, hours), ratio(hours, steps)].map(hasHistory)).toEqual([false, false]);
});

test('the instants at which a value was captured or entered; counts are known at every instant', () => {
  const some = evidence({
    members: [member('a', on(2))],
    readings: [stars('a', on(3), 1), { ...stars('a', on(4), 1), metric: 'forks' }],
    checkIns: [{ at: on(5), value: 1 }, { at: on(6) }],
  });
  const starred: Measure = { kind: 'latest', metric: 'stars' };
  const manual: Measure = { kind: 'manual' };
  const count: Measure = { kind: 'count', of: 'events' };
  expect(knownInstants(starred, some)).toEqual([on(3), on(2)]);
  expect(knownInstants({ kind: 'growth', metric: 'forks' }, some)).toEqual([on(4), on(2)]);
  expect(knownInstants(manual, some)).toEqual([on(5)]);
  expect(knownInstants(count, some)).toBeUndefined();
  expect(knownInstants({ kind: 'ratio', over: starred, under: manual }, some)).toEqual([on(3), on(2), on(5)]);
  expect(knownInstants({ kind: 'ratio', over: starred, under: count }, some)).toBeUndefined();
  expect(knownInstants({ kind: 'ratio', over: count, under: manual }, some)).toBeUndefined();
});
