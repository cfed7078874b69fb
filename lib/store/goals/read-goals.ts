import type { GoalRecords } from '../../goals/types';
import type { CheckIn, Cycle, Effort, ForecastRecord, KeyResult, Objective } from '../../model/goals';
import { isSampleAddress } from '../../model/sample-address';
import type { Snapshot } from '../../model/snapshot';
import { type Database, openStore } from '../db/database';
import { goalsMark } from '../db/goals-mark';
import { type ScreenSettings, screenSettings } from '../db/read-screen-settings';
import { sampleDatabaseName } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { needsRefresh } from '../snapshots/needs-refresh';
import { validSnapshots } from '../snapshots/valid';
import { entitiesOf } from './entities';

/** The goals as the popup shows them. */
export interface PopupData extends ScreenSettings {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly cycles: readonly Cycle[];
  readonly snapshots: readonly Snapshot[];
  /** The id of the key result that was last tagged. */
  readonly lastUsed?: string;
  /** Whether a snapshot is stale, so that the worker should refresh. */
  readonly stale: boolean;
}

/** The goals as every place of the options page shows them; a place that shows tags reads them by `read-tags`. */
export interface GoalsData extends GoalRecords, Pick<ScreenSettings, 'language'> {
  readonly checkIns: readonly CheckIn[];
  /** What was forecast at a third and at two thirds of the time of each key result. */
  readonly forecasts: readonly ForecastRecord[];
  readonly efforts: readonly Effort[];
  /** Whether a snapshot is stale, so that the worker should refresh. */
  readonly stale: boolean;
}

/**
 * Opens the store of the workspace that a screen shows, which only reads it.
 * @param url the address of the screen.
 * @throws StillroomError as `openStore`.
 */
export async function openForReading(url: string): Promise<Database> {
  return await openStore(isSampleAddress(url) ? sampleDatabaseName : undefined);
}

/**
 * Reads the data of the popup: one record for each goal and no signals, so that its time does not depend on their number.
 * @param now milliseconds since 1970.
 */
export async function readPopup(db: Database, now: number): Promise<PopupData> {
  const tx = beginRead(db, ['entities', 'snapshots', 'dirty', 'meta']);
  const [settings, objectives, keyResults, cycles, stored, dirty, lastUsed] = await Promise.all([
    screenSettings(tx),
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'cycle'),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('dirty').count(),
    tx.objectStore('meta').get('lastUsed'),
  ]);
  const snapshots = validSnapshots(stored);
  return {
    ...settings,
    objectives,
    keyResults,
    cycles,
    snapshots,
    ...(typeof lastUsed === 'string' ? { lastUsed } : {}),
    stale: isStale(keyResults, snapshots, dirty, now),
  };
}

/** Reads all check-ins, from which follows what is due for review. */
export async function readCheckIns(db: Database): Promise<readonly CheckIn[]> {
  return await entitiesOf(beginRead(db, ['entities']), 'checkIn');
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
  const recordsOf = async (tx: ReadTransaction) => {
    const [mark, first] = await Promise.all([goalsMark(tx), held ? undefined : readStoredGoals(tx)]);
    const kept = held?.mark === mark ? held?.records : undefined;
    const records = first ?? kept ?? (await readStoredGoals(tx));
    held = { mark, records };
    return records;
  };
  return async (db) => {
    const tx = beginRead(db, ['meta', 'entities', 'snapshots', 'dirty']);
    const [{ language }, records, stored, dirty] = await Promise.all([
      screenSettings(tx),
      recordsOf(tx),
      tx.objectStore('snapshots').getAll(),
      tx.objectStore('dirty').count(),
    ]);
    const snapshots = validSnapshots(stored);
    return {
      ...records,
      language,
      snapshots,
      stale: isStale(records.keyResults, snapshots, dirty, Date.now()),
    };
  };
}

/** The goal records. */
type StoredGoals = Omit<GoalsData, 'language' | 'snapshots' | 'stale'>;

async function readStoredGoals(tx: ReadTransaction): Promise<StoredGoals> {
  const [[workspace], cycles, objectives, keyResults, rules, checkIns, forecasts, efforts] =
    await Promise.all([
      entitiesOf(tx, 'workspace'),
      entitiesOf(tx, 'cycle'),
      entitiesOf(tx, 'objective'),
      entitiesOf(tx, 'keyResult'),
      entitiesOf(tx, 'rule'),
      entitiesOf(tx, 'checkIn'),
      entitiesOf(tx, 'forecast'),
      entitiesOf(tx, 'effort'),
    ]);
  return {
    ...(workspace ? { workspace } : {}),
    ...{ cycles, objectives, keyResults, rules, checkIns, forecasts, efforts },
  };
}

function isStale(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  dirty: number,
  now: number,
): boolean {
  const current = new Set(snapshots.filter((s) => !needsRefresh(s, now)).map((s) => s.keyResult));
  return dirty > 0 || keyResults.some((k) => !current.has(k.id));
}
