import { forecastResults, rangeFactor } from '../../goals/forecast/record';
import { sampleInstants, takeSnapshot } from '../../goals/snapshots/snapshot';
import { weekLength as week } from '../../model/durations';
import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import type { Database } from '../db/database';
import { beginRead, inTransaction, type ReadTransaction, type WriteTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { keepGoals } from '../goals/kept-goals';
import { historyOf, targetHistory } from '../goals/read-history';
import { evidenceStores, loadEvidence } from '../signals/evidence';
import { hasOldRange, needsRefresh } from './needs-refresh';
import { readPeriod } from './period';
import { recordForecasts } from './record-forecasts';
import { validSnapshots } from './valid';

/**
 * Takes new snapshots of key results that are marked as stale, of those whose snapshot is missing, invalid, too old or dated in
 * the future, and of those whose range one's own record of forecasts makes wider or narrower now; and keeps a copy of the goals, which
 * screens show beside them.
 * @param clock the milliseconds since 1970. What was captured after an instant is no part of the snapshot of then, so it is asked
 *   only once it is known what is stale.
 * @param zone the IANA time zone in which a key result's days begin and end.
 * @returns how many were taken.
 */
export async function refreshSnapshots(db: Database, clock: () => number, zone: string): Promise<number> {
  const { taken, isRecordLonger } = await refreshStale(db, clock, zone);
  const again = isRecordLonger ? (await refreshStale(db, clock, zone)).taken : 0;
  await keepGoals(db);
  return taken + again;
}

/** Takes what is stale once; forecasts that are stored on the way make one's own record longer. */
async function refreshStale(
  db: Database,
  clock: () => number,
  zone: string,
): Promise<{ taken: number; isRecordLonger: boolean }> {
  const { stale, factor, now } = await keyResultsToRefresh(db, clock);
  let isRecordLonger = false;
  for (const [keyResult, mark] of stale)
    if (await refreshOne(db, keyResult, mark, { now, zone, factor })) isRecordLonger = true;
  return { taken: stale.size, isRecordLonger };
}

async function keyResultsToRefresh(
  db: Database,
  clock: () => number,
): Promise<{ stale: Map<string, string | undefined>; factor: number; now: number }> {
  const tx = beginRead(db, ['dirty', 'snapshots', 'entities']);
  const [dirty, snapshots, keyResults, taken, forecasts] = await Promise.all([
    tx.objectStore('dirty').getAll(),
    tx.objectStore('snapshots').getAll(),
    entitiesOf(tx, 'keyResult'),
    tx.objectStore('snapshots').getAllKeys(),
    entitiesOf(tx, 'forecast'),
  ]);
  const now = clock();
  const factor = rangeFactor(forecastResults(forecasts, keyResults));
  const current = new Set(
    validSnapshots(snapshots)
      .filter((s) => !needsRefresh(s, now) && !hasOldRange(s, factor))
      .map((s) => s.keyResult),
  );
  const existing = new Set(keyResults.map((k) => k.id));
  const outdated = [...existing].filter((id) => !current.has(id));
  const orphans = taken.filter((id) => !existing.has(id));
  const stale = new Map([
    ...[...outdated, ...orphans].map((id) => [id, undefined] as const),
    ...dirty.map((d) => [d.keyResult, d.mark] as const),
  ]);
  return { stale, factor, now };
}

/** With what snapshots are taken: the instant, the time zone of days, and how much wider than usual ranges are. */
interface Taking {
  readonly now: number;
  readonly zone: string;
  readonly factor: number;
}

/**
 * Takes one snapshot, and stores forecasts that are due. A change during the computation sets another mark, which stays, so that
 * the snapshot is taken again. Nothing is lost where the worker ends in between.
 * @returns whether a forecast was stored.
 */
async function refreshOne(
  db: Database,
  id: string,
  mark: string | undefined,
  taking: Taking,
): Promise<boolean> {
  const tx = beginRead(db, [...evidenceStores, 'changes']);
  const keyResult = (await tx.objectStore('entities').get(['keyResult', id]))?.value as KeyResult | undefined;
  const snapshot = keyResult && (await computeOne(tx, keyResult, taking));
  await saveSnapshot(db, id, snapshot, mark);
  if (!keyResult || !snapshot || snapshot.failed !== undefined) return false;
  return await recordForecasts(db, keyResult, snapshot, taking.zone, taking.factor);
}

/** The snapshot of a key result. One that cannot be computed says why, so that it never keeps others from being computed. */
async function computeOne(tx: ReadTransaction, keyResult: KeyResult, taking: Taking): Promise<Snapshot> {
  try {
    return await computeSnapshot(tx, keyResult, taking);
  } catch (error) {
    // A failure of the database is none of the key result.
    if (error instanceof DOMException) throw error;
    const failed = error instanceof Error ? error.message : String(error);
    const { now } = taking;
    return { keyResult: keyResult.id, at: now, start: now, end: now, series: [], members: 0, failed };
  }
}

/** The snapshot of a key result at an instant, by the evidence that is stored now. */
export async function computeSnapshot(
  tx: ReadTransaction,
  keyResult: KeyResult,
  { now, zone, factor }: Taking,
): Promise<Snapshot> {
  const period = await readPeriod(tx, keyResult, now, zone);
  const instants = [...sampleInstants(period, now), now - week];
  const evidence = await loadEvidence(tx, keyResult, period, { now, instants }, zone);
  const targets = targetHistory(await historyOf(tx, 'keyResult', keyResult.id));
  return takeSnapshot(keyResult, evidence, period, now, targets, factor);
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
