import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { hasOldRange, needsRefresh } from '../../../../lib/store/snapshots/needs-refresh';

const hour = 60 * 60 * 1000;
const now = Date.parse('2026-02-10T12:00:00Z');
const taken = (at: number, some: Partial<Snapshot> = {}): Snapshot => ({
  ...{ keyResult: 'k1', at, start: now - 100 * hour, end: now + 100 * hour, series: [], members: 0 },
  ...some,
});

test('a snapshot is taken again when it is older than six hours, or dated in the future', () => {
  expect(needsRefresh(taken(now), now)).toBe(false);
  expect(needsRefresh(taken(now - 6 * hour), now)).toBe(false);
  expect(needsRefresh(taken(now - 6 * hour - 1), now)).toBe(true);
  expect(needsRefresh(taken(now + 1), now)).toBe(true);
});

test('one that was taken after the end stays, unless it failed', () => {
  const old = now - 50 * hour;
  expect(needsRefresh(taken(old, { end: old }), now)).toBe(false);
  expect(needsRefresh(taken(old, { end: old + 1 }), now)).toBe(true);
  expect(needsRefresh(taken(old, { end: old, failed: 'why' }), now)).toBe(true);
  expect(needsRefresh(taken(now, { end: old, failed: 'why' }), now)).toBe(false);
  expect(needsRefresh(taken(now + 1, { end: old }), now)).toBe(true);
});

test('a range is old where one’s own record makes another one now', () => {
  const ranged = { forecast: { value: 5, low: 4, high: 6 } };
  expect(hasOldRange(taken(now, ranged), 1)).toBe(false);
  expect(hasOldRange(taken(now, ranged), 1.5)).toBe(true);
  expect(hasOldRange(taken(now, { ...ranged, factor: 1.5 }), 1.5)).toBe(false);
  expect(hasOldRange(taken(now, { ...ranged, factor: 1.5 }), 1)).toBe(true);
  expect(hasOldRange(taken(now, { forecast: { withheld: 'over' } }), 1.5)).toBe(false);
  expect(hasOldRange(taken(now), 1.5)).toBe(false);
});
