import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { spanOf } from '../../../lib/goals/calendar/span';
import { change } from '../../../lib/model/change';
import { dayOrInstant, instant, sentDayOrInstant, sentInstant, webUrl } from '../../../lib/model/scalars';

describe('an instant', () => {
  it.each([
    ['2026-03-31T09:00:00Z', '2026-03-31T09:00:00.000Z'],
    ['2026-03-31T09:00:00.5Z', '2026-03-31T09:00:00.500Z'],
    ['2026-03-31T09:00:00.1234567891Z', '2026-03-31T09:00:00.123Z'],
    ['2026-03-31T09:00:00+02:00', '2026-03-31T07:00:00.000Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['2999-12-31T23:59:59.999Z', '2999-12-31T23:59:59.999Z'],
  ])('%s is stored as %s', (given, stored) => {
    expect(z.parse(instant, given)).toBe(stored);
    expect(z.parse(dayOrInstant, given)).toBe(stored);
  });

  it.each([
    '+12026-03-31T09:00:00Z',
    '12026-03-31T09:00:00Z',
    '1969-12-31T23:59:59Z',
    '3000-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-03-31T09:00:00',
    '2026-03-31T24:00:00Z',
    '2026-03-31T09:00:60Z',
    'yesterday',
  ])('is not %s', (given) => {
    expect(z.safeParse(instant, given).success).toBe(false);
    expect(z.safeParse(dayOrInstant, given).success).toBe(false);
  });
});

describe('what a page sends of time', () => {
  it('may be milliseconds, and is stored as any other', () => {
    for (const schema of [sentInstant, sentDayOrInstant]) {
      expect(z.parse(schema, Date.UTC(2026, 2, 31, 9))).toBe('2026-03-31T09:00:00.000Z');
      expect(z.parse(schema, '2026-03-31T11:00:00+02:00')).toBe('2026-03-31T09:00:00.000Z');
    }
    expect(z.parse(sentDayOrInstant, '2026-03-31')).toBe('2026-03-31');
  });

  it.each([Number.NaN, 1e300, -1, Date.UTC(3000, 0), 'yesterday', '', null])('is not %s', (given) => {
    expect(z.safeParse(sentInstant, given).success).toBe(false);
    expect(z.safeParse(sentDayOrInstant, given).success).toBe(false);
  });
});

describe('a day', () => {
  it.each(['1970-01-01', '2024-02-29', '2999-12-31'])('may be %s', (given) => {
    expect(z.parse(dayOrInstant, given)).toBe(given);
  });

  it.each(['1969-12-31', '3000-01-01', '12026-01-01', '2026-02-29', '2026-3-1', ''])('is not %s', (given) => {
    expect(z.safeParse(dayOrInstant, given).success).toBe(false);
  });
});

it('what is taken as a date can be computed with in every zone', () => {
  const part = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
  const date = fc
    .tuple(part(0, 12000), part(0, 13), part(0, 32), fc.constantFrom('', 'T1:00Z', 'T10:00:00.0123456789Z'))
    .map(([y, m, d, rest]) => `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}${rest}`);
  fc.assert(
    fc.property(date, fc.constantFrom('UTC', 'Pacific/Apia', 'America/Sao_Paulo'), (given, zone) => {
      const parsed = z.safeParse(dayOrInstant, given);
      if (!parsed.success) return;
      const { start, end } = spanOf({ start: parsed.data, due: parsed.data }, zone);
      expect(end).toBeGreaterThanOrEqual(start);
    }),
    { numRuns: 2000 },
  );
});

it('the timestamp of a change ends with the year 2999, so that later ones still have 15 digits', () => {
  const of = (at: string) => z.safeParse(z.pick(change, { at: true }), { at }).success;
  expect(of('001767268800000.00007.device')).toBe(true);
  expect(of('999999999999999.99999.device')).toBe(false);
});

it.each([
  ['https://blog.test/A?b=C#d', 'https://blog.test/A?b=C#d'],
  ['HTTPS://Blog.Test/A', 'https://blog.test/A'],
  ['https://blog.test:443/a', 'https://blog.test:443/a'],
  ['https://ada:secret@blog.test/a', 'https://blog.test/a'],
])('the address %s is kept as %s, which begins with its origin', (given, kept) => {
  expect(z.parse(webUrl, given)).toBe(kept);
});

it('what is no web address is refused', () => {
  for (const text of ['', 'blog.test', 'javascript:alert(1)', 'ftp://blog.test'])
    expect(z.safeParse(webUrl, text).success).toBe(false);
});
