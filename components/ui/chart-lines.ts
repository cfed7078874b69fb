import { expectedValue } from '../../lib/goals/progress/pace';
import { isHeld } from '../../lib/goals/progress/progress';
import type { CheckIn, KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { type Box, type Scale, scaleOf } from './chart-scale';

/** A place in the box, in its units, from the top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Everything that a chart shows, each as the places to draw it through; what there is not is absent. */
export interface ChartLines {
  /** The figures, as they were captured, or said where a person says them all. */
  readonly figures: readonly Place[];
  /** Figures that a person said beside the captured ones. */
  readonly said: readonly Place[];
  /** The target over time, stepping where it was moved. */
  readonly target: readonly Place[];
  /** The targets that it had before: where each begins. */
  readonly former: readonly (Place & { readonly target: number })[];
  /** Where the figure is expected to be over time. */
  readonly pace?: readonly Place[];
  readonly commit?: readonly [Place, Place];
  readonly stretch?: readonly [Place, Place];
  /** Between which heights a figure is to be kept. */
  readonly band?: readonly [top: number, bottom: number];
  readonly forecast?: { readonly line: readonly Place[]; readonly wedge: readonly Place[] };
  /** How far to the right now is. */
  readonly today?: number;
  readonly scale: Scale;
}

interface Drawn {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot;
  /** Those of the key result. */
  readonly checkIns: readonly CheckIn[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The pace is drawn through so many places a time, and where its rest begins and ends. */
const paceSteps = 60;

/**
 * The lines of a key result's chart in a box: every coordinate is a finite number within its margins, whatever the figures.
 * What would lie outside of the key result's time is drawn at its edge.
 */
export function chartLines({ keyResult, snapshot, checkIns, now }: Drawn, box: Box): ChartLines {
  const { start, end, series } = snapshot;
  const { commit, stretch, range, direction, measure } = keyResult;
  const isSaid = measure.kind === 'manual';
  const said = isSaid
    ? []
    : checkIns.flatMap(({ at, value }) => (value === undefined ? [] : [{ at: Date.parse(at), value }]));
  const targets = targetsOf(keyResult, snapshot);
  const ahead = snapshot.forecast && 'value' in snapshot.forecast ? snapshot.forecast : undefined;
  const band = direction === 'between' ? range : undefined;
  const core = [
    ...[...series, ...said].map((p) => p.value),
    ...targets.map((t) => t.target),
    ...[keyResult.baseline, commit, stretch, ...(band ?? [])],
  ].filter((value) => value !== undefined);
  const scale = scaleOf({ start, end }, core, ahead ? [ahead.value, ahead.low, ahead.high] : [], box);
  const place = (at: number, value: number): Place => ({ x: scale.x(at), y: scale.y(value) });
  const across = (value: number): [Place, Place] => [place(start, value), place(end, value)];
  const last = series.at(-1);
  return {
    scale,
    figures: series.map((p) => place(p.at, p.value)),
    said: said.map((p) => place(p.at, p.value)),
    target: targets.flatMap(({ at, target }, n) => [
      place(at, target),
      place(targets[n + 1]?.at ?? end, target),
    ]),
    former: targets.slice(0, -1).map(({ at, target }) => ({ ...place(at, target), target })),
    ...(isHeld(keyResult) ? {} : { pace: paceLine(keyResult, snapshot, place) }),
    ...(commit === undefined ? {} : { commit: across(commit) }),
    ...(stretch === undefined ? {} : { stretch: across(stretch) }),
    ...(band ? { band: [scale.y(band[1]), scale.y(band[0])] as const } : {}),
    ...(ahead && last
      ? {
          forecast: {
            line: [place(last.at, last.value), place(end, ahead.value)],
            wedge: [place(last.at, last.value), place(end, ahead.high), place(end, ahead.low)],
          },
        }
      : {}),
    ...(now >= start && now < end ? { today: scale.x(now) } : {}),
  };
}

/** The targets over time, oldest first: the one that it has, where it was never moved. */
function targetsOf({ target }: KeyResult, { targets, start }: Snapshot): { at: number; target: number }[] {
  return (targets ?? [{ at: start, target }]).map((t, n) => (n === 0 ? { ...t, at: start } : t));
}

function paceLine(
  keyResult: KeyResult,
  snapshot: Snapshot,
  place: (at: number, value: number) => Place,
): Place[] {
  const { start, end, rest = [] } = snapshot;
  const even = Array.from({ length: paceSteps + 1 }, (_, n) => start + ((end - start) * n) / paceSteps);
  const instants = [...even, ...rest.flat()].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return instants.map((at) => place(at, expectedValue(keyResult, snapshot, at)));
}
