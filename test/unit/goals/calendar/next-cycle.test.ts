import { expect, test } from 'vitest';
import { nextSpan, nextTitle } from '../../../../lib/goals/calendar/next-cycle';

test.each([
  ['a quarter', '2026-01-01', '2026-03-31', ['2026-04-01', '2026-06-30']],
  ['a year', '2025-01-01', '2025-12-31', ['2026-01-01', '2026-12-31']],
  ['a month before a longer one', '2026-01-01', '2026-01-31', ['2026-02-01', '2026-02-28']],
  ['a month from the 31st, before a shorter one', '2026-12-31', '2027-01-30', ['2027-01-31', '2027-02-27']],
  ['ten days', '2026-01-05', '2026-01-14', ['2026-01-15', '2026-01-24']],
  ['a quarter of instants', '2026-01-01T00:00:00Z', '2026-03-31T12:00:00Z', ['2026-04-01', '2026-06-30']],
])('%s is followed by one of the same length', (_what, start, due, after) => {
  expect(nextSpan(start, due)).toEqual(after);
});

test.each([
  ['Q3 2026', 'Q4 2026'],
  ['Q4 2026', 'Q1 2027'],
  ['2026 Q4', '2027 Q1'],
  ['H1 2026', 'H2 2026'],
  ['H2 2026', 'H1 2027'],
  ['Team goals 2026', 'Team goals 2027'],
  ['Q2', 'Q3'],
  ['Before the release', ''],
])('“%s” is followed by “%s”', (title, after) => {
  expect(nextTitle(title)).toBe(after);
});

test.each([
  ['Q2 and Q4 of 2026', 'Q3 and Q4 of 2026'],
  ['H2 1999', 'H1 2000'],
  ['Q5 2026', 'Q5 2027'],
  ['EQ4 goals', ''],
  ['12026', ''],
  ['Until 2100', ''],
])('only what names a quarter, a half or a year changes: “%s” is followed by “%s”', (title, after) => {
  expect(nextTitle(title)).toBe(after);
});

test('spans of a day, and of months that begin in the middle of one', () => {
  expect(nextSpan('2026-01-05', '2026-01-05')).toEqual(['2026-01-06', '2026-01-06']);
  expect(nextSpan('2026-01-15', '2026-03-14')).toEqual(['2026-03-15', '2026-05-14']);
  expect(nextSpan('2026-01-15', '2026-03-15')).toEqual(['2026-03-16', '2026-05-14']);
});
