/** The band of a score: Google's three colours. */
export type Band = 'low' | 'middle' | 'high';

/** The lower limits of the bands. Source: Google re:Work, “Set goals with OKRs”. */
const bands = { middle: 0.3, high: 0.7 } as const;
/** An attainment of at least `over`, or below `under`, puts the target in question. */
const factors = { over: 1.5, under: 0.3 } as const;

/**
 * The score of a key result at its close, 0.0–1.0: its attainment clamped and rounded down to one decimal, so that 1.0
 * means all of it.
 * @param attainment its progress, unclamped: 2 is twice the way.
 */
export function score(attainment: number): number {
  // A small margin for floating point: 0.7 × 10 can be 6.999…9.
  return Math.floor(Math.min(1, Math.max(0, attainment)) * 10 + 1e-9) / 10;
}

/** The band of a score. */
export function band(of: number): Band {
  if (of >= bands.high) return 'high';
  return of >= bands.middle ? 'middle' : 'low';
}

/** Whether an attainment is so far off that it puts the target in question. */
export function isFarOff(attainment: number): boolean {
  return attainment >= factors.over || attainment < factors.under;
}
