import type { GoalRecords } from '../../goals/types';
import type { CheckIn, Effort, ForecastRecord } from '../../model/goals';
import type { Database } from '../db/database';
import { firstLook } from '../db/first-look';
import { goalsMark } from '../db/goals-mark';
import { type ScreenSettings, screenSettings } from '../db/read-screen-settings';
import { beginRead, type RecordReader } from '../db/transaction';
import { isStale } from '../snapshots/is-stale';
import { validSnapshots } from '../snapshots/valid';
import { entitiesOf } from './entities';
import { shownGoals } from './kept-goals';

/** The goals as every place of the options page shows them; a place that shows tags reads them by `read-tags`. */
export interface GoalsData extends GoalRecords, Pick<ScreenSettings, 'language'> {
  readonly checkIns: readonly CheckIn[];
  /** What was forecast at a third and at two thirds of the time of each key result. */
  readonly forecasts: readonly ForecastRecord[];
  readonly efforts: readonly Effort[];
  /** Whether a snapshot is stale, so that the worker should refresh. */
  readonly stale: boolean;
}

/** Reads the data of the options page. */
export async function readGoals(db: Database): Promise<GoalsData> {
  return await goalsReader()(db);
}

/**
 * A function that reads the data of the options page. It remembers the goal records, which are many, and reads them
 * again only where they changed: a capture changes no more than snapshots.
 */
export function goalsReader(): (db: Database) => Promise<GoalsData> {
  let held: { readonly mark: string | undefined; readonly records: StoredGoals } | undefined;
  const recordsOf = async (tx: RecordReader) => {
    const [mark, first] = await Promise.all([goalsMark(tx), held ? undefined : readStoredGoals(tx)]);
    const kept = held?.mark === mark ? held?.records : undefined;
    const records = first ?? kept ?? (await readStoredGoals(tx));
    held = { mark, records };
    return records;
  };
  return async (db) => await goalsData(beginRead(db, goalsStores), recordsOf);
}

/** Reads the data of the options page from the store as it is; undefined where there is none of this version. */
export async function readGoalsAsItIs(): Promise<GoalsData | undefined> {
  return await firstLook(goalsStores, (tx) => goalsData(tx, readStoredGoals));
}

const goalsStores = ['meta', 'entities', 'snapshots', 'dirty'] as const;

async function goalsData(
  tx: RecordReader,
  readRecords: (tx: RecordReader) => Promise<StoredGoals>,
): Promise<GoalsData> {
  const [{ language }, records, stored, dirty] = await Promise.all([
    screenSettings(tx),
    readRecords(tx),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('dirty').count(),
  ]);
  const snapshots = validSnapshots(stored);
  const stale = isStale(records.keyResults, snapshots, dirty, Date.now());
  return { ...records, language, snapshots, stale };
}

/** The goal records. */
type StoredGoals = Omit<GoalsData, 'language' | 'snapshots' | 'stale'>;

async function readStoredGoals(tx: RecordReader): Promise<StoredGoals> {
  const [goals, [workspace], rules, checkIns, forecasts, efforts] = await Promise.all([
    shownGoals(tx),
    entitiesOf(tx, 'workspace'),
    entitiesOf(tx, 'rule'),
    entitiesOf(tx, 'checkIn'),
    entitiesOf(tx, 'forecast'),
    entitiesOf(tx, 'effort'),
  ]);
  return { ...(workspace ? { workspace } : {}), ...goals, rules, checkIns, forecasts, efforts };
}
