import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { agrees, correlation, distance, type Lagged, laggedPairs, leastAgreement } from './lagged';
import { benjaminiHochberg, holm } from './many-tests';
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
 * @param seed the same input and seed give the same answer.
 */
export function goesWith(
  outcome: Weekly,
  { drivers, metrics }: { drivers: readonly Weekly[]; metrics: readonly Weekly[] },
  seed = 1,
): Relations {
  const whitened = preWhiten(outcome);
  const target = targetOf(whitened);
  const all = [
    ...drivers.map((series) => ({ series, least: leastWeeks.drivers })),
    ...metrics.map((series) => ({ series, least: leastWeeks.metrics })),
  ].map(({ series, least }) => {
    const weeks = weeksInCommon(series, outcome);
    const missingWeeks = Math.max(0, least - weeks);
    const lagged = missingWeeks ? [] : laggedPairs(preWhiten(series), whitened);
    return { series, outcome, weeks, missingWeeks, lagged };
  });
  const ps = permutationPs(
    all.map((one) => one.lagged),
    target,
    seed,
  );
  const candidates = all.map((one, n) => ({ ...one, p: ps[n] ?? 1 }));
  return {
    drivers: family(candidates.slice(0, drivers.length), target, holm),
    metrics: family(candidates.slice(drivers.length), target, benjaminiHochberg),
  };
}

interface Candidate {
  readonly series: Weekly;
  readonly outcome: Weekly;
  readonly weeks: number;
  readonly missingWeeks: number;
  readonly lagged: readonly Lagged[];
  readonly p: number;
}

/** The tests of one family; those that are silent for want of weeks do not weigh on the others. */
function family(
  candidates: readonly Candidate[],
  target: Target,
  adjust: (ps: readonly number[]) => number[],
): Relation[] {
  const tested = candidates.filter((c) => c.lagged.length);
  const adjusted = adjust(tested.map((c) => c.p));
  return candidates.map((candidate) => {
    const { series, outcome, weeks, missingWeeks, lagged } = candidate;
    const best = mostDistant(lagged, target);
    const p = adjusted[tested.indexOf(candidate)] ?? 1;
    const strength = best ? correlation(best, target) : 0;
    const lag = best?.lag ?? 0;
    const isFound = p <= level && isCarriedByAll(series, outcome, lag, strength);
    return { weeks, missingWeeks, lag, strength, p, isFound };
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
function isCarriedByAll(metric: Weekly, outcome: Weekly, lag: number, strength: number): boolean {
  return outcome.every((_, week) => {
    if (outcome[week] === undefined && metric[week] === undefined) return true;
    const whitened = preWhiten(outcome.with(week, undefined));
    const left = laggedPairs(preWhiten(metric.with(week, undefined)), whitened).find((l) => l.lag === lag);
    return left !== undefined && correlation(left, targetOf(whitened)) / strength >= leastLeft;
  });
}

/** p = (1 + #{T* ≥ T}) / (1 + permutations) of each metric. */
function permutationPs(metrics: readonly (readonly Lagged[])[], target: Target, seed: number): number[] {
  const least = metrics.map((lagged) => {
    const best = mostDistant(lagged, target);
    const found = best ? distance(correlation(best, target), best.pairs) : 0;
    return lagged.map((one) => leastAgreement(one, found));
  });
  const asMuch = metrics.map(() => 0);
  const random = xoroshiro128plus(seed);
  const permuted = { ...target, y: target.y.slice() };
  for (let n = 0; n < permutations; n += 1) {
    shuffle(permuted.y, random);
    for (const [index, lagged] of metrics.entries())
      if (agrees(lagged, least[index] ?? [], permuted)) asMuch[index] = (asMuch[index] ?? 0) + 1;
  }
  return asMuch.map((count) => (1 + count) / (1 + permutations));
}

/** Fisher and Yates (1938), in place. */
function shuffle(values: Float64Array, random: ReturnType<typeof xoroshiro128plus>): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const value = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = value;
  }
}
