import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import type { Status } from './pace';
import { standsAt } from './stands';

/** How an objective stands. */
export interface Standing {
  /** The mean of its key results' progress, 0–1, each clamped and by its weight; absent where none is known. */
  readonly progress?: number;
  /** That of its weakest key result. */
  readonly status: Status;
}

/** From the weakest to the strongest. */
const strength: readonly Status[] = [
  'missed',
  'atRisk',
  'behind',
  'noData',
  'notStarted',
  'onTrack',
  'achieved',
];

/**
 * How an objective stands by its key results. Where it has outcomes they alone count: output and effort never move the
 * objective of an outcome. A key result without a figure adds nothing to the mean. Source: the average of Google re:Work, “Set
 * goals with OKRs”, by weight; as a chain, it stands as its weakest.
 * Those that are closed are told by their score and count no more; but an objective that had outcomes stays one of outcomes.
 * @param keyResults all that were not put away, closed ones too.
 * @param at milliseconds since 1970.
 * @returns undefined where none that counts is followed.
 */
export function standing(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  at: number,
): Standing | undefined {
  const open = counting(keyResults).filter((k) => !k.closed);
  const rows = open.map((keyResult) => {
    const snapshot = snapshots.find((s) => s.keyResult === keyResult.id);
    const stands = standsAt(keyResult, snapshot, at).status;
    return { stands, share: snapshot?.progress, weight: keyResult.weight ?? 1 };
  });
  const [weakest] = rows.map((r) => r.stands).sort((a, b) => strength.indexOf(a) - strength.indexOf(b));
  if (!weakest) return undefined;
  const mean = weightedMean(
    rows.flatMap(({ share, weight }) =>
      share === undefined ? [] : [{ value: Math.min(1, Math.max(0, share)), weight }],
    ),
  );
  return { status: weakest, ...(mean === undefined ? {} : { progress: mean }) };
}

/** The key results that an objective is judged by: its outcomes, or all of them where it has none. */
export function counting(keyResults: readonly KeyResult[]): readonly KeyResult[] {
  const outcomes = keyResults.filter((k) => k.layer === 'outcome');
  return outcomes.length ? outcomes : keyResults;
}

/** The mean by weight; undefined where there is nothing, or nothing with a weight. */
export function weightedMean(
  all: readonly { readonly value: number; readonly weight: number }[],
): number | undefined {
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  return whole > 0 ? all.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole : undefined;
}
