import type { KeyResult, Measure } from '../../model/goals';
import { isHeld, progress } from '../progress/progress';
import { areZonesInOrder } from '../progress/zones';

/** The way of a key result, and how its figure is made. */
export type Way = Pick<KeyResult, 'baseline' | 'target' | 'commit' | 'stretch' | 'measure'>;

type Before = Way & Pick<KeyResult, 'direction' | 'range'>;

/** Measures that tell how something is; what others count begins at nothing in every time. */
const levels: readonly Measure['kind'][] = ['latest', 'manual', 'responseTime', 'unanswered', 'ratio'];

/**
 * From where to where a key result goes in the time after its own:
 * - a figure that is to be held is held as before;
 * - a level begins where it is now, and goes on to its target, or where it has reached that, as far again;
 * - what is counted within a time begins at its baseline again, and goes to the same target;
 * - of milestones the open steps are left, or where none is, all of them again.
 * Commit and stretch stay while they lie ahead and in order.
 * @param value the figure that it has reached; undefined where none is known.
 * @param wanted another target, in its unit.
 */
export function wayAfter(before: Before, value: number | undefined, wanted?: number): Way {
  const { measure, direction } = before;
  const way = { ...nextWay(before, value, wanted !== undefined), measure: openSteps(measure) };
  const { baseline, target: usual, commit, stretch } = way;
  const target = wanted ?? usual;
  const fits = (zones: Pick<Way, 'commit' | 'stretch'>) =>
    areZonesInOrder({ direction, baseline, target, ...zones });
  return {
    baseline,
    target,
    measure: way.measure,
    ...(commit !== undefined && commit !== baseline && fits({ commit }) ? { commit } : {}),
    ...(stretch !== undefined && fits({ stretch }) ? { stretch } : {}),
  };
}

function nextWay(before: Before, value: number | undefined, isWanted: boolean): Omit<Way, 'measure'> {
  const { baseline, target, commit, stretch, measure } = before;
  if (measure.kind === 'milestones') {
    const open = measure.steps.filter((s) => !s.done);
    return { baseline, target: open.length ? open.reduce((sum, s) => sum + s.weight, baseline) : target };
  }
  const zones = { target, commit, stretch };
  if (isHeld(before) || !levels.includes(measure.kind) || value === undefined) return { ...zones, baseline };
  if (isWanted || progress(before, value) < 1) return { ...zones, baseline: value };
  const again = asFarAgain(before, value);
  const further = (zone: number | undefined) => (zone === undefined ? undefined : again(zone));
  return { baseline: value, target: again(target), commit: further(commit), stretch: further(stretch) };
}

/** The same way on from a value: as much of it, or where that would lead below nothing, to the same share. */
function asFarAgain({ baseline, target, stretch }: Way, value: number): (zone: number) => number {
  const furthest = value + (stretch ?? target) - baseline;
  const leadsBelow = furthest < 0 && baseline > 0;
  return (zone) => (leadsBelow ? value * (zone / baseline) : value + (zone - baseline));
}

function openSteps(measure: Measure): Measure {
  if (measure.kind !== 'milestones') return measure;
  const open = measure.steps.filter((s) => !s.done);
  return { ...measure, steps: open.length ? open : measure.steps.map((s) => ({ ...s, done: false })) };
}
