import { describe, expect, it } from 'vitest';
import { cycleDay, endsLater, runningCycle, upcomingCycle } from '../../../../lib/goals/calendar/cycle-day';

const zone = 'Europe/Prague';
const closed = { at: '2026-03-10T12:00:00Z' };
const year = { id: 'y', start: '2026-01-01', end: '2026-12-31' };
const q1 = { id: 'q1', start: '2026-01-01', end: '2026-03-31' };
const q2 = { id: 'q2', start: '2026-04-01', end: '2026-06-30' };
const q3 = { id: 'q3', start: '2026-07-01', end: '2026-09-30' };
const noon = Date.UTC(2026, 2, 10, 11);

describe('the cycle that runs', () => {
  it('is an open one, and of several the one that began last, or the shorter one', () => {
    expect(runningCycle([year, q1, q2], noon, zone)).toEqual({ cycle: q1, day: 69, days: 90 });
    expect(runningCycle([year, { ...q1, closed }, q2], noon, zone)?.cycle).toBe(year);
    expect(runningCycle([year, q1, q2], Date.UTC(2026, 3, 1), zone)?.cycle).toBe(q2);
  });

  it('is none where the one of today was closed early; the next one is the first that begins later', () => {
    const cycles = [q3, { ...q1, closed }, q2];
    expect(runningCycle(cycles, noon, zone)).toBeUndefined();
    expect(upcomingCycle(cycles, noon, zone)).toBe(q2);
    expect(upcomingCycle([q1, { ...q2, closed }], noon, zone)).toBeUndefined();
  });
});

describe('the day of a cycle', () => {
  const dayOn = (iso: string, of: { start: string; end: string } = q1) =>
    cycleDay({ ...of }, Date.parse(iso), 'UTC');

  it('is counted from 1 to the day of its end, and there is none before and after', () => {
    expect(dayOn('2025-12-31T23:59:59Z')).toBeUndefined();
    expect(dayOn('2026-01-01T00:00:00Z')).toEqual({ day: 1, days: 90 });
    expect(dayOn('2026-03-31T23:59:59Z')).toEqual({ day: 90, days: 90 });
    expect(dayOn('2026-04-01T00:00:00Z')).toBeUndefined();
  });

  it('of an end that is an instant ends just before it', () => {
    const until = (end: string) => dayOn('2026-01-01T12:00:00Z', { start: '2026-01-01T10:00:00Z', end });
    expect(until('2026-02-01T00:00:00Z')).toEqual({ day: 1, days: 31 });
    expect(until('2026-02-01T00:00:01Z')).toEqual({ day: 1, days: 32 });
    // At least one day long.
    expect(until('2026-01-01T00:00:00Z')).toEqual({ day: 1, days: 1 });
  });
});

describe('the next cycle', () => {
  it('begins after today', () => {
    const today = { ...q2, start: '2026-03-10' };
    expect(upcomingCycle([today], noon, zone)).toBeUndefined();
    expect(upcomingCycle([{ ...today, start: '2026-03-11' }], noon, zone)).toBeDefined();
    // Half past eleven in the evening in UTC is the next day in Prague.
    expect(
      upcomingCycle([{ ...today, start: '2026-03-11' }], Date.UTC(2026, 2, 10, 23, 30), zone),
    ).toBeUndefined();
    expect(upcomingCycle([{ ...today, start: '2026-03-10T22:59:00Z' }], noon, zone)).toBeUndefined();
    expect(upcomingCycle([{ ...today, start: '2026-03-10T23:00:00Z' }], noon, zone)).toBeDefined();
  });
});

describe('closing', () => {
  it('is early until the last day, which begins at midnight in the zone', () => {
    expect(endsLater(q1, Date.UTC(2026, 2, 30, 21, 59), zone)).toBe(true);
    expect(endsLater(q1, Date.UTC(2026, 2, 30, 22), zone)).toBe(false);
    expect(endsLater({ end: '2026-03-31T22:00:00Z' }, Date.UTC(2026, 2, 31, 12), zone)).toBe(false);
  });
});
