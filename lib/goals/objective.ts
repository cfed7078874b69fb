import type { KeyResult } from '../model/goals';
import type { Snapshot } from '../model/snapshot';
import { type Status, status } from './pace';

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
 * objective of an outcome. A key result without a figure adds nothing to the mean.
 * @param at milliseconds since 1970.
 * @returns undefined where it has no key result.
 */
export function standing(
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
  at: number,
): Standing | undefined {
  const outcomes = keyResults.filter((k) => k.layer === 'outcome');
  const counting = outcomes.length ? outcomes : keyResults;
  const rows = counting.map((keyResult) => {
    const snapshot = snapshots.find((s) => s.keyResult === keyResult.id);
    const stands = snapshot ? status(keyResult, snapshot.progress, snapshot, at) : 'noData';
    return { stands, share: snapshot?.progress, weight: keyResult.weight ?? 1 };
  });
  const [weakest] = rows.map((r) => r.stands).sort((a, b) => strength.indexOf(a) - strength.indexOf(b));
  if (!weakest) return undefined;
  const known = rows.flatMap(({ share, weight }) =>
    share === undefined ? [] : [{ share: Math.min(1, Math.max(0, share)), weight }],
  );
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  const mean = known.reduce((sum, { share, weight }) => sum + share * weight, 0) / whole;
  return { status: weakest, ...(whole > 0 ? { progress: mean } : {}) };
}
