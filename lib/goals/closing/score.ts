import type { KeyResult } from '../../model/goals';

/** How good a score is: Google's three colours. */
export type Band = 'low' | 'middle' | 'high';

/** From here on a score is in the middle band, and in the high one. Source: Google re:Work, “Set goals with OKRs”. */
const bands = { middle: 0.3, high: 0.7 } as const;
/** What is good enough: of a committed key result all of it is expected, of a stretch one 0.7 is. Source: the same. */
const expected = { committed: 1, stretch: 0.7 } as const;
/** An attainment from here on, or below that, says as much of the target as of the work. */
const factors = { over: 1.5, under: 0.3 } as const;

/**
 * The score of a key result at its close, 0.0–1.0: its attainment clamped, to one decimal, rounded down but for what is
 * a decimal already, so that 1.0 means all of it.
 * @param attainment its progress, unclamped: 2 is twice the way.
 */
export function score(attainment: number): number {
  // 0.7 × 10 is 7.000…1 at times and 6.999…9 at others.
  return Math.floor(Math.min(1, Math.max(0, attainment)) * 10 + 1e-9) / 10;
}

/** The band of a score. */
export function band(of: number): Band {
  if (of >= bands.high) return 'high';
  return of >= bands.middle ? 'middle' : 'low';
}

/** Whether an attainment is good enough; one without a commitment is read as committed. */
export function isMet(attainment: number, commitment: KeyResult['commitment']): boolean {
  return attainment + 1e-9 >= expected[commitment ?? 'committed'];
}

/** Whether the target, and not only the work, must be asked about. */
export function isFarOff(attainment: number): boolean {
  return attainment >= factors.over || attainment < factors.under;
}
