import { spanOf, startOf } from '../../goals/calendar/span';
import { nonWorkingSpans } from '../../goals/calendar/working-days';
import { historyInstants, historySpan } from '../../goals/forecast/past';
import { sampleInstants, takeSnapshot } from '../../goals/snapshots/snapshot';
import { type KeyResult, type Workspace, workspaceId } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import type { Database } from '../db/database';
import { beginRead, inTransaction, type WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { historyOf, targetHistory } from '../goals/read-history';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { needsRefresh } from './needs-refresh';
import { validSnapshots } from './valid';

/**
 * Takes new snapshots of key results that are marked as stale, and of those whose snapshot is missing, invalid, too old or
 * dated in the future.
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
  const tx = beginRead(db, ['dirty', 'snapshots', 'entities']);
  const [dirty, snapshots, keyResults, taken] = await Promise.all([
    tx.objectStore('dirty').getAll(),
    tx.objectStore('snapshots').getAll(),
    entitiesOf(tx, 'keyResult'),
    tx.objectStore('snapshots').getAllKeys(),
  ]);
  const current = new Set(
    validSnapshots(snapshots)
      .filter((s) => !needsRefresh(s, now))
      .map((s) => s.keyResult),
  );
  const existing = new Set(keyResults.map((k) => k.id));
  const stale = [...existing].filter((id) => !current.has(id));
  const orphans = taken.filter((id) => !existing.has(id));
  return new Map([
    ...[...stale, ...orphans].map((id) => [id, undefined] as const),
    ...dirty.map((d) => [d.keyResult, d.mark] as const),
  ]);
}

/**
 * Takes one snapshot. A change during the computation sets another mark, which stays, so that the snapshot is taken again.
 * Nothing is lost where the worker ends in between.
 */
async function refreshOne(db: Database, id: string, mark: string | undefined, now: number, zone: string) {
  const tx = beginRead(db, [...evidenceStores, 'changes']);
  const keyResult = (await tx.objectStore('entities').get(['keyResult', id]))?.value as KeyResult | undefined;
  if (!keyResult) return await saveSnapshot(db, id, undefined, mark);
  const span = spanOf(keyResult, zone);
  const instants = [...sampleInstants(span, now), ...historyInstants(span, now)];
  const evidence = await loadEvidence(tx, keyResult, span, instants, zone);
  const workspace = (await tx.objectStore('entities').get(['workspace', workspaceId]))?.value as
    | Workspace
    | undefined;
  const targets = targetHistory(await historyOf(tx, 'keyResult', id));
  await tx.done;
  const rest = nonWorkingSpans(historySpan(span, now), workspace?.workingDays, zone);
  const expectedFrom = keyResult.expectedFrom && startOf(keyResult.expectedFrom, zone);
  const period = { ...span, rest, ...(expectedFrom ? { expectedFrom } : {}) };
  const snapshot = takeSnapshot(keyResult, evidence, period, now, targets);
  await saveSnapshot(db, id, snapshot, mark);
}

/** Stores a snapshot, or deletes it where the key result was removed, before or since it was read. */
async function saveSnapshot(
  db: Database,
  id: string,
  snapshot: Snapshot | undefined,
  mark: string | undefined,
) {
  await inTransaction(db, ['entities', 'dirty', 'snapshots'], async (tx) => {
    const dirty = tx.objectStore('dirty');
    if (!(await exists(tx, id))) {
      await tx.objectStore('snapshots').delete(id);
      await dirty.delete(id);
      return;
    }
    if (snapshot) await tx.objectStore('snapshots').put(snapshot);
    if (snapshot && (await dirty.get(id))?.mark === mark) await dirty.delete(id);
  });
}

async function exists(tx: WriteTransaction, id: string): Promise<boolean> {
  return (await tx.objectStore('entities').get(['keyResult', id]))?.value !== undefined;
}
