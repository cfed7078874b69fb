import { Temporal } from 'temporal-polyfill';
import type { NumberPeriod } from '../model/number-print';
import type { CountedRange } from './range';

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The period that a range means at an instant, numbered so that the next one is one more.
 * @param at milliseconds since 1970.
 * @param zone the IANA time zone in which days begin; weeks begin on Monday.
 */
export function periodAt(range: CountedRange, at: number, zone: string): NumberPeriod {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const { unit } = range;
  if (range.kind === 'period') return { unit, index: indexOf(unit, day) - range.back };
  const { index, year } = range;
  if (range.unit === 'year') return { unit, index: year };
  const inYear = 12 / monthsIn[range.unit];
  const now = indexOf(range.unit, day);
  // Without a year the last one of this name is meant.
  if (year === 0) return { unit, index: now - ((((now - (index - 1)) % inYear) + inYear) % inYear) };
  return { unit, index: year * inYear + index - 1 };
}

function indexOf(unit: NumberPeriod['unit'], day: Temporal.PlainDate): number {
  if (unit === 'day' || unit === 'week') {
    const days = day.since('1970-01-01').days;
    // 1 January 1970 was a Thursday.
    return unit === 'day' ? days : Math.floor((days + 3) / 7);
  }
  return Math.floor((day.year * 12 + day.month - 1) / monthsIn[unit]);
}
