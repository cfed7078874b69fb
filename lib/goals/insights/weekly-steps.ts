import { dayLength, weekLength } from '../../model/durations';
import { dayOf, mondayOf } from '../../model/rollup';
import type { Span } from '../types';
import type { Weekly } from './weekly';

/** A metric of a subject, or its events of one kind, in each week from the one before the first that is looked at. */
export interface Series {
  readonly of: 'reading' | 'event';
  readonly name: string;
  /** The value of each week's last reading, or the number of its events; NaN for a week without any. */
  readonly values: Float64Array;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const leastWorkingDays = 3;
/** Metrics that are said for a week or for a moment, and do not add up: their value is compared, not its change. */
const levels = new Set(['weeklyDownloads', 'online']);

/**
 * The Mondays of the ISO weeks of a span, in UTC, in milliseconds since 1970, ascending. A week at its end with fewer than
 * three working days in the span is left out.
 * @param workingDays ISO weekdays, 1 for Monday; undefined where every day is one.
 */
export function weeksOf({ start, end }: Span, workingDays: readonly number[] = everyDay): number[] {
  const least = Math.min(leastWorkingDays, workingDays.length);
  const weeks: number[] = [];
  for (let week = mondayOf(dayOf(start)) * dayLength; week < end; week += weekLength) {
    const worked = workingDays.filter((day) => {
      const from = week + (day - 1) * dayLength;
      return from >= start && from + dayLength <= end;
    });
    if (worked.length >= least) weeks.push(week);
  }
  return weeks;
}

/**
 * By how much a metric changed in each week, from that week's last reading and the one of the week before: where either week
 * has none, its change is not known. Of events it is their number, from the first week to the last one that has any.
 * @param weeks how many weeks are looked at.
 * @returns NaN for a week whose change is not known.
 */
export function stepsOf({ of, name, values }: Series, weeks: number): Float64Array {
  const own = values.subarray(1, weeks + 1);
  if (of === 'reading') return levels.has(name) ? own : own.map((value, n) => value - (values[n] ?? 0));
  const isKnown = (value: number) => !Number.isNaN(value);
  const [first, last] = [values.findIndex(isKnown) - 1, values.findLastIndex(isKnown) - 1];
  return own.map((value, n) => (n < first || n > last || isKnown(value) ? value : 0));
}

/** The sum of the steps of several series; a week is known where any of them is. */
export function sumOfSteps(all: readonly Float64Array[], weeks: number): Weekly {
  const sum = new Float64Array(weeks).fill(Number.NaN);
  for (const steps of all)
    for (const [week, value] of steps.entries())
      if (!Number.isNaN(value)) sum[week] = value + (Number.isNaN(sum[week]) ? 0 : (sum[week] ?? 0));
  return Array.from(sum, (value) => (Number.isNaN(value) ? undefined : value));
}

/** The sum of several series; a week is known where any of them is. */
export function sumOf(all: readonly Weekly[]): Weekly {
  const [first = []] = all;
  return first.map((_, week) => {
    const known = all.map((series) => series[week]).filter((value) => value !== undefined);
    return known.length ? known.reduce((sum, value) => sum + value, 0) : undefined;
  });
}

/** `after − before`; undefined where either is. */
export function difference(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}
