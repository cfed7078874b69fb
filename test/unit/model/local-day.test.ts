import { describe, expect, test } from 'vitest';
import { firstDay, instantOfDay, isDay, lastDay, localDay } from '../../../lib/model/local-day';
import { inZone } from '../in-zone';

test('a local day is written with two digits for month and day', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0))).toBe('2026-01-02');
  expect(localDay(new Date(2026, 10, 30, 23, 59))).toBe('2026-11-30');
});

test.each(['2026-02-28', '1970-01-01', '2999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(['', '2026', '2026-02-31', '20266-06-30', '0002-06-30', '3000-01-01', '2026-06-30T12:00', 'today'])(
  '“%s” is none',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('a day that a zone left out is a day', () => {
  inZone('Pacific/Apia');
  expect(isDay('2011-12-30')).toBe(true);
});

describe.each([
  ['America/Los_Angeles', '-07:00'],
  ['Pacific/Kiritimati', '+14:00'],
])('in %s', (zone, offset) => {
  test('a day begins at its midnight, and an instant is one everywhere', () => {
    inZone(zone);
    expect(instantOfDay('2026-07-01')).toBe(Date.parse(`2026-07-01T00:00:00${offset}`));
    expect(instantOfDay('2026-07-01T08:30:00Z')).toBe(Date.parse('2026-07-01T08:30:00Z'));
    expect(instantOfDay('yesterday')).toBeNaN();
  });

  test('days stay days, and a time between midnights has its days', () => {
    inZone(zone);
    expect([firstDay('2026-07-01'), lastDay('2026-09-30')]).toEqual(['2026-07-01', '2026-09-30']);
    const [start, end] = ['2026-07-01', '2026-10-01'].map((day) =>
      new Date(`${day}T00:00:00${offset}`).toISOString(),
    ) as [string, string];
    expect([firstDay(start), lastDay(end)]).toEqual(['2026-07-01', '2026-09-30']);
  });
});
