import { i18n } from '#i18n';
import { numberFormat } from '../../../lib/i18n/formats';
import type { KeyResult } from '../../../lib/model/goals';
import type { Snapshot } from '../../../lib/model/snapshot';
import { formatDay, formatInUnit, formatNumber } from '../format';
import type { LineLabel } from './chart-labels';
import type { ChartLines } from './chart-lines';
import type { Scale } from './chart-scale';

/** The day up to which a chart on a screen goes: that of the close, or today. */
export function lastDay({ closed }: KeyResult): string {
  return closed ? formatDay(closed.at) : i18n.t('chart.today');
}

/** A day on the time axis of a chart. */
export interface DayTick {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * The first and the last day, and the first days of months in between, as far as there is room.
 * @param room the minimum distance between two of them, in pixels.
 */
export function dayTicks(
  { start, end }: Pick<Snapshot, 'start' | 'end'>,
  { x, months }: Pick<Scale, 'x' | 'months'>,
  room: number,
): DayTick[] {
  const last = Math.max(start, end - 1);
  const all: DayTick[] = [{ at: start, x: x(start), anchor: 'start' }];
  for (const at of months) {
    const isFree = x(at) - (all.at(-1)?.x ?? 0) >= room && x(last) - x(at) >= room;
    if (isFree) all.push({ at, x: x(at), anchor: 'middle' });
  }
  return [...all, { at: last, x: x(last), anchor: 'end' }];
}

/** A number that fits beside a chart. */
export function shortNumber(value: number): string {
  return Math.abs(value) < 100_000
    ? formatNumber(value)
    : numberFormat({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** The names of the lines of a chart, at their ends. */
export function lineLabels(
  lines: ChartLines,
  { unit, target, commit, stretch }: Pick<KeyResult, 'unit' | 'target' | 'commit' | 'stretch'>,
): LineLabel[] {
  const named = (name: 'target' | 'commit' | 'stretch', y: number | undefined, value: number | undefined) => {
    if (y === undefined || value === undefined) return [];
    const number = unit === '%' ? formatInUnit(value, unit) : shortNumber(value);
    return [{ name, y, text: `${i18n.t(`chart.${name}`)} ${number}` }];
  };
  const forecast = lines.forecast?.line.at(-1)?.y;
  return [
    ...(lines.band ? [] : named('target', lines.target.at(-1)?.y, target)),
    ...named('commit', lines.commit?.[1].y, commit),
    ...named('stretch', lines.stretch?.[1].y, stretch),
    ...(forecast === undefined ? [] : [{ name: 'forecast', y: forecast, text: i18n.t('chart.forecast') }]),
  ];
}
