import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../goals/calendar/span';
import type { Cycle } from '../model/goals';
import { isDayOnly } from '../model/local-day';
import type { ReportPeriod } from './content/types';

/**
 * The period from one day to another, both included.
 * @param zone an IANA time zone, in which days begin and end.
 */
export function periodOfDays(from: string, to: string, zone: string): ReportPeriod {
  return { from, to, span: spanOf({ start: from, due: to }, zone) };
}

/** So many days up to today. @param now milliseconds since 1970. */
export function lastDays(count: number, now: number, zone: string): ReportPeriod {
  const today = dayIn(now, zone);
  return periodOfDays(today.subtract({ days: count - 1 }).toString(), today.toString(), zone);
}

/** The period of a cycle. An end that is an instant is exclusive: at midnight it belongs to the day before. */
export function periodOfCycle(cycle: Cycle, zone: string): ReportPeriod {
  const day = (when: string, before: number) =>
    isDayOnly(when) ? when : dayIn(Date.parse(when) - before, zone).toString();
  return { ...periodOfDays(day(cycle.start, 0), day(cycle.end, 1), zone), cycle };
}

function dayIn(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
