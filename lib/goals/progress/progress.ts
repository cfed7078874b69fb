import type { KeyResult } from '../../model/goals';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range'>;

/**
 * How far a figure is, as a share of the way: 0 at the baseline, 1 when done. Not clamped.
 * - `increase`, `decrease`: (value − baseline) / (target − baseline), so more than 1 past the target and less than 0 when
 *   going backwards. Where baseline and target are the same: 1 when the target is reached in that direction, else 0.
 * - `above`, `below`, `between`: 1 while the figure is kept on the right side of the target, or within the range. Else the
 *   share of the way from the baseline to the limit that is broken; where the baseline does not break that limit there
 *   is no such way, and the share is 0.
 * Source: the usual linear share of a way, as Google re:Work grades a key result by how much of it was reached; that of a held
 * figure is the same on the way back to its limit.
 */
export function progress(keyResult: Aim, value: number): number {
  const limits = limitsOf(keyResult);
  return limits ? kept(keyResult.baseline, value, limits) : moved(keyResult, value);
}

/** Whether the key result is to keep a figure where it should be, rather than to move it there. */
export function isHeld({ direction }: Pick<KeyResult, 'direction'>): boolean {
  return direction === 'above' || direction === 'below' || direction === 'between';
}

/** The whole percent of the way for a progress bar, 0–100, rounded down so that 100 means done. */
export function percent(share: number): number {
  if (share >= 1) return 100;
  // 0.29 × 100 is 28.999…96: what is a whole percent but for that must not lose one.
  return Math.min(99, Math.max(0, Math.floor(share * 100 + 1e-9)));
}

function moved({ direction, baseline, target }: Aim, value: number): number {
  if (baseline === target) return (direction === 'increase' ? value >= target : value <= target) ? 1 : 0;
  // Adding 0 makes 0 of −0.
  return (value - baseline) / (target - baseline) + 0;
}

function kept(baseline: number, value: number, [low, high]: readonly [number, number]): number {
  if (low <= value && value <= high) return 1;
  const limit = value < low ? low : high;
  const broken = value < low ? baseline < low : baseline > high;
  return broken ? (value - baseline) / (limit - baseline) + 0 : 0;
}

/** Between which figures a held key result is kept; a `between` without a range holds the target itself. */
function limitsOf({ direction, target, range }: Aim): readonly [number, number] | undefined {
  if (direction === 'above') return [target, Number.POSITIVE_INFINITY];
  if (direction === 'below') return [Number.NEGATIVE_INFINITY, target];
  return direction === 'between' ? (range ?? [target, target]) : undefined;
}
