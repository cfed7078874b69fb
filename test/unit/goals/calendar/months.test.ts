import { expect, test } from 'vitest';
import { monthsAfter, monthsBefore } from '../../../../lib/goals/calendar/months';

test.each([
  ['2026-05-31', 3, '2026-02-28'],
  ['2024-05-31', 3, '2024-02-29'],
  ['2026-07-31', 1, '2026-06-30'],
  ['2026-01-31', 12, '2025-01-31'],
  ['2026-11-26', 6, '2026-05-26'],
])('%s less %i months is %s, at the same hour', (day, months, before) => {
  expect(new Date(monthsBefore(Date.parse(`${day}T10:30:00Z`), months)).toISOString()).toBe(
    `${before}T10:30:00.000Z`,
  );
});

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-15', 3, '2026-04-15'],
])('%s and %i months is %s', (day, months, after) => {
  expect(monthsAfter(day, months)).toBe(after);
});
