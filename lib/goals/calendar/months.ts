import { Temporal } from 'temporal-polyfill';

/**
 * The day so many months after a day; the last one of the month where that is too short, so that a month after 31 January
 * is 28 February.
 * @param day `YYYY-MM-DD`.
 */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/**
 * The instant so many months before another one, in UTC, on the last day of the month where that is too short: three months
 * before 31 May is 28 February.
 * @param at milliseconds since 1970.
 * @returns milliseconds since 1970.
 */
export function monthsBefore(at: number, months: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').subtract({ months })
    .epochMilliseconds;
}
