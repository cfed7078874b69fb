import { dayLength } from './durations';

/**
 * What a subject's readings of one metric, its events of one kind, or those of one person, came to on each day of thirteen ISO weeks. Days are in
 * UTC. Figures, forecasts and charts rest on rollups, so that their cost does not grow with the number of signals a day.
 * The columns have one entry for each day with a signal, ascending: a column is stored in a fraction of the space and time of
 * as many objects.
 */
export interface Rollup extends RollupKey {
  /** The instants of a day's first and last signal, in milliseconds since 1970. */
  first: number[];
  last: number[];
  /** The value of a day's last reading; the number of a day's events. */
  value: number[];
  /** 1 where a day's last reading is approximate, else 0; always 0 for events. */
  approximate: number[];
}
export interface RollupKey {
  readonly subject: string;
  readonly of: 'reading' | 'event' | 'actor';
  /** The metric, the kind of event, or the actor of events. */
  readonly name: string;
  /** The first of its days, a Monday, in days since 1970. */
  readonly from: number;
}
/** A day of a rollup. */
export interface RollupDay {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly approximate: boolean;
}

/** How many weeks a rollup has. */
export const weeksInRollup = 13;
/** 1 January 1970 was a Thursday: the Monday before it. */
const monday = -3;

/** The UTC day of an instant, in days since 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / dayLength);
}

/** The Monday that begins the ISO week of a day, in days since 1970. */
export function mondayOf(day: number): number {
  return day - ((((day - monday) % 7) + 7) % 7);
}

/** The first day of the rollup that has a day. */
export function rollupStart(day: number): number {
  return startOfWeeks(day, weeksInRollup);
}

/** The first day of the so many weeks that have a day, where all time is parted in as many. */
export function startOfWeeks(day: number, weeks: number): number {
  const length = weeks * 7;
  return Math.floor((day - monday) / length) * length + monday;
}

/** A rollup without any days. */
export function emptyRollup(key: RollupKey): Rollup {
  const { subject, of, name, from } = key;
  return { subject, of, name, from, first: [], last: [], value: [], approximate: [] };
}

/** The days of a rollup, ascending. */
export function rollupDays({ first, last, value, approximate }: Rollup): RollupDay[] {
  return last.map((at, n) => ({
    first: first[n] ?? at,
    last: at,
    value: value[n] ?? 0,
    approximate: approximate[n] === 1,
  }));
}

/**
 * Adds a signal to its day, in whatever order signals come. Of two readings at one instant the one that is added last counts,
 * because it replaces the other one in the store.
 * @param signal `value` is a reading's value, or 1 for an event.
 */
export function addToRollup(
  rollup: Rollup,
  signal: { readonly at: number; readonly value: number; readonly approximate?: boolean | undefined },
): void {
  const { at, value } = signal;
  const index = indexOfDay(rollup, dayOf(at));
  const held = dayAt(rollup, index);
  const approximate = signal.approximate === true;
  if (!held || dayOf(held.last) !== dayOf(at)) {
    insert(rollup, index, 0, { first: at, last: at, value, approximate });
    return;
  }
  const isLast = at >= held.last;
  insert(rollup, index, 1, {
    first: Math.min(held.first, at),
    last: Math.max(held.last, at),
    value: rollup.of !== 'reading' ? held.value + value : isLast ? value : held.value,
    approximate: isLast ? approximate : held.approximate,
  });
}

/** Sets a day of a rollup, or removes it where there is nothing left on it. */
export function setRollupDay(rollup: Rollup, day: number, to: RollupDay | undefined): void {
  const index = indexOfDay(rollup, day);
  const held = dayAt(rollup, index);
  insert(rollup, index, held && dayOf(held.last) === day ? 1 : 0, to);
}

function dayAt({ first, last, value, approximate }: Rollup, index: number): RollupDay | undefined {
  const at = last[index];
  if (at === undefined) return undefined;
  return {
    first: first[index] ?? at,
    last: at,
    value: value[index] ?? 0,
    approximate: approximate[index] === 1,
  };
}

/** The index of the first entry that is not before a day. Most signals belong to the last day, so it is looked for from there. */
function indexOfDay({ last }: Rollup, day: number): number {
  return last.findLastIndex((at) => dayOf(at) < day) + 1;
}

function insert(rollup: Rollup, index: number, replaced: 0 | 1, day: RollupDay | undefined): void {
  rollup.first.splice(index, replaced, ...(day ? [day.first] : []));
  rollup.last.splice(index, replaced, ...(day ? [day.last] : []));
  rollup.value.splice(index, replaced, ...(day ? [day.value] : []));
  rollup.approximate.splice(index, replaced, ...(day ? [day.approximate ? 1 : 0] : []));
}
