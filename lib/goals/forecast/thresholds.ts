import type { KeyResult } from '../../model/goals';
import { measure } from '../measure/measure';
import type { Evidence, Span } from '../types';

/** What history says of a target. */
export type Thresholds = {
  /** By how much the figure lately moved, or came together, in a week; absent where that cannot be said. */
  readonly weekly?: number;
} & (
  | {
      /** How many past periods of the same length were looked at. */
      readonly windows: number;
      /** Where the figure would be at the end after the worst and the best of them. */
      readonly worst: number;
      readonly best: number;
      /** Where it would be after one of four, every other, three of four of them. */
      readonly cautious: number;
      readonly realistic: number;
      readonly ambitious: number;
    }
  /** There are too few periods yet: in so many days there are enough. */
  | { readonly wait: number }
);

const day = 86_400_000;
const week = 7 * day;
/** Lately is in the last four weeks, or in as many as there are but at least in one. */
const lately = 4 * week;
const fewest = 3;
/** Windows begin so many times within their own length, a day apart at the least. */
const perLength = 12;
const most = 60;

/**
 * The windows of a span's length that lie in what is known, the newest first, each beginning a twelfth of its length, or a
 * day, before the one after it.
 * @param first the instant from which on anything is known, and `now`, in milliseconds since 1970.
 */
export function windowsIn({ start, end }: Span, first: number, now: number): Span[] {
  const length = end - start;
  const step = stepOf(length);
  const count = Math.min(most, Math.floor((now - first - length) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, n) => ({
    start: now - n * step - length,
    end: now - n * step,
  }));
}

const stepOf = (length: number) => Math.max(day, length / perLength);

/**
 * Where targets would lie by what the figure did in past periods of the same length: the percentiles 25, 50 and 75 of
 * rolling windows, in the direction that is wanted. A state (a latest figure, a recorded value) is followed from what it is
 * now by how much it moved in a window; what is counted or summed over a time is what it was in a window.
 * @param first the instant from which on anything is known.
 * @returns with it the present rate; how many days to wait where fewer than three windows lie in what is known.
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
  // What is a member now is looked at as if it always had been.
  const always = {
    ...evidence,
    members: evidence.members.map((m) => ({ ...m, since: Number.MIN_SAFE_INTEGER })),
  };
  const at = (window: Span, instant: number) => measure(keyResult, always, window, instant);
  const current = at({ start: first, end: now + 1 }, now) ?? 0;
  const recent = { start: Math.max(first, now - lately), end: now };
  const [late, early] = [at(recent, now), isState ? at(recent, recent.start) : 0];
  const hasRate = (isState || isSum) && now - recent.start >= week;
  const rate =
    hasRate && late !== undefined && early !== undefined
      ? { weekly: (late - early) / ((now - recent.start) / week) }
      : {};
  const landings = windowsIn(span, first, now).flatMap((window) => {
    const [then, before] = [at(window, window.end), isState ? at(window, window.start) : 0];
    return then === undefined || before === undefined ? [] : [isState ? current + then - before : then];
  });
  if (landings.length < fewest) {
    const needed = length + (fewest - 1) * stepOf(length);
    return { ...rate, wait: Math.max(1, Math.ceil((first + needed - now) / day)) };
  }
  const sorted = landings.toSorted((a, b) => (keyResult.direction === 'decrease' ? b - a : a - b));
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

/** The value below which a share lies, between the two nearest ones. Source: Hyndman and Fan (1996), definition 7. */
function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
