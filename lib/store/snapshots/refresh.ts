import { spanOf, startOf } from '../../goals/calendar/span';
import { nonWorkingSpans } from '../../goals/calendar/working-days';
import { historyInstants, historySpan } from '../../goals/forecast/past';
import { sampleInstants, takeSnapshot } from '../../goals/snapshots/snapshot';
import { type KeyResult, type Workspace, workspaceId } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import type { Database } from '../db/database';
import { beginRead, beginWrite, type ReadTransaction } from '../db/transaction';
import { historyOf, targetHistory } from '../goals/read-history';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { needsRefresh } from './needs-refresh';

/**
 * Takes new snapshots of key results that are marked as stale, or whose snapshot is too old.
 * @param now milliseconds since 1970.
 * @param zone the IANA time zone in which a key result's days begin and end.
 * @returns how many were taken.
 */
export async function refreshSnapshots(db: Database, now: number, zone: string): Promise<number> {
  const stale = await keyResultsToRefresh(db, now);
  for (const [keyResult, mark] of stale) await refreshOne(db, keyResult, mark, now, zone);
  return stale.size;
}

async function keyResultsToRefresh(db: Database, now: number): Promise<Map<string, string | undefined>> {
  const tx = beginRead(db, ['dirty', 'snapshots']);
  const [dirty, snapshots] = [
    await tx.objectStore('dirty').getAll(),
    await tx.objectStore('snapshots').getAll(),
  ];
  const old = snapshots.filter((s) => needsRefresh(s, now));
  return new Map([
    ...old.map((s) => [s.keyResult, undefined] as const),
    ...dirty.map((d) => [d.keyResult, d.mark] as const),
  ]);
}

/**
 * Takes one snapshot. A change during the computation sets another mark, which stays, so that the snapshot is taken again.
 * Nothing is lost where the worker ends in between.
 */
async function refreshOne(db: Database, id: string, mark: string | undefined, now: number, zone: string) {
  const snapshot = await computeOne(db, id, now, zone);
  if (!snapshot) return await db.delete('dirty', id);
  const saving = beginWrite(db, ['dirty', 'snapshots']);
  await saving.objectStore('snapshots').put(snapshot);
  if ((await saving.objectStore('dirty').get(id))?.mark === mark)
    await saving.objectStore('dirty').delete(id);
  await saving.done;
}

/**
 * The snapshot of a key result; undefined where there is none of that id. One that cannot be computed says why, so that it
 * never keeps others from being computed.
 */
async function computeOne(
  db: Database,
  id: string,
  now: number,
  zone: string,
): Promise<Snapshot | undefined> {
  const tx = beginRead(db, [...evidenceStores, 'changes']);
  const keyResult = (await tx.objectStore('entities').get(['keyResult', id]))?.value as KeyResult | undefined;
  if (!keyResult) return undefined;
  try {
    return await computeSnapshot(tx, keyResult, now, zone);
  } catch (error) {
    // A failure of the database is none of the key result.
    if (error instanceof DOMException) throw error;
    const failed = error instanceof Error ? error.message : String(error);
    return { keyResult: id, at: now, start: now, end: now, series: [], members: 0, failed };
  }
}

async function computeSnapshot(
  tx: ReadTransaction,
  keyResult: KeyResult,
  now: number,
  zone: string,
): Promise<Snapshot> {
  const span = spanOf(keyResult, zone);
  const instants = [...sampleInstants(span, now), ...historyInstants(span, now)];
  const evidence = await loadEvidence(tx, keyResult, span, instants, zone);
  const workspace = (await tx.objectStore('entities').get(['workspace', workspaceId]))?.value as
    | Workspace
    | undefined;
  const targets = targetHistory(await historyOf(tx, 'keyResult', keyResult.id));
  const rest = nonWorkingSpans(historySpan(span, now), workspace?.workingDays, zone);
  const expectedFrom = keyResult.expectedFrom && startOf(keyResult.expectedFrom, zone);
  const period = { ...span, rest, ...(expectedFrom ? { expectedFrom } : {}) };
  return takeSnapshot(keyResult, evidence, period, now, targets);
}
