import { Temporal } from 'temporal-polyfill';
import type { Span } from '../types';

/**
 * The parts of a span that lie on days other than working days, as [from, to) in milliseconds since 1970: whole local days,
 * consecutive ones merged.
 * @param workingDays ISO weekdays, 1 for Monday; undefined where every day is one.
 * @param zone an IANA time zone.
 */
export function nonWorkingSpans(
  { start, end }: Span,
  workingDays: readonly number[] | undefined,
  zone: string,
): [from: number, to: number][] {
  const rest: [from: number, to: number][] = [];
  if (!workingDays) return rest;
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).startOfDay();
  for (let day = first; day.epochMilliseconds < end; day = day.add({ days: 1 })) {
    if (workingDays.includes(day.dayOfWeek)) continue;
    const from = Math.max(start, day.epochMilliseconds);
    const to = Math.min(end, day.add({ days: 1 }).epochMilliseconds);
    const before = rest.at(-1);
    if (before?.[1] === from) before[1] = to;
    else rest.push([from, to]);
  }
  return rest;
}
