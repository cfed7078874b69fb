import { dayLength, weekLength } from '../../model/durations';
import { dayOf, mondayOf } from '../../model/rollup';
import type { Span } from '../types';
import type { Weekly } from './weekly';

/** A metric of a subject, or its events of one kind, as rollups have it. `week` is its Monday, in milliseconds since 1970. */
export interface Series {
  readonly of: 'reading' | 'event';
  readonly name: string;
  readonly points: readonly { readonly week: number; readonly value: number }[];
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
 */
export function stepsOf({ of, name, points }: Series, weeks: readonly number[]): Weekly {
  const values = new Map(points.map(({ week, value }) => [week, value]));
  if (of === 'event') {
    const [first, last] = [points[0]?.week ?? Number.POSITIVE_INFINITY, points.at(-1)?.week ?? 0];
    return weeks.map((week) => (week < first || week > last ? undefined : (values.get(week) ?? 0)));
  }
  if (levels.has(name)) return weeks.map((week) => values.get(week));
  return weeks.map((week) => difference(values.get(week - weekLength), values.get(week)));
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
