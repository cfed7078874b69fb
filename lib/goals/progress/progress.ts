import type { KeyResult } from '../../model/goals';

type Aim = Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range'>;

/**
 * The progress of a value: 0 at the baseline, 1 when done. Not clamped.
 * - `increase`, `decrease`: (value − baseline) / (target − baseline), so more than 1 past the target and less than 0 when
 *   going backwards. Where baseline and target are the same: 1 when the target is reached in that direction, else 0.
 * - `above`, `below`, `between`: 1 while the value is on the right side of the target, or within the range. Else the
 *   share of the way from the baseline to the limit that the value breaks; 0 where the baseline does not break it.
 * Source: linear progress, as Google re:Work grades a key result by how much of it was reached; the share of a held value
 * is the same on the way back to its limit.
 */
export function progress(keyResult: Aim, value: number): number {
  const limits = limitsOf(keyResult);
  return limits ? heldProgress(keyResult.baseline, value, limits) : linearProgress(keyResult, value);
}

/** Whether a value meets the target, or is within the limits. */
export function meetsTarget(keyResult: Aim, value: number): boolean {
  return progress(keyResult, value) >= 1;
}

/** Whether the key result is to hold a value within a limit, rather than to move it to a target. */
export function isHeld({ direction }: Pick<KeyResult, 'direction'>): boolean {
  return direction === 'above' || direction === 'below' || direction === 'between';
}

/** Progress in whole percent for a progress bar, 0–100, rounded down so that 100 means done. */
export function percent(share: number): number {
  if (share >= 1) return 100;
  // 0.29 × 100 is 28.999…96 in floating point.
  return Math.min(99, Math.max(0, Math.floor(share * 100 + 1e-9)));
}

function linearProgress({ direction, baseline, target }: Aim, value: number): number {
  if (baseline === target) return (direction === 'increase' ? value >= target : value <= target) ? 1 : 0;
  // Adding 0 turns −0 into 0.
  return (value - baseline) / (target - baseline) + 0;
}

function heldProgress(baseline: number, value: number, [low, high]: readonly [number, number]): number {
  if (low <= value && value <= high) return 1;
  const limit = value < low ? low : high;
  const broken = value < low ? baseline < low : baseline > high;
  return broken ? (value - baseline) / (limit - baseline) + 0 : 0;
}

/**
 * The limits of a value to be held, both included; a `between` without a range holds the target itself.
 * @returns undefined for a value that is moved to a target.
 */
export function limitsOf({ direction, target, range }: Aim): readonly [number, number] | undefined {
  if (direction === 'above') return [target, Number.POSITIVE_INFINITY];
  if (direction === 'below') return [Number.NEGATIVE_INFINITY, target];
  return direction === 'between' ? (range ?? [target, target]) : undefined;
}
