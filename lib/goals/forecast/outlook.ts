import { dayLength as day, weekLength as week } from '../../model/durations';
import type { KeyResult } from '../../model/goals';
import { measure } from '../measure/measure';
import { workingTime, workingTimeBefore } from '../progress/working-time';
import type { Evidence, Period } from '../types';
import { natureOf, nearestPossible, type Possible, possibleValues } from './nature';
import { beginsAtZero, type Past, pastOf } from './past';
import { type Prediction, predict, quantileOf, shareBelow } from './prediction';

type Measured = Pick<KeyResult, 'measure' | 'unit'>;

/** The value at the end of a key result's time, as a distribution. */
export interface Outlook {
  /** The value that the change to come is added to. */
  readonly value: number;
  readonly change: Prediction;
  readonly possible: Possible;
  /** How many weeks of history it rests on, and the mean change in one of them. */
  readonly weeks: number;
  readonly weekly: number;
}

/** The most steps that are looked back on, and the most weeks. */
const maxSteps = 26;
const minSteps = 2;
/** A state needs captures on so many days: fewer make no trend. */
const minDays = 3;
/** The steps of a time shorter than so many weeks are days. */
const weeksForDays = 6;
/** History ends at a gap between captures of more than so many steps. */
const maxGap = 3;

/** Steps of one length of working time, up to the last instant at which the value is known. */
interface Steps {
  readonly steps: readonly number[];
  readonly values: readonly number[];
  /** The length of a step, and of a week, in milliseconds of working time. */
  readonly length: number;
  readonly week: number;
}

/**
 * The value at the end of a key result's time, by the steps of its past: weeks of working time, back from its last capture;
 * longer steps where captures are further apart, days where the whole time is shorter than six weeks.
 * @param period with the rest of the time before it too.
 * @param now milliseconds since 1970, before the end.
 * @returns undefined with fewer than two steps, or captures on fewer than three days.
 */
export function outlook(
  keyResult: Measured,
  evidence: Evidence,
  period: Period,
  now: number,
): Outlook | undefined {
  const past = pastOf(keyResult, evidence, period, now);
  const found = past && stepsOf(past, period, now);
  if (!past || !found) return undefined;
  const { steps, values, length } = found;
  const begins = beginsAtZero(keyResult.measure);
  const from = begins ? Math.max(past.last, period.start) : past.last;
  const left = workingTime(period.rest ?? [], from, period.end) / length;
  const current = begins && now < period.start ? 0 : measure(keyResult, evidence, period, now);
  const value = current ?? (begins ? 0 : past.valueAt(past.last));
  if (value === undefined) return undefined;
  return {
    value,
    change: predict(steps, left, natureOf(keyResult, past.evidence, values)),
    possible: possibleValues(keyResult, past.evidence, value, begins ? [] : values),
    weeks: (steps.length * length) / found.week,
    weekly: (steps.reduce((sum, d) => sum + d, 0) / steps.length) * (found.week / length),
  };
}

/**
 * The value that a share of the results lies below, as far as it is possible.
 * @param factor by which ranges are wider than the steps alone make them, or narrower.
 */
export function quantileAt(of: Outlook, share: number, factor = 1): number {
  const middle = quantileOf(of.change, 0.5);
  return nearestPossible(of.possible, of.value + middle + factor * (quantileOf(of.change, share) - middle));
}

/** The share of the results that reach a target: at least it, or at most it where the direction is downwards. */
export function chanceOf({ value, change, possible }: Outlook, target: number, isDown: boolean, factor = 1) {
  // A whole result is the nearest one to what was predicted, so a half belongs to it.
  const edge = target - value + (possible.isWhole ? (isDown ? 0.5 : -0.5) : 0);
  const middle = quantileOf(change, 0.5);
  const below = shareBelow(change, middle + (edge - middle) / factor);
  if (isDown) return target < possible.low ? 0 : target >= possible.high ? 1 : below;
  return target > possible.high ? 0 : target <= possible.low ? 1 : 1 - below;
}

function stepsOf(past: Past, { rest = [], start, end }: Period, now: number): Steps | undefined {
  const free = workingTime(rest, now - week, now);
  const ownWeek = free > 0 ? free : week;
  const isShort = workingTime(rest, start, end) < weeksForDays * ownWeek;
  const unit = isShort ? Math.min(day, ownWeek) : ownWeek;
  const length = unit * unitsPerStep(past.captures, isShort ? day : week);
  const first = knownSince(past, rest, length);
  if (past.captures && daysOf(past.captures) < minDays) return undefined;
  const count = Math.floor(workingTime(rest, first, past.last) / length + 1e-6);
  const most = Math.min(maxSteps, Math.floor((maxSteps * ownWeek) / length));
  const instants = Array.from({ length: Math.min(count, most) + 1 }, (_, n) =>
    Math.max(first, workingTimeBefore(rest, past.last, n * length)),
  ).reverse();
  const all = instants.map(past.valueAt);
  const values = all.slice(all.lastIndexOf(undefined) + 1).filter((value) => value !== undefined);
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  return steps.length >= minSteps ? { steps, values, length, week: ownWeek } : undefined;
}

/** How many weeks, or days, a step has: as many as lie between captures, by the median. */
function unitsPerStep(captures: readonly number[] | undefined, unit: number): number {
  const gaps = (captures ?? []).slice(1).map((at, n) => at - (captures?.[n] ?? at));
  gaps.sort((a, b) => a - b);
  return Math.max(1, Math.round((gaps[gaps.length >> 1] ?? 0) / unit));
}

/** From when on a value is known without a long gap. */
function knownSince(
  { first, captures = [] }: Past,
  rest: NonNullable<Period['rest']>,
  length: number,
): number {
  const afterGap = captures.findLast(
    (at, n) => n > 0 && workingTime(rest, captures[n - 1] ?? at, at) > maxGap * length,
  );
  return afterGap ?? first;
}

function daysOf(captures: readonly number[]): number {
  return new Set(captures.map((at) => Math.floor(at / day))).size;
}
