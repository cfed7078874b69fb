import { Temporal } from 'temporal-polyfill';
import type { KeyResult } from '../../model/goals';
import { isDayOnly } from '../../model/local-day';
import type { Span } from '../types';

/**
 * The first instant of a day in a time zone. It is not always midnight, because clocks may skip that. An instant is
 * returned unchanged.
 * @param when an ISO 8601 day or instant.
 * @param zone an IANA time zone.
 * @returns milliseconds since 1970.
 * @throws RangeError where the day or the zone does not exist.
 */
export function startOf(when: string, zone: string): number {
  return isDayOnly(when)
    ? Temporal.PlainDate.from(when).toZonedDateTime(zone).epochMilliseconds
    : Temporal.Instant.from(when).epochMilliseconds;
}

/** The first instant after a day, or the instant itself. */
function endOf(when: string, zone: string): number {
  return isDayOnly(when)
    ? startOf(Temporal.PlainDate.from(when).add({ days: 1 }).toString(), zone)
    : startOf(when, zone);
}

/**
 * The time of a key result, in milliseconds since 1970. A start day begins and a due day ends at local midnight; the due
 * day is included. Where the due instant comes before the start day has begun in this zone, the span is empty.
 * @param zone an IANA time zone.
 * @throws RangeError as `startOf`.
 */
export function spanOf(keyResult: Pick<KeyResult, 'start' | 'due'>, zone: string): Span {
  const start = startOf(keyResult.start, zone);
  return { start, end: Math.max(start, endOf(keyResult.due, zone)) };
}
