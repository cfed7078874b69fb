import { expect, test } from 'vitest';
import {
  closingReadings,
  dailyEventCounts,
  eventCountsOf,
  lastOfDays,
} from '../../../../lib/goals/measure/days';
import { day, evidence, on, stars } from '../support';

const ever = Number.NEGATIVE_INFINITY;

test('of each member, metric and UTC day the last reading is kept, oldest first', () => {
  const forks = { ...stars('a', on(1), 3), metric: 'forks' };
  const readings = [
    stars('a', on(2), 12),
    stars('a', on(1.5), 11),
    stars('a', on(1), 10),
    // The last instant of the day.
    stars('a', on(2) - 1, 11.5),
    stars('b', on(1), 7),
    forks,
  ];
  const closing = closingReadings(readings, on(9), ever);
  expect(closing).toHaveLength(4);
  expect(closing.filter((r) => r.subject === 'a' && r.metric === 'stars')).toEqual([
    stars('a', on(2) - 1, 11.5),
    stars('a', on(2), 12),
  ]);
  expect(closing).toContainEqual(forks);
  expect(closing).toContainEqual(stars('b', on(1), 7));
});

test('of two readings at one instant the higher one is the last', () => {
  const [low, high] = [stars('a', on(1), 10), stars('a', on(1), 11)];
  expect(closingReadings([low, high], on(9), ever)).toEqual([high]);
  expect(closingReadings([high, low], on(9), ever)).toEqual([high]);
});

test('readings count up to the last instant that is asked for, included', () => {
  const readings = [stars('a', on(1), 1), stars('a', on(2), 2), stars('a', on(2) + 1, 3)];
  expect(closingReadings(readings, on(2), ever).map((r) => r.value)).toEqual([1, 2]);
});

test('of what is older than needed, only the last reading at or before that instant is kept', () => {
  const readings = [1, 2, 3, 4].map((n) => stars('a', on(n), n));
  const valuesSince = (since: number) => closingReadings(readings, on(9), since).map((r) => r.value);
  expect(valuesSince(on(3))).toEqual([3, 4]);
  expect(valuesSince(on(3) - 1)).toEqual([2, 3, 4]);
  expect(valuesSince(on(0))).toEqual([1, 2, 3, 4]);
  expect(valuesSince(on(8))).toEqual([4]);
});

test('the last entry of each UTC day', () => {
  expect(lastOfDays([on(0), on(0.5), on(1), on(3), on(3.9)], (at) => at)).toEqual([on(0.5), on(1), on(3.9)]);
  expect(lastOfDays([], (at: number) => at)).toEqual([]);
});

test('events are counted one by one, unless their numbers are given', () => {
  const events = [{ id: 'e', subject: 'a', kind: 'comment' as const, at: on(1), actor: 'x' }];
  const one = { subject: 'a', kind: 'comment' as const, first: on(1), last: on(1), count: 1 };
  expect(eventCountsOf(evidence({ events }))).toEqual([one]);
  const eventCounts = [{ ...one, count: 5 }];
  expect(eventCountsOf(evidence({ events, eventCounts }))).toEqual(eventCounts);
});

test('counts of events of one member, kind and UTC day become one', () => {
  const count = (
    first: number,
    last: number,
    some: number,
    subject = 'a',
    kind: 'comment' | 'reply' = 'comment',
  ) => ({
    ...{ subject, kind, first, last },
    count: some,
  });
  const daily = dailyEventCounts([
    count(on(1.5), on(1.6), 2),
    count(on(1.1), on(1.2), 3),
    count(on(1.3), on(1.8), 4),
    count(on(2), on(2), 1),
    count(on(1.4), on(1.4), 1, 'b'),
    count(on(1.4), on(1.4), 1, 'a', 'reply'),
  ]);
  expect(daily).toHaveLength(4);
  expect(daily).toContainEqual(count(on(1.1), on(1.8), 9));
  expect(daily).toContainEqual(count(on(2), on(2), 1));
  expect(daily).toContainEqual(count(on(1.4), on(1.4), 1, 'b'));
  expect(daily).toContainEqual(count(on(1.4), on(1.4), 1, 'a', 'reply'));
});

test('a count belongs to the day of its last event', () => {
  const entry = { subject: 'a', kind: 'comment' as const, count: 1 };
  const overnight = { ...entry, first: on(1) - day / 4, last: on(1) };
  const before = { ...entry, first: on(0.1), last: on(0.1) };
  expect(dailyEventCounts([before, overnight])).toEqual([before, overnight]);
});
