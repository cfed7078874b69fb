import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { needsRefresh } from './needs-refresh';

/**
 * Whether a snapshot is missing or no longer up to date, so that the worker should refresh.
 * @param dirty how many key results are marked as stale.
 * @param now milliseconds since 1970.
 */
export function isStale(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  dirty: number,
  now: number,
): boolean {
  const current = new Set(snapshots.filter((s) => !needsRefresh(s, now)).map((s) => s.keyResult));
  return dirty > 0 || keyResults.some((k) => !current.has(k.id));
}
