import { dayLength } from '../../model/durations';
import type { Rollup } from '../../model/rollup';
import { dayOf, mondayOf, type RollupDay, rollupDays, rollupStart } from '../../model/rollup';
import type { Database } from '../db/database';

/** What a metric of a subject, or its events of one kind, came to in an ISO week, in UTC. */
export interface WeeklyPoint {
  /** The beginning of its Monday, in milliseconds since 1970. */
  readonly week: number;
  /** The instant of the week's last reading or event, in milliseconds since 1970. */
  readonly at: number;
  /** The value of the week's last reading; the number of the week's events. */
  readonly value: number;
  /** Whether the week's last reading is approximate. */
  readonly approximate: boolean;
}
type WeeklyOf = Exclude<Rollup['of'], 'actor'>;
/** One metric of a subject, or its events of one kind, week by week. Weeks without any are left out. */
export interface WeeklySeries {
  readonly subject: string;
  readonly of: WeeklyOf;
  readonly name: string;
  readonly points: readonly WeeklyPoint[];
}

/**
 * Reads every metric and every kind of event of a subject, week by week, by its rollups: its cost is that of the weeks.
 * @param from and `to`: the weeks that have these instants and those between them, in milliseconds since 1970.
 */
export async function readWeekly(
  db: Database,
  subject: string,
  { from, to }: { from: number; to: number },
): Promise<WeeklySeries[]> {
  // What people did, by `actor`, comes before both kinds.
  const all = await db.getAll('rollups', IDBKeyRange.bound([subject, 'event'], [subject, []]));
  const [first, last] = [mondayOf(dayOf(from)), mondayOf(dayOf(to)) + 6];
  const within = all.filter((r) => r.from >= rollupStart(first) && r.from <= last);
  return [...Map.groupBy(within, (r) => `${r.of} ${r.name}`).values()].flatMap((own) => {
    const [one] = own;
    const days = own.flatMap(rollupDays).filter((d) => dayOf(d.last) >= first && dayOf(d.last) <= last);
    return one && one.of !== 'actor' && days.length
      ? { subject, of: one.of, name: one.name, points: pointsOf(one.of, days) }
      : [];
  });
}

function pointsOf(of: WeeklyOf, days: readonly RollupDay[]): WeeklyPoint[] {
  return [...Map.groupBy(days, (d) => mondayOf(dayOf(d.last))).entries()].flatMap(([monday, own]) => {
    const last = own.at(-1);
    if (!last) return [];
    const value = of === 'event' ? own.reduce((sum, d) => sum + d.value, 0) : last.value;
    return { week: monday * dayLength, at: last.last, value, approximate: last.approximate };
  });
}
