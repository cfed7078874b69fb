import { benjaminiHochberg } from './many-tests';
import type { Weekly } from './weekly';

/** What an outcome did around the publication of a piece. */
export interface Rise {
  /** By how much the publication's week and the next one are above the mean of the four before, in the outcome's unit a week. */
  readonly rise: number;
  /** How many other weeks without a publication it was compared with. */
  readonly comparedWeeks: number;
  /** The probability of such a rise by chance, adjusted for all pieces; undefined with fewer than nine weeks to compare. */
  readonly p?: number;
  readonly isFound: boolean;
}

const [weeksBefore, weeksFrom] = [4, 2];
const leastCompared = 9;
const level = 0.1;

/**
 * The placebo-week check: whether an outcome rose more after a piece was published than after weeks in which nothing was.
 * S_t = mean(y_t, y_{t+1}) − mean(y_{t−4} … y_{t−1}); p = (1 + #{other weeks with S ≥ S_t}) / (1 + their number), over weeks
 * without a publication in their window; Benjamini–Hochberg over all outcomes and pieces.
 * Source: A. Abadie, A. Diamond, J. Hainmueller, “Synthetic control methods” (2010), for tests by placebo.
 * @param publications the week of each piece, by its place in the series.
 * @returns of each outcome one entry for each piece; undefined where its weeks are not all known.
 */
export function risesAfter(
  outcomes: readonly Weekly[],
  publications: readonly number[],
): (Rise | undefined)[][] {
  const all = outcomes.map((outcome) => rawRises(outcome, publications));
  const tested = all.flat().filter((rise) => rise?.p !== undefined);
  const adjusted = benjaminiHochberg(tested.map((rise) => rise?.p ?? 1));
  return all.map((rises) =>
    rises.map((rise) => {
      if (rise?.p === undefined) return rise;
      const p = adjusted[tested.indexOf(rise)] ?? 1;
      return { ...rise, p, isFound: p <= level };
    }),
  );
}

function rawRises(outcome: Weekly, publications: readonly number[]): (Rise | undefined)[] {
  const quiet = outcome.flatMap((_, week) => {
    const isQuiet = publications.every((p) => p < week - weeksBefore || p >= week + weeksFrom);
    const rise = isQuiet ? riseAt(outcome, week) : undefined;
    return rise === undefined ? [] : [rise];
  });
  return publications.map((week) => {
    const rise = riseAt(outcome, week);
    if (rise === undefined) return undefined;
    const p = (1 + quiet.filter((q) => q >= rise).length) / (1 + quiet.length);
    return {
      ...{ rise, comparedWeeks: quiet.length, isFound: false },
      ...(quiet.length < leastCompared ? {} : { p }),
    };
  });
}

/** S of a week; undefined where one of its weeks is not known. */
function riseAt(outcome: Weekly, week: number): number | undefined {
  const before = mean(outcome, week - weeksBefore, week);
  const from = mean(outcome, week, week + weeksFrom);
  return before === undefined || from === undefined ? undefined : from - before;
}

function mean(series: Weekly, from: number, to: number): number | undefined {
  if (from < 0 || to > series.length) return undefined;
  let sum = 0;
  for (const value of series.slice(from, to)) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum / (to - from);
}
