import { expect, test } from 'vitest';
import { countDueForReview, reviewsAround } from '../../../../lib/goals/calendar/review-due';
import { inZone } from '../../in-zone';
import { goal } from '../support';

const zone = 'Europe/Berlin';
const monday = { weekday: 1, hour: 9 };
const iso = (at: number) => new Date(at).toISOString();

test.each([
  // 23 November 2026 is a Monday; nine in Berlin is eight in UTC in winter.
  ['2026-11-23T07:59:00Z', '2026-11-16T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z'],
  ['2026-11-25T12:00:00Z', '2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z'],
  // Clocks go back on 25 October: the hour stays nine.
  ['2026-10-22T12:00:00Z', '2026-10-19T07:00:00.000Z', '2026-10-26T08:00:00.000Z'],
])('at %s the review was due at %s and is at %s', (now, last, next) => {
  const around = reviewsAround(monday, Date.parse(now), zone);
  expect([iso(around.last), iso(around.next)]).toEqual([last, next]);
});

test('those wait that had begun and that nobody has said anything of since', () => {
  const due = Date.parse('2026-02-02T08:00:00Z');
  const keyResults = [goal({ id: 'a' }), goal({ id: 'b' }), goal({ id: 'later', start: '2026-02-03' })];
  const checkIn = (keyResult: string, at: string) => ({ id: `${keyResult} ${at}`, keyResult, at });
  expect(countDueForReview(keyResults, [], due)).toBe(2);
  expect(countDueForReview(keyResults, [checkIn('a', '2026-01-30T10:00:00Z')], due)).toBe(2);
  expect(countDueForReview(keyResults, [checkIn('a', '2026-02-02T10:00:00Z')], due)).toBe(1);
});

test('what begins when the review is due waits, and a check-in of that instant has been made', () => {
  const due = Date.parse('2026-02-02T08:00:00Z');
  const begins = (start: string) => countDueForReview([goal({ start })], [], due);
  expect([begins('2026-02-02T08:00:00Z'), begins('2026-02-02T08:00:00.001Z')]).toEqual([1, 0]);
  const checkedIn = (at: string) => countDueForReview([goal()], [{ id: 'c', keyResult: 'kr', at }], due);
  expect([checkedIn('2026-02-02T08:00:00Z'), checkedIn('2026-02-02T07:59:59.999Z')]).toEqual([0, 1]);
});

test('what begins on a day waits from its beginning where the person is', () => {
  inZone('America/Los_Angeles');
  const begins = (due: string) => countDueForReview([goal({ start: '2026-07-06' })], [], Date.parse(due));
  expect([begins('2026-07-06T06:59:59Z'), begins('2026-07-06T07:00:00Z')]).toEqual([0, 1]);
});

test('a review on Sunday is due at the end of the ISO week', () => {
  const around = reviewsAround({ weekday: 7, hour: 18 }, Date.parse('2026-11-25T12:00:00Z'), 'UTC');
  expect([iso(around.last), iso(around.next)]).toEqual([
    '2026-11-22T18:00:00.000Z',
    '2026-11-29T18:00:00.000Z',
  ]);
});
