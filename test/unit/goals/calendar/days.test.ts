import { expect, test } from 'vitest';
import { localDay, weekdayName, weekdays } from '../../../../lib/goals/calendar/days';

test('a local day is written with two digits for month and day', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0))).toBe('2026-01-02');
  expect(localDay(new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30');
});

test('weekdays begin with Monday', () => {
  const name = (date: Date) => new Intl.DateTimeFormat(undefined, { weekday: 'long' }).format(date);
  // 5 January 2026 is a Monday.
  expect(weekdays.map(weekdayName)).toEqual(weekdays.map((n) => name(new Date(2026, 0, 4 + n, 12))));
});
