import { expect, test } from 'vitest';
import { nextSpan, nextTitle } from '../../../../lib/goals/calendar/next-cycle';

const local = (time: string) => new Date(time).toISOString();

test.each([
  ['a quarter', '2026-01-01', '2026-03-31', ['2026-04-01', '2026-06-30']],
  ['a year', '2025-01-01', '2025-12-31', ['2026-01-01', '2026-12-31']],
  ['a month before a longer one', '2026-01-01', '2026-01-31', ['2026-02-01', '2026-02-28']],
  ['a month from the 31st, before a shorter one', '2026-12-31', '2027-01-30', ['2027-01-31', '2027-02-27']],
  ['ten days', '2026-01-05', '2026-01-14', ['2026-01-15', '2026-01-24']],
  [
    'a quarter of instants',
    local('2026-01-01T00:00:00'),
    local('2026-03-31T12:00:00'),
    ['2026-04-01', '2026-06-30'],
  ],
  [
    'a quarter up to midnight',
    local('2026-01-01T00:00:00'),
    local('2026-04-01T00:00:00'),
    ['2026-04-01', '2026-06-30'],
  ],
])('%s is followed by one of the same length', (_what, start, due, after) => {
  expect(nextSpan(start, due)).toEqual(after);
});

const quarter = ['2026-10-01', '2026-12-31'] as const;
const year = ['2026-01-01', '2026-12-31'] as const;

test.each([
  ['Q3 2026', 'Q4 2026'],
  ['Q4 2026', 'Q1 2027'],
  ['2026 Q4', '2027 Q1'],
  ['H1 2026', 'H2 2026'],
  ['H2 2026', 'H1 2027'],
  ['H2 1999', 'H1 2000'],
  ['Q2', 'Q3'],
  // Fiscal years, and years in short.
  ['Q1 FY27', 'Q2 FY27'],
  ['Q4 FY27', 'Q1 FY28'],
  ['FY2026 Q4', 'FY2027 Q1'],
  ['FY26Q4', 'FY27Q1'],
  ['FY 26 – Q4', 'FY 27 – Q1'],
  ['GJ26 H2', 'GJ27 H1'],
  ["Q4 '26", "Q1 '27"],
  ['Q4 ’99', 'Q1 ’00'],
  ['Q4 2026/27', 'Q1 2027/28'],
  ['Q2 and Q4 of 2026', 'Q3 and Q4 of 2026'],
])('“%s” is followed by “%s”', (title, after) => {
  expect(nextTitle(title, ...quarter)).toBe(after);
});

test.each([
  ['2026', '2027'],
  ['Team goals 2026', 'Team goals 2027'],
  ['FY26', 'FY27'],
  ['Q5 2026', 'Q5 2027'],
  ['2026/27', '2027/28'],
])('a year by its name: “%s” is followed by “%s”', (title, after) => {
  expect(nextTitle(title, ...year)).toBe(after);
  expect(nextTitle(title, '2026-02-02', '2027-01-31')).toBe(after);
});

test.each([
  ['Before the release', quarter],
  ['Before the release', year],
  ['EQ4 goals', quarter],
  ['Q12', quarter],
  ['12026', year],
  ['Until 2100', year],
  ['Top 26', year],
  // The year stays the same, or is that of a month.
  ['Team goals 2026', quarter],
  ['November 2026', ['2026-11-01', '2026-11-30']],
  ['2026-12', ['2026-12-01', '2026-12-31']],
  ['2026 and half of 2027', ['2026-01-01', '2027-06-30']],
] as const)('“%s” is followed by a title that only a person knows', (title, [start, due]) => {
  expect(nextTitle(title, start, due)).toBe('');
});

test('spans of a day, and of months that begin in the middle of one', () => {
  expect(nextSpan('2026-01-05', '2026-01-05')).toEqual(['2026-01-06', '2026-01-06']);
  expect(nextSpan('2026-01-15', '2026-03-14')).toEqual(['2026-03-15', '2026-05-14']);
  expect(nextSpan('2026-01-15', '2026-03-15')).toEqual(['2026-03-16', '2026-05-14']);
});
