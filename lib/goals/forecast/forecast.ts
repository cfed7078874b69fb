import type { KeyResult } from '../../model/goals';
import { elapsed } from '../progress/pace';
import type { Evidence, Period } from '../types';
import { nearestPossible } from './nature';
import { outlook, quantileAt } from './outlook';

/** The forecast value of a key result at its end, in its unit, with a range; or why there is none. */
export type Forecast =
  | {
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** The value if the last four weeks continue, where the pace is bending. */
      readonly recent?: number;
    }
  | { readonly withheld: 'over' | 'tooEarly' | 'fewPoints' };

/** A forecast without enough history is too early before this share of the time has passed. */
const minElapsed = 0.1;
/** The range holds four of five results: as many lie below it as above it. */
export const rangeShares = { low: 0.1, high: 0.9 } as const;

/**
 * The value at the end if its steps go on as they did, with the range that holds 80 % of results; `predict` has the formula
 * and its sources.
 * @param period with the rest of the time before it too.
 * @param now milliseconds since 1970.
 * @param factor by which ranges are wider than the steps alone make them, or narrower: `rangeFactor`.
 */
export function forecast(
  keyResult: Pick<KeyResult, 'measure' | 'unit'>,
  evidence: Evidence,
  period: Period,
  now: number,
  factor = 1,
): Forecast {
  if (now >= period.end) return { withheld: 'over' };
  const found = now < period.start ? undefined : outlook(keyResult, evidence, period, now);
  if (!found) return { withheld: elapsed(period, now) < minElapsed ? 'tooEarly' : 'fewPoints' };
  const { change, value, possible } = found;
  return {
    value: quantileAt(found, 0.5),
    low: quantileAt(found, rangeShares.low, factor),
    high: quantileAt(found, rangeShares.high, factor),
    ...(change.recent === undefined ? {} : { recent: nearestPossible(possible, value + change.recent) }),
  };
}
