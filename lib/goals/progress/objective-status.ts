import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { statusAt } from './effective-status';
import type { Status } from './status';

/** The progress and the status of an objective. */
export interface ObjectiveStatus {
  /** The weighted mean of its key results' progress, each clamped, 0–1; absent where none is known. */
  readonly progress?: number;
  /** The worst status of its key results. */
  readonly status: Status;
  /** How many key results count, and of how many of them a value is known. */
  readonly total: number;
  readonly measured: number;
}

/** The statuses, worst first. */
export const worstFirst: readonly Status[] = [
  'missed',
  'offTrack',
  'atRisk',
  'noData',
  'notStarted',
  'onTrack',
  'achieved',
];

/**
 * The progress and the status of an objective. Where it has outcomes, only they count. A key result without a value adds
 * nothing to the mean, so it says how many are measured. Closed key results have a score instead and do not count, but closed outcomes still keep output and
 * effort from counting. Source: the average of Google re:Work, “Set goals with OKRs”, by weight; the worst status.
 * @param keyResults all that are not archived, closed ones included.
 * @param at milliseconds since 1970.
 * @returns undefined where no key result that counts is open.
 */
export function objectiveStatus(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  at: number,
): ObjectiveStatus | undefined {
  const open = decidingKeyResults(keyResults).filter((k) => !k.closed);
  const rows = open.map((keyResult) => {
    const snapshot = snapshots.find((s) => s.keyResult === keyResult.id);
    const { status } = statusAt(keyResult, snapshot, at);
    return { status, share: snapshot?.progress, weight: keyResult.weight ?? 1 };
  });
  const [worst] = rows.map((r) => r.status).sort((a, b) => worstFirst.indexOf(a) - worstFirst.indexOf(b));
  if (!worst) return undefined;
  const mean = weightedMean(
    rows.flatMap(({ share, weight }) =>
      share === undefined ? [] : [{ value: Math.min(1, Math.max(0, share)), weight }],
    ),
  );
  const measured = rows.filter((r) => r.share !== undefined).length;
  return { status: worst, total: rows.length, measured, ...(mean === undefined ? {} : { progress: mean }) };
}

/** The key results that decide an objective: its outcomes, or all of them where it has none. */
export function decidingKeyResults(keyResults: readonly KeyResult[]): readonly KeyResult[] {
  const outcomes = keyResults.filter((k) => k.layer === 'outcome');
  return outcomes.length ? outcomes : keyResults;
}

/** The weighted mean; undefined where the weights sum to 0. */
export function weightedMean(
  all: readonly { readonly value: number; readonly weight: number }[],
): number | undefined {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? all.reduce((sum, { value, weight }) => sum + value * weight, 0) / total : undefined;
}
