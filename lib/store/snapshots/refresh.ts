import { spanOf, startOf } from '../../goals/calendar/span';
import { nonWorkingSpans } from '../../goals/calendar/working-days';
import { historySpan } from '../../goals/forecast/past';
import { sampleInstants, takeSnapshot } from '../../goals/snapshots/snapshot';
import { type KeyResult, type Workspace, workspaceId } from '../../model/goals';
import type { Database } from '../db/database';
import { beginRead, beginWrite } from '../db/transaction';
import { historyOf, targetHistory } from '../goals/read-history';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { needsRefresh } from './needs-refresh';

const week = 7 * 24 * 60 * 60 * 1000;

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
  const tx = beginRead(db, [...evidenceStores, 'changes']);
  const keyResult = (await tx.objectStore('entities').get(['keyResult', id]))?.value as KeyResult | undefined;
  if (!keyResult) return await db.delete('dirty', id);
  const span = spanOf(keyResult, zone);
  const evidence = await loadEvidence(
    tx,
    keyResult,
    span,
    { now, instants: [...sampleInstants(span, now), now - week] },
    zone,
  );
  const workspace = (await tx.objectStore('entities').get(['workspace', workspaceId]))?.value as
    | Workspace
    | undefined;
  const targets = targetHistory(await historyOf(tx, 'keyResult', id));
  await tx.done;
  const rest = nonWorkingSpans(historySpan(span, now), workspace?.workingDays, zone);
  const expectedFrom = keyResult.expectedFrom && startOf(keyResult.expectedFrom, zone);
  const period = { ...span, rest, ...(expectedFrom ? { expectedFrom } : {}) };
  const snapshot = takeSnapshot(keyResult, evidence, period, now, targets);
  const saving = beginWrite(db, ['dirty', 'snapshots']);
  await saving.objectStore('snapshots').put(snapshot);
  if ((await saving.objectStore('dirty').get(id))?.mark === mark)
    await saving.objectStore('dirty').delete(id);
  await saving.done;
}
