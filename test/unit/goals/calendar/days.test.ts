import { expect, test } from 'vitest';
import { localDay } from '../../../../lib/goals/calendar/days';

test('a local day is written with two digits for month and day', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0))).toBe('2026-01-02');
  expect(localDay(new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30');
});
