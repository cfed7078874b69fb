import type { Evidence } from '../../goals/types';
import type { EventKind } from '../../model/catalogue';
import { dayLength } from '../../model/durations';
import { dayOf, type RollupDay, rollupDays, rollupStart } from '../../model/rollup';
import type { ReadTransaction } from '../db/transaction';

/**
 * The readings of one metric of a subject that figures and forecasts need: the last one of each day, by its rollups, and those
 * that a rollup does not tell.
 * @param since the days before it are left out, but for the last one with a reading.
 * @param instants at which the value is asked for, none of them before `since`. All in milliseconds since 1970.
 */
export async function readingsOf(
  tx: ReadTransaction,
  subject: string,
  metric: string,
  since: number,
  instants: readonly number[],
): Promise<Evidence['readings']> {
  const days = await daysSince(tx, subject, metric, since);
  const readings = days.map(({ last, value }) => ({ subject, metric, value, at: last }));
  const [oldest] = days;
  const within = new Set(instants.filter((at) => isWithinDay(days, at)));
  // Growth of what was first read after its start begins with the first reading of all.
  if (oldest && oldest.last > since && oldest.first < oldest.last) within.add(oldest.first);
  const found = await Promise.all([...within].map((at) => readingAt(tx, subject, metric, at)));
  return [...readings, ...found.flat()];
}

async function daysSince(tx: ReadTransaction, subject: string, metric: string, since: number) {
  const rollups = tx.objectStore('rollups');
  const from = rollupStart(dayOf(since));
  const key = [subject, 'reading', metric];
  const found = await rollups.getAll(IDBKeyRange.bound([...key, from], [...key, []]));
  const days = found.flatMap(rollupDays);
  if (days[0] && days[0].last <= since) return days.slice(days.findLastIndex((d) => d.last <= since));
  const before = await rollups.openCursor(IDBKeyRange.bound(key, [...key, from], false, true), 'prev');
  return [...(before ? rollupDays(before.value).slice(-1) : []), ...days];
}

async function readingAt(tx: ReadTransaction, subject: string, metric: string, at: number) {
  const upTo = IDBKeyRange.bound([subject, metric], [subject, metric, new Date(at).toISOString()]);
  const found = (await tx.objectStore('readings').openCursor(upTo, 'prev'))?.value;
  return found ? [{ subject, metric, value: found.value, at: Date.parse(found.at) }] : [];
}

/**
 * How many events of a kind, or of each, there were on each day of a subject, by its rollups. A day in which an instant lies
 * is told event by event.
 * @param instants at which the number is asked for, in milliseconds since 1970.
 */
export async function eventCounts(
  tx: ReadTransaction,
  subject: string,
  kind: string | undefined,
  instants: readonly number[],
): Promise<NonNullable<Evidence['eventCounts']>> {
  const key = [subject, 'event', ...(kind ? [kind] : [])];
  const found = await tx.objectStore('rollups').getAll(IDBKeyRange.bound(key, [...key, []]));
  const counts = await Promise.all(
    found.map(async (rollup) => {
      const name = rollup.name as EventKind;
      const days = rollupDays(rollup);
      const split = new Set(instants.filter((at) => isWithinDay(days, at)).map(dayOf));
      const whole = days.filter((d) => !split.has(dayOf(d.last)));
      const single = await Promise.all([...split].map((day) => eventsOfDay(tx, subject, name, day)));
      return [
        ...whole.map(({ first, last, value }) => ({ subject, kind: name, first, last, count: value })),
        ...single.flat(),
      ];
    }),
  );
  return counts.flat();
}

async function eventsOfDay(tx: ReadTransaction, subject: string, kind: EventKind, day: number) {
  const [begin, end] = [day, day + 1].map((d) => new Date(d * dayLength).toISOString());
  const range = IDBKeyRange.bound([subject, begin], [subject, end], false, true);
  const found = await tx.objectStore('events').index('subject').getAll(range);
  return found
    .filter((e) => e.kind === kind)
    .map((e) => Date.parse(e.at))
    .map((at) => ({ subject, kind, first: at, last: at, count: 1 }));
}

/** Whether an instant lies between a day's first and last signal, so that the day's sum does not tell what was before it. */
function isWithinDay(days: readonly RollupDay[], at: number): boolean {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle]?.last ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return (days[low]?.first ?? Number.POSITIVE_INFINITY) <= at;
}
