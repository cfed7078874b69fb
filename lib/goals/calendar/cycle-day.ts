import { dayLength } from '../../model/durations';
import type { Cycle } from '../../model/goals';
import { isDayOnly } from '../../model/local-day';

/**
 * The day of a cycle, as in “day 41 of 90”: calendar days from 1 on, the day of its end included.
 * Uses Intl alone, because the popup shows it and must stay small.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 * @returns undefined before and after the cycle.
 * @throws RangeError where the zone does not exist.
 */
export function cycleDay(
  cycle: Pick<Cycle, 'start' | 'end'>,
  now: number,
  zone: string,
): { day: number; days: number } | undefined {
  const today = localDay(now, zone);
  const first = dayOf(cycle.start, zone, 0);
  // An end that is an instant is exclusive: at midnight it belongs to the day before.
  const last = Math.max(first, dayOf(cycle.end, zone, 1));
  if (today < first || today > last) return undefined;
  return { day: today - first + 1, days: last - first + 1 };
}

type Dated = Pick<Cycle, 'start' | 'end' | 'closed'>;

/**
 * The open cycle that runs now, with its day; of several the one that began last, such as the quarter of a year.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 * @returns undefined where none runs.
 */
export function runningCycle<C extends Dated>(
  cycles: readonly C[],
  now: number,
  zone: string,
): { cycle: C; day: number; days: number } | undefined {
  return cycles
    .flatMap((cycle) => {
      const at = cycle.closed ? undefined : cycleDay(cycle, now, zone);
      return at ? [{ cycle, ...at }] : [];
    })
    .sort((a, b) => a.day - b.day || a.days - b.days)[0];
}

/** The open cycle that begins next, after `now` in milliseconds since 1970; undefined where there is none. */
export function upcomingCycle<C extends Dated>(
  cycles: readonly C[],
  now: number,
  zone: string,
): C | undefined {
  const today = localDay(now, zone);
  return cycles
    .filter((cycle) => !cycle.closed && dayOf(cycle.start, zone, 0) > today)
    .sort((a, b) => dayOf(a.start, zone, 0) - dayOf(b.start, zone, 0))[0];
}

/** Whether a cycle ends after today, so that closing it now is early. */
export function endsLater(cycle: Pick<Cycle, 'end'>, now: number, zone: string): boolean {
  return dayOf(cycle.end, zone, 1) > localDay(now, zone);
}

/** The day number of an ISO 8601 day, or of the instant `before` milliseconds before an ISO 8601 instant. */
function dayOf(when: string, zone: string, before: number): number {
  const at = Date.parse(when);
  return isDayOnly(when) ? at / dayLength : localDay(at - before, zone);
}

/** The number of the calendar day in a zone at an instant, counted from 1970-01-01. */
function localDay(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = new Map(format.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1) / dayLength;
}
