import type { KeyResult, Measure } from '../../model/goals';
import { titleWithTarget } from '../drafts/title-with-target';
import { isHeld, progress } from '../progress/progress';
import { areZonesInOrder } from '../progress/zones';

/** The title, the baseline, the targets and the measure of a key result. */
export type Trajectory = Pick<KeyResult, 'title' | 'baseline' | 'target' | 'commit' | 'stretch' | 'measure'>;

type Previous = Trajectory & Pick<KeyResult, 'direction' | 'range' | 'unit'>;

/** Where a trajectory leads from and to. */
type Way = Omit<Trajectory, 'title' | 'measure'>;

/** Measures of a state. The others count within a period, and begin at their baseline in each. */
const levelMeasures: readonly Measure['kind'][] = ['latest', 'manual', 'responseTime', 'unanswered', 'ratio'];

/**
 * The trajectory of a key result in the period after its own:
 * - a value to be held keeps its limits;
 * - a level starts at its value now and keeps its target; where it has reached that, the target moves as far again;
 * - what is counted within a period starts at its baseline again, with the same target;
 * - milestones keep their open steps; where none is open, all of them are open again. The target is their weight, or in the
 *   unit `%`, where a value is a share of all steps, the same as before.
 * Commit and stretch are kept while they lie ahead and in order. A title that names the target names the new one.
 * @param value the value that it has reached; undefined where none is known.
 * @param newTarget another target, in its unit.
 */
export function nextTrajectory(
  previous: Previous,
  value: number | undefined,
  newTarget?: number,
): Trajectory {
  const { title, measure, direction } = previous;
  const { baseline, target: usual, commit, stretch } = continued(previous, value, newTarget !== undefined);
  const target = newTarget ?? usual;
  const fits = (zones: Pick<Trajectory, 'commit' | 'stretch'>) =>
    areZonesInOrder({ direction, baseline, target, ...zones });
  return {
    title: titleWithTarget(title, previous.target, target),
    baseline,
    target,
    measure: openSteps(measure),
    ...(commit !== undefined && commit !== baseline && fits({ commit }) ? { commit } : {}),
    ...(stretch !== undefined && fits({ stretch }) ? { stretch } : {}),
  };
}

function continued(previous: Previous, value: number | undefined, hasNewTarget: boolean): Way {
  const { baseline, target, commit, stretch, measure, unit } = previous;
  const zones = { target, commit, stretch };
  if (measure.kind === 'milestones') {
    const open = measure.steps.filter((s) => !s.done);
    if (unit === '%') return { ...zones, baseline };
    return { baseline, target: open.length ? open.reduce((sum, s) => sum + s.weight, baseline) : target };
  }
  if (isHeld(previous) || !levelMeasures.includes(measure.kind) || value === undefined)
    return { ...zones, baseline };
  if (hasNewTarget || progress(previous, value) < 1) return { ...zones, baseline: value };
  const extend = extendTarget(previous, value);
  const extended = (zone: number | undefined) => (zone === undefined ? undefined : extend(zone));
  return { baseline: value, target: extend(target), commit: extended(commit), stretch: extended(stretch) };
}

/** Moves a zone on from a value by the same amount as before, or by the same factor where that would fall below 0. */
function extendTarget({ baseline, target, stretch }: Way, value: number): (zone: number) => number {
  const furthest = value + (stretch ?? target) - baseline;
  const fallsBelowZero = furthest < 0 && baseline > 0;
  return (zone) => (fallsBelowZero ? value * (zone / baseline) : value + (zone - baseline));
}

function openSteps(measure: Measure): Measure {
  if (measure.kind !== 'milestones') return measure;
  const open = measure.steps.filter((s) => !s.done);
  return { ...measure, steps: open.length ? open : measure.steps.map((s) => ({ ...s, done: false })) };
}
