import { dayOf, mondayOf, type Rollup, startOfWeeks, weeksInRollup } from './rollup';

/**
 * What the metrics of a subject and its kinds of event came to in each of 52 ISO weeks, in UTC. It follows from the rollups of
 * these weeks, and is kept beside them so that a screen reads the weeks of all subjects without their days.
 */
export interface WeekRecord {
  readonly subject: string;
  /** The first of its weeks, a Monday, in days since 1970. */
  readonly from: number;
  /** By `of` and `name`, ascending. */
  readonly series: readonly WeekSeries[];
}
/** A metric or a kind of event in the weeks of a record. */
export interface WeekSeries {
  readonly of: Exclude<Rollup['of'], 'actor'>;
  /** The metric, or the kind of event. */
  readonly name: string;
  /** The value of each week's last reading, or the number of its events; NaN for a week without any. */
  readonly values: Float64Array;
}

/** How many weeks a record has: those of four rollups. */
export const weeksInRecord = 4 * weeksInRollup;

/** The first day of the week record that has a day. */
export function weekRecordStart(day: number): number {
  return startOfWeeks(day, weeksInRecord);
}

/** The place of a day's week in its record. */
export function weekPlace(day: number, from: number): number {
  return (mondayOf(day) - from) / 7;
}

/** A record with the weeks of some of its rollups set to what these say. Rollups of actors are no part of it. */
export function withRollups(record: WeekRecord, rollups: readonly Rollup[]): WeekRecord {
  const series = new Map(record.series.map((one) => [idOf(one), one]));
  for (const rollup of rollups) {
    const { of, name } = rollup;
    if (of === 'actor') continue;
    const held = series.get(idOf({ of, name }))?.values;
    const values = held ? held.slice() : new Float64Array(weeksInRecord).fill(Number.NaN);
    setWeeks(values, rollup, record.from);
    if (values.some((value) => !Number.isNaN(value))) series.set(idOf({ of, name }), { of, name, values });
    else series.delete(idOf({ of, name }));
  }
  const sorted = [...series.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...record, series: sorted.map(([, one]) => one) };
}

const idOf = ({ of, name }: Pick<WeekSeries, 'of' | 'name'>) => `${of} ${name}`;

function setWeeks(values: Float64Array, { of, from, last, value }: Rollup, start: number): void {
  const first = weekPlace(from, start);
  values.fill(Number.NaN, first, first + weeksInRollup);
  for (const [n, at] of last.entries()) {
    const place = weekPlace(dayOf(at), start);
    const before = values[place] ?? Number.NaN;
    const ofDay = value[n] ?? 0;
    values[place] = of === 'event' && !Number.isNaN(before) ? before + ofDay : ofDay;
  }
}
