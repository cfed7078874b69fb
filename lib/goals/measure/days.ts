import { dayOf } from '../../model/rollup';
import type { Evidence } from '../types';

type Reading = Evidence['readings'][number];
type EventCount = NonNullable<Evidence['eventCounts']>[number];

/**
 * The last reading of each member, metric and UTC day, by subject and metric, each ascending. Of two readings at one instant
 * the higher one is the last.
 * @param until the last instant at which readings count, in milliseconds since 1970.
 * @param since only the last one at or before it and later ones are needed.
 */
export function closingReadings(readings: Evidence['readings'], until: number, since: number): Reading[] {
  const bySeries = Map.groupBy(
    readings.filter((r) => r.at <= until),
    (r) => `${r.metric} ${r.subject}`,
  );
  return [...bySeries.values()].flatMap((own) => {
    const sorted = own.sort((a, b) => a.at - b.at || a.value - b.value);
    const closing = lastOfDays(sorted, (r) => r.at);
    return closing.slice(
      Math.max(
        0,
        closing.findLastIndex((r) => r.at <= since),
      ),
    );
  });
}

/** The last entry of each UTC day. `sorted` is ascending by the instant of its entries. */
export function lastOfDays<T>(sorted: readonly T[], atOf: (one: T) => number): T[] {
  return sorted.filter((one, n) => {
    const next = sorted[n + 1];
    return next === undefined || dayOf(atOf(next)) !== dayOf(atOf(one));
  });
}

/** How many events of each kind there were on each member: what `eventCounts` says, or else `events`. */
export function eventCountsOf({ events, eventCounts }: Evidence): readonly EventCount[] {
  return (
    eventCounts ?? events.map(({ subject, kind, at }) => ({ subject, kind, first: at, last: at, count: 1 }))
  );
}

/** The same counts with one entry for each member, kind and UTC day. */
export function dailyEventCounts(counts: readonly EventCount[]): EventCount[] {
  const days = Map.groupBy(counts, ({ subject, kind, last }) => `${kind} ${dayOf(last)} ${subject}`);
  return [...days.values()].flatMap((own) => {
    const [one] = own;
    if (!one || own.length === 1) return one ?? [];
    return {
      ...one,
      first: own.reduce((least, c) => Math.min(least, c.first), one.first),
      last: own.reduce((most, c) => Math.max(most, c.last), one.last),
      count: own.reduce((sum, c) => sum + c.count, 0),
    };
  });
}
