import { expect, test } from 'vitest';
import {
  formatDate,
  formatDay,
  formatDays,
  formatMonths,
  formatPastDay,
  formatRecentDay,
} from '../../../components/ui/format';
import { setLocale } from '../../../lib/model/locale';
import { inZone } from '../in-zone';

test('a day of another year has its year', () => {
  setLocale('en-US');
  const now = Date.parse('2027-05-19T12:00:00');
  expect(formatPastDay('2027-03-12T12:00:00', now)).toBe('Mar 12');
  expect(formatPastDay('2026-07-08T12:00:00', now)).toBe('Jul 8, 2026');
});

test('a day is that day, also west of Greenwich', () => {
  inZone('America/Los_Angeles');
  setLocale('en');
  const [day, now] = ['2026-10-01', new Date(2026, 9, 3, 12).getTime()];
  expect([formatDay(day), formatDate(day), formatPastDay(day, now)]).toEqual([
    'Oct 1',
    'Oct 1, 2026',
    'Oct 1',
  ]);
  expect(formatRecentDay(day, now)).toBe('Thursday');
  expect([formatPastDay('2026-01-01', now), formatPastDay('2025-12-31', now)]).toEqual([
    'Jan 1',
    'Dec 31, 2025',
  ]);
  expect([formatDays(day, '2026-12-31'), formatMonths(day, '2026-12-31')]).toEqual([
    'Oct 1\u2009–\u2009Dec 31, 2026',
    'Oct\u2009–\u2009Dec 2026',
  ]);
});

test('months of a year have it once, and those of two years have both', () => {
  setLocale('en-US');
  const months = (...days: readonly [string, string]) => formatMonths(...days).replace(/\s/g, ' ');
  expect(months('2027-01-01T12:00', '2027-03-31T12:00')).toBe('Jan – Mar 2027');
  expect(months('2026-12-01T12:00', '2027-02-28T12:00')).toBe('Dec 2026 – Feb 2027');
  expect(months('2026-12-01T12:00', '2026-12-31T12:00')).toBe('Dec 2026');
  setLocale('de');
  expect(months('2027-01-01T12:00', '2027-03-31T12:00')).toBe('Jan.–März 2027');
});
