import * as z from 'zod/mini';
import type { GoalRecords } from '../../goals/types';
import { type CheckIn, type Cycle, type KeyResult, type Objective, workspaceId } from '../../model/goals';
import type { Subject } from '../../model/signals';
import { type Snapshot, snapshot } from '../../model/snapshot';
import { type Database, openStore } from '../db/database';
import { readSettings } from '../db/settings';
import { reading } from '../db/transaction';
import { entitiesOf } from '../signals/members';
import { needsRefresh } from '../snapshots/snapshots-due';
import { historyOf, type PastChange } from './read-history';

/** What the popup shows of the goals. */
export interface PopupData {
  readonly objectives: Objective[];
  readonly keyResults: KeyResult[];
  readonly cycles: Cycle[];
  readonly snapshots: Snapshot[];
  /** The key result that something was last tagged to. */
  readonly lastUsed?: string;
  /** Whether pages are read at all. */
  readonly reads: boolean;
  /** Whether some snapshot is older than what is stored, so that the worker should be asked to refresh. */
  readonly stale: boolean;
}

/** Everything that the options page shows of the goals. */
export interface GoalsData extends GoalRecords {
  readonly checkIns: readonly CheckIn[];
  /** What the tags are of, by id. */
  readonly tagged: ReadonlyMap<string, Subject>;
  /** Whether some snapshot is older than what is stored, so that the worker should be asked to refresh. */
  readonly stale: boolean;
  /** Every change of the workspace and of each cycle, objective and key result, by `historyKey`. */
  readonly histories: ReadonlyMap<string, readonly PastChange[]>;
}

/** The goal records whose every change is told. */
export type Told = 'workspace' | 'cycle' | 'objective' | 'keyResult';

/** Under which key the history of a goal record is found. */
export function historyKey(type: Told, id: string): string {
  return `${type} ${id}`;
}

/**
 * Opens the store for a page that only reads it.
 * @throws StillroomError as `openStore`.
 */
export async function openForReading(): Promise<Database> {
  return await openStore();
}

/**
 * Reads what the popup needs: a record for each goal and no signal, so that it takes as long with a million as with none.
 * @param now milliseconds since 1970.
 */
export async function readPopup(db: Database, now: number): Promise<PopupData> {
  const { reads } = await readSettings(db);
  const tx = reading(db, ['entities', 'snapshots', 'dirty', 'meta']);
  const [objectives, keyResults, cycles, stored, dirty, lastUsed] = await Promise.all([
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    entitiesOf(tx, 'cycle'),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('dirty').count(),
    tx.objectStore('meta').get('lastUsed'),
  ]);
  const snapshots = valid(stored);
  return {
    objectives,
    keyResults,
    cycles,
    snapshots,
    ...(typeof lastUsed === 'string' ? { lastUsed } : {}),
    reads,
    stale: isStale(stored, snapshots, dirty, now),
  };
}

/** Reads everything that the options page shows of the goals. */
export async function readGoals(db: Database): Promise<GoalsData> {
  const tx = reading(db, ['entities', 'snapshots', 'dirty', 'subjects', 'changes']);
  const [workspaces, cycles, objectives, keyResults, rules, tags, checkIns, stored, dirty] =
    await Promise.all([
      entitiesOf(tx, 'workspace'),
      entitiesOf(tx, 'cycle'),
      entitiesOf(tx, 'objective'),
      entitiesOf(tx, 'keyResult'),
      entitiesOf(tx, 'rule'),
      entitiesOf(tx, 'tag'),
      entitiesOf(tx, 'checkIn'),
      tx.objectStore('snapshots').getAll(),
      tx.objectStore('dirty').count(),
    ]);
  const snapshots = valid(stored);
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
    tagged: new Map(subjects.flatMap((s) => (s ? [[s.id, s]] : []))),
    snapshots,
    stale: isStale(stored, snapshots, dirty, Date.now()),
    histories: new Map(histories),
  };
}

function isStale(
  stored: readonly Snapshot[],
  sound: readonly Snapshot[],
  dirty: number,
  now: number,
): boolean {
  return dirty > 0 || sound.length < stored.length || sound.some((s) => needsRefresh(s, now));
}

/** Snapshots can be taken again at any time, so one that does not hold what it should is left out rather than shown. */
function valid(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.filter((s) => z.safeParse(snapshot, s).success);
}
