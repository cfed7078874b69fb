import { expectedValue } from '../../../lib/goals/progress/pace';
import { isHeld } from '../../../lib/goals/progress/progress';
import type { CheckIn, KeyResult } from '../../../lib/model/goals';
import { instantOfDay } from '../../../lib/model/local-day';
import type { Snapshot } from '../../../lib/model/snapshot';
import { type Box, type Scale, scaleOf } from './chart-scale';

/** A point in the box, in its units, from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The lines of a chart, each as its points; lines that do not apply are absent. */
export interface ChartLines {
  /** The captured values, or the manual ones of a manual measure. */
  readonly values: readonly Point[];
  /** The values of check-ins beside captured ones. */
  readonly checkIns: readonly Point[];
  /** The target over time, stepping where it was moved. */
  readonly target: readonly Point[];
  /** The earlier targets: where each begins. */
  readonly former: readonly (Point & { readonly target: number })[];
  /** The expected value over time. */
  readonly pace?: readonly Point[];
  readonly commit?: readonly [Point, Point];
  readonly stretch?: readonly [Point, Point];
  /** The upper and the lower edge of the range to hold. */
  readonly band?: readonly [top: number, bottom: number];
  readonly forecast?: { readonly line: readonly Point[]; readonly wedge: readonly Point[] };
  /** The x coordinate of now. */
  readonly today?: number;
  readonly scale: Scale;
}

interface ChartData {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot;
  /** The check-ins of the key result. */
  readonly checkIns: readonly CheckIn[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The pace line has so many steps, and points where rest begins and ends. */
const paceSteps = 60;

/**
 * The lines of a key result's chart in a box. Every coordinate is a finite number within the margins, whatever the values;
 * points outside of the key result's time lie at its edge.
 */
export function chartLines({ keyResult, snapshot, checkIns, now }: ChartData, box: Box): ChartLines {
  const { start, end, series } = snapshot;
  const { commit, stretch, range, direction, measure } = keyResult;
  const isManual = measure.kind === 'manual';
  const entered = isManual
    ? []
    : checkIns.flatMap(({ at, value }) => (value === undefined ? [] : [{ at: instantOfDay(at), value }]));
  const targets = targetsOf(keyResult, snapshot);
  const forecast = snapshot.forecast && 'value' in snapshot.forecast ? snapshot.forecast : undefined;
  const band = direction === 'between' ? range : undefined;
  const core = [
    ...[...series, ...entered].map((p) => p.value),
    ...targets.map((t) => t.target),
    ...[keyResult.baseline, commit, stretch, ...(band ?? [])],
  ].filter((value) => value !== undefined);
  const scale = scaleOf(
    { start, end },
    core,
    forecast ? [forecast.value, forecast.low, forecast.high] : [],
    box,
  );
  const place = (at: number, value: number): Point => ({ x: scale.x(at), y: scale.y(value) });
  const across = (value: number): [Point, Point] => [place(start, value), place(end, value)];
  const last = series.at(-1);
  return {
    scale,
    values: series.map((p) => place(p.at, p.value)),
    checkIns: entered.map((p) => place(p.at, p.value)),
    target: targets.flatMap(({ at, target }, n) => [
      place(at, target),
      place(targets[n + 1]?.at ?? end, target),
    ]),
    former: targets.slice(0, -1).map(({ at, target }) => ({ ...place(at, target), target })),
    ...(isHeld(keyResult) ? {} : { pace: paceLine(keyResult, snapshot, place) }),
    ...(commit === undefined ? {} : { commit: across(commit) }),
    ...(stretch === undefined ? {} : { stretch: across(stretch) }),
    ...(band ? { band: [scale.y(band[1]), scale.y(band[0])] as const } : {}),
    ...(forecast && last
      ? {
          forecast: {
            line: [place(last.at, last.value), place(end, forecast.value)],
            wedge: [place(last.at, last.value), place(end, forecast.high), place(end, forecast.low)],
          },
        }
      : {}),
    ...(now >= start && now < end ? { today: scale.x(now) } : {}),
  };
}

/** The targets over time, oldest first; only the current one where it was never moved. */
function targetsOf({ target }: KeyResult, { targets, start }: Snapshot): { at: number; target: number }[] {
  return (targets ?? [{ at: start, target }]).map((t, n) => (n === 0 ? { ...t, at: start } : t));
}

function paceLine(
  keyResult: KeyResult,
  snapshot: Snapshot,
  place: (at: number, value: number) => Point,
): Point[] {
  const { start, end, rest = [] } = snapshot;
  const even = Array.from({ length: paceSteps + 1 }, (_, n) => start + ((end - start) * n) / paceSteps);
  const instants = [...even, ...rest.flat()].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return instants.map((at) => place(at, expectedValue(keyResult, snapshot, at)));
}
