import { elapsed } from '../progress/pace';
import type { Evidence, Span } from '../types';

/** A figure at an instant, in milliseconds since 1970. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** Where a key result will land, in its unit, with a range; or why that cannot be said. */
export type Forecast =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly withheld: 'over' | 'tooEarly' | 'fewPoints' };

/** A forecast wants so many points, and so much of the time gone by. */
const fewest = 3;
const earliest = 0.1;
/** The range holds four of five: the normal quantile of 90 %. */
const quantile = 1.2816;

const day = 86_400_000;

/**
 * Where a figure will be at the end, if it goes on as it lately did: from the figure now along the median of the slopes
 * between all pairs of recent points, which one odd reading does not move. Source: Theil (1950); Sen, “Estimates of the
 * regression coefficient based on Kendall's tau” (1968). Recent is the later half of the time gone by. The range is that of
 * the slope (Sen's interval, from Kendall's S without ties, at 80 %), widened by how far points lie off the line (1.4826 ×
 * the median of their distances, which is the standard deviation of a normal spread).
 * @param series the figure over time, oldest first; of it, what lies in the time gone by counts.
 * @param days on how many days something was captured: a figure that was read once is no line.
 * @param now milliseconds since 1970.
 */
export function forecast(series: readonly Point[], days: number, span: Span, now: number): Forecast {
  if (now >= span.end) return { withheld: 'over' };
  if (elapsed(span, now) < earliest) return { withheld: 'tooEarly' };
  const gone = series.filter(({ at }) => at >= span.start && at <= now);
  const middle = span.start + (now - span.start) / 2;
  const late = gone.filter(({ at }) => at >= middle);
  const points = late.length >= fewest ? late : gone.slice(-fewest);
  const last = points.at(-1);
  if (!last || points.length < fewest || days < fewest) return { withheld: 'fewPoints' };
  const ahead = span.end - last.at;
  const slopes = slopesOf(points);
  const spread = spreadOf(points, median(slopes)) * quantile;
  const [slow, fast] = interval(slopes, points.length);
  return {
    value: last.value + median(slopes) * ahead,
    low: last.value + slow * ahead - spread,
    high: last.value + fast * ahead + spread,
  };
}

/** On how many different days, counted from the start, evidence was captured by an instant. */
export function daysOfEvidence(evidence: Evidence, span: Span, now: number): number {
  const { readings, events, tags, checkIns, effort } = evidence;
  const instants = [readings, events, tags, checkIns, effort].flat().map(({ at }) => at);
  const gone = instants.filter((at) => at >= span.start && at <= now);
  return new Set(gone.map((at) => Math.floor((at - span.start) / day))).size;
}

/** The slopes between all pairs of points of different instants, upwards. */
function slopesOf(points: readonly Point[]): number[] {
  const slopes = points.flatMap((a, n) =>
    points.slice(n + 1).flatMap((b) => (b.at === a.at ? [] : [(b.value - a.value) / (b.at - a.at)])),
  );
  return slopes.sort((a, b) => a - b);
}

/** Sen's interval of the slope: the slopes so many places from either end, by the variance of Kendall's S. */
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
