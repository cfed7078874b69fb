import { shareTakenBack, sumVariance } from './step-variance';
import { cumulativeT, quantileT } from './student-t';

/** The change of a value that is to come: a mixture of Student's t distributions. */
export interface Prediction {
  /** Each with its weight; the weights sum to 1. */
  readonly parts: readonly { readonly weight: number; readonly mean: number; readonly deviation: number }[];
  /** Degrees of freedom of each. */
  readonly freedom: number;
  /** The change if the last four steps continue, where the pace is bending. */
  readonly recent?: number;
}

/** What is known of a value besides its steps. */
export interface Nature {
  /** Whether it counts things, so that a step varies at least as a Poisson count does. */
  readonly isCount: boolean;
  /** The mean square of what is added at a time: 1 where things are counted, 0 where nothing adds up. */
  readonly additionSquare: number;
  /** The precision of the value: 1 of whole numbers. */
  readonly resolution: number;
}

/** The smoothing factors that are weighed against each other, with the weight that each has before the steps are known. */
const models = [
  { smoothing: 0, prior: 0.5 },
  { smoothing: 0.1, prior: 0.2 },
  { smoothing: 0.25, prior: 0.15 },
  { smoothing: 0.5, prior: 0.1 },
  { smoothing: 1, prior: 0.05 },
] as const;
/** The pace is bending where models from this smoothing factor on have more than half of the weight. */
const bending = 0.25;
const recentSteps = 4;

/**
 * The change over the steps that are left, from the steps so far: a mixture of five models of their level, from a constant
 * one (the drift method) to the last step alone. With n steps d, h left and the smoothing factor α:
 * - level: l₁ = d₁, eᵢ = dᵢ − lᵢ₋₁, lᵢ = lᵢ₋₁ + max(α, 1/i)·eᵢ; squared errors SSE = Σ eᵢ²·(i − 1)/i;
 * - weight: prior × (SSE / the least SSE)^(−(n−1)/2), normalized, each SSE at least (n − 1)/4 times the least σ²;
 * - distribution: h·l + √(σ²·V)·t with n − 1 degrees of freedom; σ² = SSE/(n − 1), of counts at least |l| + 1/2n (their
 *   Poisson variance under Jeffreys' prior), of sums at least m²/2n, where m² is the mean square of the amounts (half an amount more
 *   than came), of all at least 1/6 resolution² (that of a difference of two rounded numbers);
 * - V = S(h) + h²·S(n)/n² of a constant level (`sumVariance` is S), else Σ (1 + α·j)² over 0 ≤ j < h.
 * Sources: Hyndman and Athanasopoulos, “Forecasting: Principles and Practice”, 3rd ed. (drift method and its interval,
 * variances of state-space models); Hoeting et al., “Bayesian Model Averaging: A Tutorial” (1999).
 * @param steps at least two, oldest first.
 * @param left how many steps are left; not necessarily a whole number.
 */
export function predict(steps: readonly number[], left: number, nature: Nature): Prediction {
  const n = steps.length;
  const fits = models.map((model) => ({ ...model, ...smooth(steps, model.smoothing) }));
  const mean = steps.reduce((sum, d) => sum + d, 0) / n;
  // Steps that vary by less than half of what chance and rounding make anyway do not tell models apart.
  const size = steps.reduce((sum, d) => sum + d * d, 0) || 1;
  const least = Math.max(leastVariance(mean, n, nature) / 4, size * 1e-12);
  const errors = fits.map((f) => Math.max(f.error, (n - 1) * least));
  const weights = fits.map((f, at) => f.prior * ((errors[at] ?? 1) / Math.min(...errors)) ** (-(n - 1) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const takenBack = shareTakenBack(steps, least);
  const parts = fits.map(({ smoothing, level, error }, at) => {
    const variance = Math.max(error / (n - 1), leastVariance(level, n, nature));
    const times =
      smoothing > 0
        ? movingVariance(left, smoothing)
        : sumVariance(left, takenBack) + (left / n) ** 2 * sumVariance(n, takenBack);
    return {
      smoothing,
      weight: (weights[at] ?? 0) / total,
      mean: left * level,
      deviation: Math.sqrt(variance * times),
    };
  });
  const bent = parts.reduce((sum, p) => sum + (p.smoothing >= bending ? p.weight : 0), 0);
  const last = steps.slice(-recentSteps);
  return {
    parts: parts.map(({ smoothing: _, ...part }) => part),
    freedom: n - 1,
    ...(bent > 0.5 ? { recent: (left * last.reduce((sum, d) => sum + d, 0)) / last.length } : {}),
  };
}

/** The share of the results that lies at or below a change. */
export function shareBelow({ parts, freedom }: Prediction, change: number): number {
  return parts.reduce((sum, { weight, mean, deviation }) => {
    const share = deviation > 0 ? cumulativeT((change - mean) / deviation, freedom) : Number(change >= mean);
    return sum + weight * share;
  }, 0);
}

/**
 * The change below which a share of the results lies: the inverse of `shareBelow`, by bisection.
 * @param share between 0 and 1, exclusive.
 */
export function quantileOf(prediction: Prediction, share: number): number {
  const t = quantileT(share, prediction.freedom);
  // The quantile of a mixture lies between those of its parts.
  const ofParts = prediction.parts.map(({ mean, deviation }) => mean + t * deviation);
  let [low, high] = [Math.min(...ofParts), Math.max(...ofParts)];
  for (let step = 0; step < 60 && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (shareBelow(prediction, middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

/** The least variance of a step: that of a Poisson count, of half an amount, and of the difference of two rounded numbers. */
function leastVariance(level: number, n: number, { isCount, additionSquare, resolution }: Nature): number {
  return Math.max((isCount ? Math.abs(level) : 0) + (0.5 * additionSquare) / n, resolution ** 2 / 6);
}

/** The last level of the steps under a smoothing factor, and the sum of the squared errors on the way. */
function smooth(steps: readonly number[], smoothing: number): { level: number; error: number } {
  let [level, error] = [steps[0] ?? 0, 0];
  for (const [at, step] of steps.entries()) {
    const miss = step - level;
    level += Math.max(smoothing, 1 / (at + 1)) * miss;
    error += (miss * miss * at) / (at + 1);
  }
  return { level, error };
}

/** Σ (1 + α·j)² over 0 ≤ j < h; the part of a step that is left counts by its length. */
function movingVariance(left: number, smoothing: number): number {
  const whole = Math.floor(left);
  let sum = (left - whole) * (1 + smoothing * whole) ** 2;
  for (let j = 0; j < whole; j += 1) sum += (1 + smoothing * j) ** 2;
  return sum;
}
