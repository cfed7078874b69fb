import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclePreset, cyclePresets } from '../../../../lib/goals/calendar/cycle-presets';

test.each([
  ['thisQuarter', '2026-11-23', 'Q4 2026', '2026-10-01', '2026-12-31'],
  ['nextQuarter', '2026-11-23', 'Q1 2027', '2027-01-01', '2027-03-31'],
  ['thisQuarter', '2028-02-29', 'Q1 2028', '2028-01-01', '2028-03-31'],
  ['nextQuarter', '2026-03-31', 'Q2 2026', '2026-04-01', '2026-06-30'],
  ['thisHalf', '2026-06-30', 'H1 2026', '2026-01-01', '2026-06-30'],
  ['nextHalf', '2026-07-01', 'H1 2027', '2027-01-01', '2027-06-30'],
  ['thisYear', '2026-01-01', '2026', '2026-01-01', '2026-12-31'],
  ['nextYear', '2026-12-31', '2027', '2027-01-01', '2027-12-31'],
] as const)('%s of %s is %s', (name, today, title, start, end) => {
  expect(cyclePreset(name, today)).toEqual({ title, start, end });
});

test('today lies in this one, and the next begins the day after', () => {
  const day = fc.date({ min: new Date('1971-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('Quarter', 'Half', 'Year'), (date, kind) => {
      const today = date.toISOString().slice(0, 10);
      const now = cyclePreset(`this${kind}`, today);
      expect(now.start <= today && today <= now.end).toBe(true);
      const after = new Date(Date.parse(now.end) + 86_400_000).toISOString().slice(0, 10);
      expect(cyclePreset(`next${kind}`, today).start).toBe(after);
    }),
  );
  expect(cyclePresets).toHaveLength(6);
});
