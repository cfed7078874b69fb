import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayLength } from '../../../lib/model/durations';
import {
  addToRollup,
  dayOf,
  emptyRollup,
  mondayOf,
  rollupDays,
  rollupStart,
  setRollupDay,
} from '../../../lib/model/rollup';

const day = (text: string) => dayOf(Date.parse(text));
const key = (of: 'reading' | 'event') => ({ subject: 's', of, name: 'stars', from: 0 });

test('a week begins on its Monday, before 1970 too', () => {
  expect(mondayOf(day('2026-02-01'))).toBe(day('2026-01-26'));
  expect(mondayOf(day('2026-01-26'))).toBe(day('2026-01-26'));
  expect(mondayOf(day('1970-01-01'))).toBe(day('1969-12-29'));
  expect(mondayOf(day('1969-12-28'))).toBe(day('1969-12-22'));
});

test('a rollup has thirteen whole weeks, and every day is in one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 400_000 }), (any) => {
      const start = rollupStart(any);
      expect(mondayOf(start)).toBe(start);
      expect(any - start).toBeGreaterThanOrEqual(0);
      expect(any - start).toBeLessThan(91);
      expect(rollupStart(start)).toBe(start);
    }),
    { seed: 11 },
  );
});

const signals = fc.uniqueArray(
  fc.record({ at: fc.nat(9 * dayLength), value: fc.nat(99), approximate: fc.boolean() }),
  { selector: (s) => s.at },
);

test('of readings in any order it has the last one of each day, and the first instant', () => {
  fc.assert(
    fc.property(signals, (all) => {
      const rollup = emptyRollup(key('reading'));
      for (const signal of all) addToRollup(rollup, signal);
      const days = [...Map.groupBy(all, (s) => dayOf(s.at)).values()].map((own) => {
        const sorted = own.toSorted((a, b) => a.at - b.at);
        const last = sorted.at(-1);
        return { first: sorted[0]?.at, last: last?.at, value: last?.value, approximate: last?.approximate };
      });
      expect(rollupDays(rollup)).toEqual(days.sort((a, b) => (a.last ?? 0) - (b.last ?? 0)));
    }),
    { seed: 11 },
  );
});

test('a reading at the instant of the last one replaces it', () => {
  const rollup = emptyRollup(key('reading'));
  for (const value of [1, 2]) addToRollup(rollup, { at: 5, value });
  expect(rollup.value).toEqual([2]);
});

test('of events it has the number on each day', () => {
  const rollup = emptyRollup(key('event'));
  for (const at of [3, dayLength, 1, 5]) addToRollup(rollup, { at, value: 1 });
  expect(rollupDays(rollup)).toEqual([
    { first: 1, last: 5, value: 3, approximate: false },
    { first: dayLength, last: dayLength, value: 1, approximate: false },
  ]);
});

test('a day is set anew, added in its place, or removed', () => {
  const rollup = emptyRollup(key('reading'));
  const one = (at: number) => ({ first: at, last: at, value: at, approximate: true });
  for (const n of [3, 1]) setRollupDay(rollup, n, one(n * dayLength));
  setRollupDay(rollup, 2, one(2 * dayLength));
  setRollupDay(rollup, 3, one(3 * dayLength + 5));
  setRollupDay(rollup, 1, undefined);
  setRollupDay(rollup, 0, undefined);
  expect(rollupDays(rollup)).toEqual([one(2 * dayLength), one(3 * dayLength + 5)]);
});
