import { describe, expect, it, test } from 'vitest';
import { periodAt } from '../../../lib/numbers/period';
import type { CountedRange } from '../../../lib/numbers/range';
import { addUp } from '../../../lib/numbers/running-total';

const thisMonth: CountedRange = { kind: 'period', unit: 'month', back: 0 };
const at = (text: string) => Date.parse(text);
const period = (range: CountedRange, when: string, zone = 'UTC') => periodAt(range, at(when), zone);

describe('periodAt', () => {
  const span = (unit: 'day' | 'week' | 'month' | 'quarter' | 'year', back = 0): CountedRange => ({
    kind: 'period',
    unit,
    back,
  });

  it.each([
    ['day', '2026-03-01T00:00:00Z', '2026-03-01T23:59:59Z', '2026-03-02T00:00:00Z'],
    ['week', '2026-03-02T00:00:00Z', '2026-03-08T23:59:59Z', '2026-03-09T00:00:00Z'],
    ['month', '2026-02-01T00:00:00Z', '2026-02-28T23:59:59Z', '2026-03-01T00:00:00Z'],
    ['quarter', '2026-01-01T00:00:00Z', '2026-03-31T23:59:59Z', '2026-04-01T00:00:00Z'],
    ['year', '2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z'],
  ] as const)('one %s is followed by the next', (unit, first, last, next) => {
    const { index } = period(span(unit), first);
    expect(period(span(unit), last)).toEqual({ unit, index });
    expect(period(span(unit), next)).toEqual({ unit, index: index + 1 });
    expect(period(span(unit, 1), next)).toEqual({ unit, index });
  });

  it('begins where the person is', () => {
    const late = '2026-02-28T23:30:00Z';
    expect(period(thisMonth, late, 'Europe/Berlin')).toEqual(period(thisMonth, '2026-03-01T00:00:00Z'));
  });

  it('of a dated range is that of its name', () => {
    const may: CountedRange = { kind: 'dated', unit: 'month', index: 5, year: 2026 };
    expect(period(may, '2027-09-09T00:00:00Z')).toEqual(period(thisMonth, '2026-05-15T00:00:00Z'));
    const q3: CountedRange = { kind: 'dated', unit: 'quarter', index: 3, year: 2026 };
    expect(period(q3, '2026-08-01T00:00:00Z')).toEqual(period(span('quarter'), '2026-08-01T00:00:00Z'));
    const year: CountedRange = { kind: 'dated', unit: 'year', index: 0, year: 2026 };
    expect(period(year, '2026-08-01T00:00:00Z')).toEqual(period(span('year'), '2026-08-01T00:00:00Z'));
  });

  it('without a year is the last one of its name', () => {
    const may: CountedRange = { kind: 'dated', unit: 'month', index: 5, year: 0 };
    expect(period(may, '2026-05-31T00:00:00Z')).toEqual(period(thisMonth, '2026-05-01T00:00:00Z'));
    expect(period(may, '2026-04-30T00:00:00Z')).toEqual(period(thisMonth, '2025-05-01T00:00:00Z'));
    expect(period(may, '2026-06-01T00:00:00Z')).toEqual(period(thisMonth, '2026-05-01T00:00:00Z'));
  });
});

describe('addUp', () => {
  const held = { total: 100, period: period(thisMonth, '2026-02-10T12:00:00Z'), last: 40 };
  const added = (value: number, when: string, range = thisMonth) =>
    addUp(range, { value, at: at(when), zone: 'UTC' }, held);

  it('leaves the total within a period', () => {
    expect(added(45, '2026-02-20T12:00:00Z')).toMatchObject({ total: 100, beganAnew: false, missed: 0 });
  });

  it('adds what a period came to once the next one has begun, whatever its value', () => {
    const march = period(thisMonth, '2026-03-10T12:00:00Z');
    for (const value of [3, 400])
      expect(added(value, '2026-03-10T12:00:00Z')).toEqual({
        total: 140,
        period: march,
        beganAnew: true,
        missed: 0,
        isSure: true,
      });
  });

  it('counts the periods of which nothing was seen, and fills in nothing', () => {
    expect(added(3, '2026-05-10T12:00:00Z')).toMatchObject({ total: 140, missed: 2 });
  });

  it('on the first day takes only a value that fell for one of the new period', () => {
    expect(added(2, '2026-03-01T06:00:00Z')).toMatchObject({ total: 140, beganAnew: true, isSure: true });
    expect(added(41, '2026-03-01T06:00:00Z')).toMatchObject({ total: 99, isSure: false });
    expect(added(41, '2026-03-02T06:00:00Z')).toMatchObject({ total: 140, isSure: true });
  });

  it('takes a value that fell on the last day for one of the next period, once', () => {
    const early = added(2, '2026-02-28T20:00:00Z');
    const march = period(thisMonth, '2026-03-10T12:00:00Z');
    expect(early).toMatchObject({ total: 140, period: march, beganAnew: true });
    const after = addUp(
      thisMonth,
      { value: 3, at: at('2026-02-28T22:00:00Z'), zone: 'UTC' },
      { total: 140, period: march, last: 2 },
    );
    expect(after).toMatchObject({ total: 140, period: march, beganAnew: false });
  });

  it('takes a fall in the middle of a period for none of its own', () => {
    expect(added(2, '2026-02-15T12:00:00Z')).toMatchObject({ total: 100, beganAnew: false });
  });

  it('goes on where it was with another unit', () => {
    const quarter: CountedRange = { kind: 'period', unit: 'quarter', back: 0 };
    expect(added(300, '2026-02-20T12:00:00Z', quarter)).toMatchObject({ total: -160, isSure: true });
  });

  test('the total over half a year is the sum of what was seen last in each month', () => {
    let known: Parameters<typeof addUp>[2] = { total: 0 };
    let sum = 0;
    for (const month of ['01', '02', '03', '04', '05', '06'])
      for (const [day, value] of [
        ['05', 10],
        ['20', 25],
        ['27', 31],
      ] as const) {
        const shown = { value, at: at(`2026-${month}-${day}T12:00:00Z`), zone: 'UTC' };
        const now = addUp(thisMonth, shown, known);
        known = { total: now.total, period: now.period, last: value };
        sum = now.total + value;
      }
    expect(sum).toBe(6 * 31);
  });
});
