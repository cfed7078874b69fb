import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { statusAt } from './effective-status';
import { worstFirst } from './objective-status';
import { pace } from './pace';
import { meetsTarget } from './progress';
import type { Status } from './status';

/** The statuses that call for something to be done. */
const troubled: readonly Status[] = ['missed', 'offTrack', 'atRisk'];

/**
 * Key results by how much they need attention: the worst status first, then the furthest below what is expected by now.
 * @param now milliseconds since 1970.
 */
export function byAttention<T extends KeyResult>(
  keyResults: readonly T[],
  snapshots: readonly Snapshot[],
  now: number,
): T[] {
  const found = new Map(snapshots.map((s) => [s.keyResult, s]));
  const rank = (k: T) => worstFirst.indexOf(statusAt(k, found.get(k.id), now).status);
  const lead = (k: T) => {
    const snapshot = found.get(k.id);
    return snapshot?.progress === undefined ? 0 : snapshot.progress - pace(k, snapshot, now);
  };
  return keyResults.toSorted((a, b) => rank(a) - rank(b) || lead(a) - lead(b));
}

/** The outcomes that are missed, off track or at risk, worst first. */
export function needingAttention(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  now: number,
): KeyResult[] {
  const found = new Map(snapshots.map((s) => [s.keyResult, s]));
  const outcomes = keyResults.filter(
    (k) => k.layer === 'outcome' && troubled.includes(statusAt(k, found.get(k.id), now).status),
  );
  return byAttention(outcomes, snapshots, now);
}

/** How many key results have each status, worst first; those that none has are left out. */
export function countByStatus(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  now: number,
): { status: Status; count: number }[] {
  const found = new Map(snapshots.map((s) => [s.keyResult, s]));
  const all = keyResults.map((k) => statusAt(k, found.get(k.id), now).status);
  return worstFirst
    .map((status) => ({ status, count: all.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
}

/**
 * What a forecast says of the target: it is met by the whole range, by a part of it, or by none of it.
 * @returns undefined where there is no forecast.
 */
export function forecastGap(
  keyResult: KeyResult,
  forecast: Snapshot['forecast'],
): 'meets' | 'mayMeet' | 'misses' | undefined {
  if (!forecast || 'withheld' in forecast) return undefined;
  // The centre too: a range may be met in its middle alone.
  const met = [forecast.low, forecast.value, forecast.high].map((value) => meetsTarget(keyResult, value));
  if (met.every(Boolean)) return 'meets';
  return met.some(Boolean) ? 'mayMeet' : 'misses';
}
