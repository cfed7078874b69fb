import { dayLength as day } from '../../model/durations';
import type { ForecastRecord, KeyResult } from '../../model/goals';

/** A forecast range, with the result that came. */
export interface ForecastResult {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
  readonly result: number;
  /** The factor by which the record of then had made the range wider or narrower; 1 where it is absent. */
  readonly factor?: number | undefined;
}

/** The share of results that a range is meant to hold. */
const stated = 0.8;
/** Ten misses as they are where the ranges are right: the quantiles of |z| / 1.2816 of a normal distribution. */
const nominal = [0.049, 0.148, 0.249, 0.354, 0.466, 0.589, 0.729, 0.898, 1.123, 1.529];
const limits = { low: 0.6, high: 4 } as const;

/**
 * The stored forecasts of closed key results, each with the result. One that was closed before its last day tells nothing of
 * a forecast for its end.
 */
export function forecastResults(
  forecasts: readonly ForecastRecord[],
  keyResults: readonly KeyResult[],
): ForecastResult[] {
  const results = new Map(
    keyResults.flatMap(({ id, closed, due }) => {
      // Local days begin up to a day before those of UTC.
      const isEarly = !closed || Date.parse(closed.at) < Date.parse(due) - day;
      return isEarly || closed.value === undefined ? [] : [[id, closed.value] as const];
    }),
  );
  return forecasts.flatMap(({ keyResult, low, centre, high, factor }) => {
    const result = results.get(keyResult);
    return result === undefined ? [] : [{ low, centre, high, factor, result }];
  });
}

/** Whether a result lies in the range that was forecast. */
export function isInRange({ low, high, result }: Pick<ForecastResult, 'low' | 'high' | 'result'>): boolean {
  return low <= result && result <= high;
}

/**
 * The share of results that lie in the range that was forecast.
 * @returns undefined without forecasts.
 */
export function shareInRange(results: readonly ForecastResult[]): number | undefined {
  if (!results.length) return undefined;
  return results.filter(isInRange).length / results.length;
}

/**
 * The factor by which one's own record makes later ranges wider or narrower: the 0.8 quantile of the misses over the half
 * width of their range on that side, before the factor of then, together with ten that are as they should be, within 0.6
 * and 4; 1 without forecasts.
 * Source: Gibbs and Candès, “Adaptive Conformal Inference Under Distribution Shift” (2021), in its simplest form.
 */
export function rangeFactor(results: readonly ForecastResult[]): number {
  const misses = results.map(missOf).filter((miss) => miss !== undefined);
  if (!misses.length) return 1;
  const sorted = [...nominal, ...misses].sort((a, b) => a - b);
  // Definition 5 of Hyndman and Fan (1996): of the ten alone it is 1.
  const place = stated * sorted.length - 0.5;
  const [below, above] = [sorted[Math.floor(place)] ?? 1, sorted[Math.ceil(place)] ?? 1];
  return Math.min(limits.high, Math.max(limits.low, below + (above - below) * (place - Math.floor(place))));
}

/** A miss over the half width of its range; undefined for a range of no width that was right, which says nothing. */
function missOf({ low, centre, high, result, factor = 1 }: ForecastResult): number | undefined {
  const [miss, width] = result < centre ? [centre - result, centre - low] : [result - centre, high - centre];
  if (width > 0) return (miss / width) * factor;
  return miss === 0 ? undefined : limits.high;
}
