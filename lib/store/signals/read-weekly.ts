import type { Series } from '../../goals/insights/weekly-steps';
import { dayOf, mondayOf } from '../../model/rollup';
import { type WeekRecord, weekPlace, weekRecordStart, weeksInRecord } from '../../model/weeks';
import type { Database } from '../db/database';

/** So many records at a time, so that the thread gets on with them while the next ones are fetched. */
const inBatch = 250;

/**
 * Reads every metric and every kind of event of all subjects, week by week, in one pass: its cost is that of the weeks.
 * @param from and `to`: the weeks that have these instants and those between them, in milliseconds since 1970.
 * @returns by subject; the values of each series begin with the week that has `from`. A subject without any is left out.
 */
export async function readWeekly(
  db: Database,
  { from, to }: { from: number; to: number },
): Promise<Map<string, Series[]>> {
  const [first, last] = [mondayOf(dayOf(from)), mondayOf(dayOf(to))];
  const found = new Map<string, Map<string, Series>>();
  const store = db.transaction('weeks').store;
  const end = [weekRecordStart(last), []];
  for (let range = IDBKeyRange.bound([weekRecordStart(first)], end); ; ) {
    const batch = await store.getAll(range, inBatch);
    for (const record of batch) addRecord(found, record, first, last);
    const done = batch.at(-1);
    if (!done || batch.length < inBatch) break;
    range = IDBKeyRange.bound([done.from, done.subject], end, true);
  }
  return new Map([...found].map(([subject, series]) => [subject, [...series.values()]]));
}

function addRecord(
  found: Map<string, Map<string, Series>>,
  { subject, from, series }: WeekRecord,
  first: number,
  last: number,
): void {
  const begin = Math.max(first, from);
  const places = [weekPlace(begin, from), Math.min(weeksInRecord, weekPlace(last, from) + 1)] as const;
  for (const { of, name, values } of series) {
    const within = values.subarray(...places);
    if (within.every(Number.isNaN)) continue;
    const own = found.get(subject) ?? new Map<string, Series>();
    found.set(subject, own);
    const id = `${of} ${name}`;
    const held = own.get(id) ?? { of, name, values: unknownWeeks((last - first) / 7 + 1) };
    own.set(id, held);
    held.values.set(within, weekPlace(begin, first));
  }
}

function unknownWeeks(count: number): Float64Array {
  return new Float64Array(count).fill(Number.NaN);
}
