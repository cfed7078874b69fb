import { describe, expect, test } from 'vitest';
import { cycleDay } from '../../../../lib/goals/calendar/cycle-day';
import { spanOf, startOf } from '../../../../lib/goals/calendar/span';

describe('a key result’s time', () => {
  const quarter = { start: '2026-01-01', due: '2026-03-31' };

  test('begins and ends at local midnight, the due day counting whole', () => {
    expect(spanOf(quarter, 'UTC')).toEqual({ start: Date.UTC(2026, 0, 1), end: Date.UTC(2026, 3, 1) });
    // Prague is an hour ahead in January, two at the end of March.
    expect(spanOf(quarter, 'Europe/Prague')).toEqual({
      start: Date.UTC(2025, 11, 31, 23),
      end: Date.UTC(2026, 2, 31, 22),
    });
    expect(spanOf(quarter, 'Pacific/Kiritimati').start).toBe(Date.UTC(2025, 11, 31, 10));
  });

  test('an instant is taken as it is, in any zone', () => {
    const precise = { start: '2026-01-01T09:00:00+01:00', due: '2026-01-02T00:00:00Z' };
    expect(spanOf(precise, 'Asia/Tokyo')).toEqual({
      start: Date.UTC(2026, 0, 1, 8),
      end: Date.UTC(2026, 0, 2),
    });
  });

  test('a day whose midnight the clocks skip begins when it begins', () => {
    // In Santiago clocks went from 24:00 to 01:00 on 7 September 2025.
    expect(startOf('2025-09-07', 'America/Santiago')).toBe(Date.UTC(2025, 8, 7, 4));
  });

  test('an end before the beginning makes it empty, not negative', () => {
    expect(spanOf({ start: '2026-01-02', due: '2026-01-01T00:00:00Z' }, 'UTC')).toEqual({
      start: Date.UTC(2026, 0, 2),
      end: Date.UTC(2026, 0, 2),
    });
  });
});

test('the day of a cycle is counted in local days, across a change of the clocks', () => {
  const cycle = { id: 'c', title: 'Q1', start: '2026-01-01', end: '2026-03-31' };
  expect(cycleDay(cycle, Date.UTC(2026, 0, 1, 12), 'Europe/Prague')).toEqual({ day: 1, days: 90 });
  expect(cycleDay(cycle, Date.UTC(2026, 2, 30, 22, 30), 'Europe/Prague')).toEqual({ day: 90, days: 90 });
  expect(cycleDay(cycle, Date.UTC(2026, 3, 1), 'Europe/Prague')).toBeUndefined();
});
