import { returningAfter } from '../../goals/measure/people';
import type { Evidence } from '../../goals/types';
import { type Rollup, type RollupDay, rollupDays } from '../../model/rollup';
import type { ReadTransaction } from '../db/transaction';

type Acts = NonNullable<Evidence['acts']>;
/** The days on which a person did anything on a subject, ascending. */
interface ActiveDays {
  readonly subject: string;
  readonly actor: string;
  readonly days: readonly RollupDay[];
}

/**
 * What people did on subjects, as far as counting them needs it, by the rollups of actors: its cost is that of the people and
 * of the quarters in which they did anything, not that of the events. An event is only looked up where an instant that is
 * asked for lies between a person's first and last event of a day.
 * @param starts of the times that are looked at, in milliseconds since 1970.
 */
export async function actsOn(
  tx: ReadTransaction,
  subjects: readonly string[],
  starts: readonly number[],
): Promise<Acts> {
  const active = (await Promise.all(subjects.map((subject) => activeDays(tx, subject)))).flat();
  const firstOf = new Map<string, number>();
  for (const { actor, days } of active) {
    const first = days[0]?.first ?? Number.POSITIVE_INFINITY;
    if (first < (firstOf.get(actor) ?? Number.POSITIVE_INFINITY)) firstOf.set(actor, first);
  }
  const acts: Acts[number][] = [];
  const lookups: Promise<Acts>[] = [];
  for (const one of active) {
    const { subject, actor, days } = one;
    const instants = new Set(days[0] ? [days[0].first] : []);
    for (const since of [...starts, (firstOf.get(actor) ?? 0) + returningAfter]) {
      const day = days.find((d) => d.last >= since);
      if (day && day.first >= since) instants.add(day.first);
      else if (day) lookups.push(firstSince(tx, one, since));
    }
    for (const at of instants) acts.push({ subject, actor, at });
  }
  return [...acts, ...(await Promise.all(lookups)).flat()];
}

async function activeDays(tx: ReadTransaction, subject: string): Promise<ActiveDays[]> {
  const own = IDBKeyRange.bound([subject, 'actor'], [subject, 'actor', []]);
  const rollups = await tx.objectStore('rollups').getAll(own);
  return [...Map.groupBy(rollups, (r: Rollup) => r.name)].map(([actor, quarters]) => ({
    ...{ subject, actor },
    days: quarters.flatMap(rollupDays),
  }));
}

/** A person's first event on a subject at or after an instant. */
async function firstSince(tx: ReadTransaction, { subject, actor }: ActiveDays, since: number): Promise<Acts> {
  const later = IDBKeyRange.bound([subject, actor, new Date(since).toISOString()], [subject, actor, []]);
  const cursor = await tx.objectStore('events').index('actor').openKeyCursor(later);
  return cursor ? [{ subject, actor, at: Date.parse(cursor.key[2]) }] : [];
}
