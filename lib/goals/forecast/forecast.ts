import { elapsed } from '../progress/pace';
import type { Evidence, Span } from '../types';

/** A value at an instant, in milliseconds since 1970. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** The forecast value of a key result at its end, in its unit, with a range; or why there is none. */
export type Forecast =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly withheld: 'over' | 'tooEarly' | 'fewPoints' };

/** A forecast needs so many points, and this share of the time to have passed. */
const minPoints = 3;
const minElapsed = 0.1;
/** The range is meant to hold 80 % of results: the normal quantile of 90 %. */
const quantile = 1.2816;

const day = 86_400_000;

/**
 * The value at the end if the recent trend continues: from the last value along the median of the slopes between all pairs
 * of recent points, which is robust against single outliers. Source: Theil (1950); Sen, “Estimates of the regression
 * coefficient based on Kendall's tau” (1968). Recent is the later half of the time that has passed. The range is that of
 * the slope (Sen's interval, from Kendall's S without ties, at 80 %), widened by the spread of the points around the line
 * (1.4826 × the median of their distances, which is the standard deviation of a normal distribution).
 * @param series the value over time, oldest first; points outside of the time that has passed are ignored.
 * @param days on how many days something was captured: a single day makes no trend.
 * @param now milliseconds since 1970.
 */
export function forecast(series: readonly Point[], days: number, span: Span, now: number): Forecast {
  if (now >= span.end) return { withheld: 'over' };
  if (elapsed(span, now) < minElapsed) return { withheld: 'tooEarly' };
  const past = series.filter(({ at }) => at >= span.start && at <= now);
  const middle = span.start + (now - span.start) / 2;
  const recent = past.filter(({ at }) => at >= middle);
  const points = recent.length >= minPoints ? recent : past.slice(-minPoints);
  const last = points.at(-1);
  if (!last || points.length < minPoints || days < minPoints) return { withheld: 'fewPoints' };
  const remaining = span.end - last.at;
  const slopes = slopesOf(points);
  const spread = spreadOf(points, median(slopes)) * quantile;
  const [lowSlope, highSlope] = interval(slopes, points.length);
  return {
    value: last.value + median(slopes) * remaining,
    low: last.value + lowSlope * remaining - spread,
    high: last.value + highSlope * remaining + spread,
  };
}

/** On how many distinct days, counted from the start, something was captured by `now`. */
export function daysOfEvidence(evidence: Evidence, span: Span, now: number): number {
  const { readings, events, tags, checkIns, effort } = evidence;
  const instants = [readings, events, tags, checkIns, effort].flat().map(({ at }) => at);
  const past = instants.filter((at) => at >= span.start && at <= now);
  return new Set(past.map((at) => Math.floor((at - span.start) / day))).size;
}

/** The slopes between all pairs of points at different instants, ascending. */
function slopesOf(points: readonly Point[]): number[] {
  const slopes = points.flatMap((a, n) =>
    points.slice(n + 1).flatMap((b) => (b.at === a.at ? [] : [(b.value - a.value) / (b.at - a.at)])),
  );
  return slopes.sort((a, b) => a - b);
}

/** Sen's interval of the slope: how many slopes lie outside at either end follows from the variance of Kendall's S. */
function interval(slopes: readonly number[], points: number): [low: number, high: number] {
  const deviation = Math.sqrt((points * (points - 1) * (2 * points + 5)) / 18);
  const outside = Math.max(0, Math.floor((slopes.length - quantile * deviation) / 2));
  return [slopes[outside] ?? 0, slopes[slopes.length - 1 - outside] ?? 0];
}

function spreadOf(points: readonly Point[], slope: number): number {
  const offsets = points.map(({ at, value }) => value - slope * (at - (points[0]?.at ?? 0)));
  const level = median(offsets);
  return 1.4826 * median(offsets.map((offset) => Math.abs(offset - level)));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
