import type { KeyResult } from '../../model/goals';
import { measure } from '../measure/measure';
import type { Evidence, Span } from '../types';

/** Targets suggested by history. */
export type Thresholds = {
  /** The recent change, or sum, per week; absent where it is not known. */
  readonly weekly?: number;
} & (
  | {
      /** How many past periods of the same length were used. */
      readonly windows: number;
      /** The value at the end after the worst and the best of them. */
      readonly worst: number;
      readonly best: number;
      /** The quartiles of the value at the end. */
      readonly cautious: number;
      readonly realistic: number;
      readonly ambitious: number;
    }
  /** There are too few past periods: there will be enough in so many days. */
  | { readonly wait: number }
);

const day = 86_400_000;
const week = 7 * day;
/** The recent rate is that of the last four weeks, or of as many as there are, but at least of one. */
const recentPeriod = 4 * week;
const minWindows = 3;
/** How many windows begin within the length of one; they begin at least a day apart. */
const perLength = 12;
const maxWindows = 60;

/**
 * The windows of a span's length between `first` and `now`, newest first, each a twelfth of its length, or at least a day,
 * before the next one.
 * @param first the instant from which on anything is known, in milliseconds since 1970, as `now`.
 */
export function windowsIn({ start, end }: Span, first: number, now: number): Span[] {
  const length = end - start;
  const step = stepOf(length);
  const count = Math.min(maxWindows, Math.floor((now - first - length) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, n) => ({
    start: now - n * step - length,
    end: now - n * step,
  }));
}

const stepOf = (length: number) => Math.max(day, length / perLength);

/**
 * Targets by what the value did in past periods of the same length: the percentiles 25, 50 and 75 of rolling windows, in
 * the direction of the key result. A state (a latest or a manual value) continues from its value now by its change in a
 * window; a count or sum is what it was in a window.
 * @param first the instant from which on anything is known.
 * @returns the targets and the recent rate; the days to wait where there are fewer than three windows.
 */
export function thresholds(
  keyResult: Pick<KeyResult, 'measure' | 'unit' | 'direction'>,
  evidence: Evidence,
  span: Span,
  first: number,
  now: number,
): Thresholds {
  const length = span.end - span.start;
  const { kind } = keyResult.measure;
  const isState = kind === 'latest' || kind === 'manual';
  const isSum = kind === 'growth' || kind === 'count' || kind === 'time';
  // What is a member now counts as if it always had been one.
  const always = {
    ...evidence,
    members: evidence.members.map((m) => ({ ...m, since: Number.MIN_SAFE_INTEGER })),
  };
  const at = (window: Span, instant: number) => measure(keyResult, always, window, instant);
  const current = at({ start: first, end: now + 1 }, now) ?? 0;
  const recent = { start: Math.max(first, now - recentPeriod), end: now };
  const [last, before] = [at(recent, now), isState ? at(recent, recent.start) : 0];
  const hasRate = (isState || isSum) && now - recent.start >= week;
  const rate =
    hasRate && last !== undefined && before !== undefined
      ? { weekly: (last - before) / ((now - recent.start) / week) }
      : {};
  const outcomes = windowsIn(span, first, now).flatMap((window) => {
    const [atEnd, atStart] = [at(window, window.end), isState ? at(window, window.start) : 0];
    if (atEnd === undefined || atStart === undefined) return [];
    return [isState ? current + atEnd - atStart : atEnd];
  });
  if (outcomes.length < minWindows) {
    const needed = length + (minWindows - 1) * stepOf(length);
    return { ...rate, wait: Math.max(1, Math.ceil((first + needed - now) / day)) };
  }
  const sorted = outcomes.toSorted((a, b) => (keyResult.direction === 'decrease' ? b - a : a - b));
  return {
    ...rate,
    windows: sorted.length,
    worst: percentile(sorted, 0),
    best: percentile(sorted, 1),
    cautious: percentile(sorted, 0.25),
    realistic: percentile(sorted, 0.5),
    ambitious: percentile(sorted, 0.75),
  };
}

/** A percentile, interpolated between the two nearest values. Source: Hyndman and Fan (1996), definition 7. */
function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
