import type { Target } from './target';
import type { Weekly } from './weekly';

/** A metric is looked at up to so many weeks before the outcome. */
const mostLag = 4;
const leastPairs = 8;
/** Where two series agree wholly, Fisher's transformation has no value. */
const mostCorrelation = 0.999_999;
const leastSpread = 1e-9;

/** A metric's weeks beside the known weeks of the outcome that come `lag` weeks later. */
export interface Lagged {
  readonly lag: number;
  /** So many weeks are known of both. */
  readonly pairs: number;
  /** For each known week of the outcome, the metric less its mean; 0 where it is not known. */
  readonly x: Float64Array;
  /** √Σx². */
  readonly length: number;
  /** The weeks of the outcome, by their places among the known ones, that have no metric beside them. */
  readonly unpaired: Int32Array;
}

/** The pairs of a metric and an outcome at each lag that has at least eight of them. */
export function laggedPairs(metric: Weekly, outcome: Weekly): Lagged[] {
  const known = outcome.flatMap((y, week) => (y === undefined ? [] : [week]));
  return Array.from({ length: mostLag + 1 }, (_, lag) => lag).flatMap((lag) => {
    const found = lagged(
      lag,
      known.map((week) => metric[week - lag]),
    );
    return found.pairs >= leastPairs && found.length ? [found] : [];
  });
}

function lagged(lag: number, metric: Weekly): Lagged {
  const paired = metric.filter((value) => value !== undefined);
  const mean = paired.reduce((sum, value) => sum + value, 0) / paired.length;
  const x = Float64Array.from(metric, (value) => (value === undefined ? 0 : value - mean));
  const unpaired = Int32Array.from(metric.flatMap((value, n) => (value === undefined ? [n] : [])));
  const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
  return { lag, pairs: paired.length, x, length, unpaired };
}

/** The correlation of a metric with the outcome at a lag, from −1 to 1. */
export function correlation(lagged: Lagged, target: Target): number {
  const spread = spreadOf(lagged, target);
  return spread > leastSpread ? productOf(lagged, target) / (lagged.length * Math.sqrt(spread)) : 0;
}

/**
 * How far from chance a correlation is, comparable between numbers of pairs: |atanh ρ| √(n − 3).
 * Source: R. A. Fisher, “On the probable error of a coefficient of correlation” (1921).
 */
export function distance(correlation: number, pairs: number): number {
  return Math.atanh(Math.min(mostCorrelation, Math.abs(correlation))) * Math.sqrt(pairs - 3);
}

/** The square of the correlation from which on the distance from chance is at least so great. */
export function leastAgreement({ pairs }: Lagged, distance: number): number {
  return Math.tanh(distance / Math.sqrt(pairs - 3)) ** 2 - 1e-9;
}

/**
 * Whether a metric agrees with the outcome at any lag as much as `least` says for it, by the square of the correlation: this
 * is asked thousands of times, so it takes no root and no logarithm.
 */
export function agrees(all: readonly Lagged[], least: readonly number[], target: Target): boolean {
  return all.some((lagged, index) => {
    const product = productOf(lagged, target) / lagged.length;
    const spread = spreadOf(lagged, target);
    return spread > leastSpread && product * product >= (least[index] ?? 1) * spread;
  });
}

/** Σ x y. */
function productOf({ x }: Lagged, { y }: Target): number {
  let product = 0;
  // A typed array has no gaps, and both have one entry for each known week.
  for (let n = 0; n < x.length; n += 1) product += (x[n] as number) * (y[n] as number);
  return product;
}

/** Σ (y − ȳ)² over the pairs. */
function spreadOf({ pairs, unpaired }: Lagged, { y, sum, squares }: Target): number {
  let [left, squaresLeft] = [sum, squares];
  for (const place of unpaired) {
    const value = y[place] ?? 0;
    left -= value;
    squaresLeft -= value * value;
  }
  return squaresLeft - (left * left) / pairs;
}
