import { Temporal } from 'temporal-polyfill';
import type { CheckIn, KeyResult } from '../../model/goals';
import { instantOfDay } from '../../model/local-day';

/** When the weekly review is due: an ISO weekday, 1 for Monday to 7, and an hour of the local day. */
export interface ReviewTime {
  readonly weekday: number;
  readonly hour: number;
}

/**
 * The last instant at or before `now`, and the first one after it, at which the weekly review is due.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone. An hour that clocks skip is the one after it.
 * @returns milliseconds since 1970.
 */
export function reviewsAround(
  { weekday, hour }: ReviewTime,
  now: number,
  zone: string,
): { last: number; next: number } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const at = (days: number) =>
    today
      .add({ days: weekday - today.dayOfWeek + days })
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
  const isDue = at(0) <= now;
  return { last: isDue ? at(0) : at(-7), next: isDue ? at(7) : at(0) };
}

/** How many key results that had begun when the review was due have no check-in since. */
export function countDueForReview(
  keyResults: readonly KeyResult[],
  checkIns: readonly CheckIn[],
  due: number,
): number {
  const reviewed = new Set(checkIns.filter((c) => instantOfDay(c.at) >= due).map((c) => c.keyResult));
  return keyResults.filter((k) => instantOfDay(k.start) <= due && !reviewed.has(k.id)).length;
}
