import { expect, test } from 'vitest';
import {
  countEvents,
  countSubjects,
  sumHours,
  sumValues,
  sumWeights,
} from '../../../../lib/goals/measure/counts';
import { evidence, member, on, span } from '../support';

test('what happens at the start counts, what happens at the end does not', () => {
  const instants = [on(0) - 1, on(0), on(90) - 1, on(90)];
  const tags = instants.map((at) => ({ at, weight: 1, value: 1, unit: '€' }));
  const some = evidence({
    members: instants.map((at, n) => member(`dated ${n}`, on(-9), at)),
    tags,
    effort: instants.map((at) => ({ at, seconds: 3600 })),
    events: instants.map((at, n) => ({ id: `e${n}`, subject: 'dated 0', kind: 'comment' as const, at })),
  });
  const counts = [countSubjects, countEvents, sumWeights, sumValues, sumHours].map((count) =>
    count(some, span),
  );
  expect(counts.map((count) => count(on(0) - 1))).toEqual([0, 0, 0, 0, 0]);
  expect(counts.map((count) => count(on(0)))).toEqual([1, 1, 1, 1, 1]);
  expect(counts.map((count) => count(on(99)))).toEqual([2, 2, 2, 2, 2]);
});

test('a subject that was published earlier in the time counts from when it became a member', () => {
  const late = evidence({ members: [member('a', on(20), on(10))] });
  expect([on(19), on(20)].map(countSubjects(late, span))).toEqual([0, 1]);
  const early = evidence({ members: [member('a', on(-20), on(10))] });
  expect([on(9), on(10)].map(countSubjects(early, span))).toEqual([0, 1]);
});

const counted = (first: number, last: number, count: number) =>
  evidence({
    members: [member('a', on(5))],
    eventCounts: [{ subject: 'a', kind: 'comment', first, last, count }],
  });

test('several events of which only the number is known are spread evenly from the first to the last', () => {
  const count = countEvents(counted(on(10), on(14), 5), span);
  expect([9, 10, 10.9, 11, 12, 13, 13.9, 14, 20].map((days) => count(on(days)))).toEqual([
    0, 1, 1, 2, 3, 4, 4, 5, 5,
  ]);
});

test('events that are older than their subject’s tag count from the tag on, all of them or those that are older', () => {
  const older = countEvents(counted(on(1), on(2), 4), span);
  expect([4.9, 5].map((days) => older(on(days)))).toEqual([undefined, 4]);
  const partly = countEvents(counted(on(1), on(9), 5), span);
  expect([5, 6, 7, 8.9, 9].map((days) => partly(on(days)))).toEqual([1, 2, 3, 4, 5]);
});

test('events of other kinds, and on what is no member, do not count', () => {
  const event = (subject: string, kind: 'comment' | 'reply', count: number) => ({
    ...{ subject, kind, count },
    first: on(10),
    last: on(11),
  });
  const some = evidence({
    members: [member('a')],
    eventCounts: [event('a', 'comment', 2), event('a', 'reply', 3), event('other', 'comment', 50)],
  });
  expect(countEvents(some, span)(on(20))).toBe(5);
  expect(countEvents(some, span, 'reply')(on(20))).toBe(3);
});

test('values in two units have no sum from the second unit on, whatever the order of the tags', () => {
  const tags = [
    { at: on(3), weight: 1, value: 7, unit: '$' },
    { at: on(1), weight: 1, value: 2, unit: '€' },
    { at: on(4), weight: 1, value: 1, unit: '$' },
    { at: on(2), weight: 1, value: 3, unit: '€' },
    { at: on(5), weight: 1, value: 1 },
  ];
  for (const some of [tags, tags.toReversed()]) {
    const sum = sumValues(evidence({ tags: some }), span);
    expect([0, 1, 2, 3, 4, 5].map((days) => sum(on(days)))).toEqual([
      ...[0, 2, 5],
      ...[undefined, undefined, undefined],
    ]);
  }
  // No unit is a unit too.
  const without = evidence({ tags: tags.slice(3) });
  expect([2, 4.9, 5].map((days) => sumValues(without, span)(on(days)))).toEqual([3, 3, undefined]);
});
