import type { Comparison, Comparisons } from './comparisons';
import { agrees, correlation, distance, type Lagged, laggedPairs, leastAgreement } from './lagged';
import { benjaminiHochberg, holm } from './many-tests';
import { permutationsOf } from './permutations';
import { preWhiten } from './pre-whiten';
import { type Target, targetOf } from './target';
import { type Weekly, weeksInCommon } from './weekly';

/** A metric beside an outcome. */
export interface Relation {
  /** In so many weeks both are known. */
  readonly weeks: number;
  /** So many weeks are missing before anything can be said; 0 where it can. */
  readonly missingWeeks: number;
  /** How many weeks the outcome comes after the metric, where it agrees with it most. */
  readonly lag: number;
  /** How closely they agree at that lag, from −1 to 1; 0 is not at all. */
  readonly strength: number;
  /** The probability that chance alone brings so much agreement, adjusted for all metrics of the family. */
  readonly p: number;
  /** Whether it goes with the outcome: unlikely by chance, and not carried by a single week. */
  readonly isFound: boolean;
}
export interface Relations {
  readonly drivers: readonly Relation[];
  readonly metrics: readonly Relation[];
}

/** At most so many declared drivers are a family of their own. */
export const mostDrivers = 3;
const leastWeeks = { drivers: 16, metrics: 26 } as const;
const permutations = 1999;
const level = 0.05;
/** Without any one week this much of the strength has to be left. */
const leastLeft = 0.75;

/**
 * Which metrics go with an outcome, by weekly series over the same weeks. Both are pre-whitened; of the lags from 0 to 4 weeks
 * the one counts at which they agree most; how often chance brings as much is found by permuting the outcome, the same
 * permutations for all metrics. Declared drivers are a family by themselves (Holm, 5 %), all other metrics another
 * (Benjamini–Hochberg, 5 %). It may still be chance, or a third thing: it is no proof of cause.
 * Sources: P. H. Westfall, S. S. Young, “Resampling-Based Multiple Testing” (1993), for the joint permutations; O. M. Cliff et
 * al., “Assessing the significance of directed and multivariate measures of linear dependence between time series” (2021), for
 * why plain tests find too much.
 * @param drivers at most three; others belong to `metrics`.
 * @param options `seed`: the same input and seed give the same answer. `compared`: what was compared before is taken from
 *   there, and what is compared now is kept there; all of it with the same seed.
 */
export function goesWith(
  outcome: Weekly,
  { drivers, metrics }: { drivers: readonly Weekly[]; metrics: readonly Weekly[] },
  { seed = 1, compared }: { seed?: number; compared?: Comparisons | undefined } = {},
): Relations {
  const pairs = [
    ...drivers.map((metric) => ({ outcome, metric, least: leastWeeks.drivers })),
    ...metrics.map((metric) => ({ outcome, metric, least: leastWeeks.metrics })),
  ].map((pair) => ({ ...pair, held: compared?.get(outcome, pair.metric, pair.least) }));
  const fresh = compare(
    outcome,
    pairs.filter(({ held }) => !held),
    seed,
  );
  for (const [{ metric, least }, comparison] of fresh) compared?.set(outcome, metric, least, comparison);
  const candidates = pairs.flatMap((pair): Candidate[] => {
    const comparison = pair.held ?? fresh.get(pair);
    return comparison ? [{ ...pair, comparison }] : [];
  });
  return {
    drivers: family(candidates.slice(0, drivers.length), holm),
    metrics: family(candidates.slice(drivers.length), benjaminiHochberg),
  };
}

interface Pair {
  readonly metric: Weekly;
  /** So many weeks in common are needed. */
  readonly least: number;
}
interface Candidate extends Pair {
  readonly outcome: Weekly;
  readonly comparison: Comparison;
}

/** Compares metrics with an outcome. */
function compare<P extends Pair>(outcome: Weekly, pairs: readonly P[], seed: number): Map<P, Comparison> {
  if (!pairs.length) return new Map();
  const whitened = preWhiten(outcome);
  const target = targetOf(whitened);
  const known = pairs.map(({ metric, least }) => {
    const weeks = weeksInCommon(metric, outcome);
    const missingWeeks = Math.max(0, least - weeks);
    return { weeks, missingWeeks, lagged: missingWeeks ? [] : laggedPairs(preWhiten(metric), whitened) };
  });
  const ps = permutationPs(
    known.map(({ lagged }) => lagged),
    target,
    seed,
  );
  return new Map(
    known.flatMap(({ weeks, missingWeeks, lagged }, n) => {
      const [pair, best, p] = [pairs[n], mostDistant(lagged, target), ps[n]];
      if (!pair) return [];
      const strength = best ? correlation(best, target) : 0;
      const tested = best && p !== undefined ? { p } : {};
      return [[pair, { weeks, missingWeeks, lag: best?.lag ?? 0, strength, ...tested }]];
    }),
  );
}

/** The tests of one family; those that are silent for want of weeks do not weigh on the others. */
function family(candidates: readonly Candidate[], adjust: (ps: readonly number[]) => number[]): Relation[] {
  const tested = candidates.filter((c) => c.comparison.p !== undefined);
  const adjusted = adjust(tested.map((c) => c.comparison.p ?? 1));
  return candidates.map((candidate) => {
    const { weeks, missingWeeks, lag, strength } = candidate.comparison;
    const p = adjusted[tested.indexOf(candidate)] ?? 1;
    return { weeks, missingWeeks, lag, strength, p, isFound: p <= level && isCarriedByAll(candidate) };
  });
}

function mostDistant(lagged: readonly Lagged[], target: Target): Lagged | undefined {
  let [most, best] = [-1, lagged[0]];
  for (const one of lagged) {
    const found = distance(correlation(one, target), one.pairs);
    if (found > most) [most, best] = [found, one];
  }
  return best;
}

/** Whether the sign stays and enough of the strength is left without each single week, everything else worked out anew. */
function isCarriedByAll({ metric, outcome, comparison }: Candidate): boolean {
  const { lag, strength } = comparison;
  comparison.isCarriedByAll ??= outcome.every((_, week) => {
    if (outcome[week] === undefined && metric[week] === undefined) return true;
    const whitened = preWhiten(outcome.with(week, undefined));
    const left = laggedPairs(preWhiten(metric.with(week, undefined)), whitened).find((l) => l.lag === lag);
    return left !== undefined && correlation(left, targetOf(whitened)) / strength >= leastLeft;
  });
  return comparison.isCarriedByAll;
}

/** p = (1 + #{T* ≥ T}) / (1 + permutations) of each metric. */
function permutationPs(metrics: readonly (readonly Lagged[])[], target: Target, seed: number): number[] {
  const least = metrics.map((lagged) => {
    const best = mostDistant(lagged, target);
    const found = best ? distance(correlation(best, target), best.pairs) : 0;
    return lagged.map((one) => leastAgreement(one, found));
  });
  const asMuch = metrics.map(() => 0);
  // Without any that can be tested nothing is drawn.
  if (metrics.every((lagged) => !lagged.length)) return asMuch.map(() => 1);
  const permuted = { ...target, y: target.y.slice() };
  for (const order of permutationsOf(target.y.length, permutations, seed)) {
    for (let n = 0; n < order.length; n += 1) permuted.y[n] = target.y[order[n] ?? 0] ?? 0;
    for (const [index, lagged] of metrics.entries())
      if (agrees(lagged, least[index] ?? [], permuted)) asMuch[index] = (asMuch[index] ?? 0) + 1;
  }
  return asMuch.map((count) => (1 + count) / (1 + permutations));
}
