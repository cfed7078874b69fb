import type { GoalRecords } from '../../goals/types';
import {
  type CheckIn,
  type Cycle,
  type Effort,
  type ForecastRecord,
  type KeyResult,
  type Objective,
  workspaceId,
} from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Snapshot } from '../../model/snapshot';
import { type Database, openStore } from '../db/database';
import { readSettings } from '../db/read-settings';
import { beginRead } from '../db/transaction';
import { needsRefresh } from '../snapshots/needs-refresh';
import { validSnapshots } from '../snapshots/valid';
import { entitiesOf } from './entities';
import { historyOf, type PastChange } from './read-history';

/** The goals as the popup shows them. */
export interface PopupData {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly cycles: readonly Cycle[];
  readonly snapshots: readonly Snapshot[];
  /** The id of the key result that was last tagged. */
  readonly lastUsed?: string;
  /** Whether reading pages is on. */
  readonly reads: boolean;
  /** Whether a snapshot is stale, so that the worker should refresh. */
  readonly stale: boolean;
}

/** The goals as the options page shows them. */
export interface GoalsData extends GoalRecords {
  readonly checkIns: readonly CheckIn[];
  /** What was forecast at a third and at two thirds of the time of each key result. */
  readonly forecasts: readonly ForecastRecord[];
  readonly efforts: readonly Effort[];
  /** The tagged subjects, by id. */
  readonly tagged: ReadonlyMap<string, Subject>;
  /** Whether a snapshot is stale, so that the worker should refresh. */
  readonly stale: boolean;
  /** Every change of the workspace and of each cycle, objective and key result, by `historyKey`. */
  readonly histories: ReadonlyMap<string, readonly PastChange[]>;
}

/** The types of goal records whose history is shown. */
export type AuditedType = 'workspace' | 'cycle' | 'objective' | 'keyResult';

/** The key of a goal record in `GoalsData.histories`. */
export function historyKey(type: AuditedType, id: string): string {
  return `${type} ${id}`;
}

/**
 * Opens the store for a screen, which only reads it.
 * @throws StillroomError as `openStore`.
 */
export async function openForReading(): Promise<Database> {
  return await openStore();
}

/**
 * Reads the data of the popup: one record for each goal and no signals, so that its time does not depend on their number.
 * @param now milliseconds since 1970.
 */
export async function readPopup(db: Database, now: number): Promise<PopupData> {
  const { reads } = await readSettings(db);
  const tx = beginRead(db, ['entities', 'snapshots', 'dirty', 'meta']);
  const [objectives, keyResults, cycles, stored, dirty, lastUsed] = await Promise.all([
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'cycle'),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('dirty').count(),
    tx.objectStore('meta').get('lastUsed'),
  ]);
  const snapshots = validSnapshots(stored);
  return {
    objectives,
    keyResults,
    cycles,
    snapshots,
    ...(typeof lastUsed === 'string' ? { lastUsed } : {}),
    reads,
    stale: isStale(keyResults, snapshots, dirty, now),
  };
}

/** Reads the data of the options page. */
export async function readGoals(db: Database): Promise<GoalsData> {
  const tx = beginRead(db, ['entities', 'snapshots', 'dirty', 'subjects', 'changes']);
  const [
    workspaces,
    cycles,
    objectives,
    keyResults,
    rules,
    tags,
    checkIns,
    forecasts,
    efforts,
    stored,
    dirty,
  ] = await Promise.all([
    entitiesOf(tx, 'workspace'),
    entitiesOf(tx, 'cycle'),
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'rule'),
    entitiesOf(tx, 'tag'),
    entitiesOf(tx, 'checkIn'),
    entitiesOf(tx, 'forecast'),
    entitiesOf(tx, 'effort'),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('dirty').count(),
  ]);
  const snapshots = validSnapshots(stored);
  const [workspace] = workspaces;
  const ids = [...new Set(tags.map((t) => t.subject))];
  const subjects = await Promise.all(ids.map((id) => tx.objectStore('subjects').get(id)));
  const histories = await Promise.all(
    [
      ['workspace', workspaceId] as const,
      ...cycles.map(({ id }) => ['cycle', id] as const),
      ...objectives.map(({ id }) => ['objective', id] as const),
      ...keyResults.map(({ id }) => ['keyResult', id] as const),
    ].map(async ([type, id]) => [historyKey(type, id), await historyOf(tx, type, id)] as const),
  );
  return {
    ...(workspace ? { workspace } : {}),
    cycles,
    objectives,
    keyResults,
    rules,
    tags,
    checkIns,
    forecasts,
    efforts,
    tagged: new Map(subjects.flatMap((s) => (s ? [[s.id, s]] : []))),
    snapshots,
    stale: isStale(keyResults, snapshots, dirty, Date.now()),
    histories: new Map(histories),
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
