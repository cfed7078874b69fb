import type { Weekly } from './weekly';

/** The known weeks of an outcome that metrics are compared with. */
export interface Target {
  readonly y: Float64Array;
  /** Σy and Σy²: they stay when the weeks are permuted. */
  readonly sum: number;
  readonly squares: number;
}

export function targetOf(outcome: Weekly): Target {
  const y = Float64Array.from(outcome.filter((value) => value !== undefined));
  return {
    y,
    sum: y.reduce((sum, value) => sum + value, 0),
    squares: y.reduce((sum, value) => sum + value * value, 0),
  };
}
