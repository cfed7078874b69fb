import { describe, expect, test } from 'vitest';
import type { Cycle } from '../../../lib/model/goals';
import {
  chosenPeriod,
  firstDraft,
  movedSection,
  orderedSections,
  periodsOf,
  shownSections,
  writtenFor,
} from '../../../lib/report/draft';
import { sectionIds } from '../../../lib/report/sections';
import { inZone } from '../in-zone';

const now = Date.parse('2026-06-10T12:00:00Z');
const closed = { at: '2026-04-01T00:00:00.000Z' };
const cycles: Cycle[] = [
  { id: 'q1', title: 'Q1', start: '2026-01-01', end: '2026-03-31', closed },
  { id: 'q2', title: 'Q2', start: '2026-04-01', end: '2026-06-30' },
  { id: 'q3', title: 'Q3', start: '2026-07-01', end: '2026-09-30' },
];

describe('the period of a report', () => {
  test('can be an open cycle, a closed one, a month, a week or days; what has not begun has nothing to tell', () => {
    expect(periodsOf('report', cycles, now).map((p) => p.value)).toEqual([
      ...['cycle q2', 'cycle q1', 'month', 'week', 'days'],
    ]);
    expect(periodsOf('digest', cycles, now).map((p) => p.value)).toEqual(['week', 'days']);
    expect(periodsOf('retrospective', cycles, now).map((p) => p.value)).toEqual(['cycle q1']);
  });

  test('can be a cycle from its first day on this machine on', () => {
    const [midnight, hour] = [Date.parse('2026-07-01T04:00:00Z'), 3_600_000];
    const isThere = (at: number) => periodsOf('report', cycles, at).some((p) => p.value === 'cycle q3');
    // New York is four hours behind.
    inZone('America/New_York');
    expect([isThere(midnight - hour), isThere(midnight)]).toEqual([false, true]);
  });

  const days = (some: Partial<ReturnType<typeof firstDraft>>) => {
    const period = chosenPeriod({ ...firstDraft(), ...some }, cycles, now, 'UTC');
    return period && [period.from, period.to];
  };
  test('is the likeliest one until one is chosen', () => {
    expect(days({})).toEqual(['2026-04-01', '2026-06-30']);
    expect(days({ kind: 'digest' })).toEqual(['2026-06-04', '2026-06-10']);
    expect(days({ period: 'month' })).toEqual(['2026-05-12', '2026-06-10']);
    // Of another kind of report.
    expect(days({ kind: 'retrospective', period: 'week' })).toEqual(['2026-01-01', '2026-03-31']);
  });

  test('of days needs both, in their order, and days that there are', () => {
    expect(days({ period: 'days', from: '20266-05-01', to: '20266-05-02' })).toBeUndefined();
    expect(days({ period: 'days', from: '2026-05-01' })).toBeUndefined();
    expect(days({ period: 'days', from: '2026-05-02', to: '2026-05-01' })).toBeUndefined();
    expect(days({ period: 'days', from: '2026-05-01', to: '2026-05-01' })).toEqual([
      ...['2026-05-01', '2026-05-01'],
    ]);
  });
});

describe('the sections of a report', () => {
  test('keep the order of an earlier version, and have what it did not know at the end', () => {
    const order = ['work', 'goals', 'work', 'gone'] as unknown as typeof sectionIds;
    const all = orderedSections({ order });
    expect(all.slice(0, 2)).toEqual(['work', 'goals']);
    expect(all.toSorted()).toEqual([...sectionIds].toSorted());
  });

  test('are left out, and moved by one place', () => {
    expect(shownSections({ order: sectionIds, off: ['goals'] })).toEqual(sectionIds.slice(1));
    expect(movedSection(['goals', 'work', 'next'], 'work', -1)).toEqual(['work', 'goals', 'next']);
    expect(movedSection(['goals', 'work', 'next'], 'work', 1)).toEqual(['goals', 'next', 'work']);
    expect(movedSection(['goals', 'work'], 'goals', -1)).toEqual(['goals', 'work']);
  });
});

test('what was written for one period is in no report of another one', () => {
  const period = chosenPeriod(firstDraft(), cycles, now, 'UTC');
  if (!period) throw new Error('there is a cycle');
  const first = { ...writtenFor(firstDraft(), period), title: 'Our quarter' };
  const draft = { ...firstDraft(), written: first };
  expect(writtenFor(draft, period)).toBe(first);
  expect(writtenFor({ ...draft, kind: 'digest' }, period).title).toBe('');
});
