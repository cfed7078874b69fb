import { type Metric, type MetricClass, metricClasses } from '../../model/catalogue';
import type { Snapshot } from '../../model/snapshot';
import type { Thresholds } from '../forecast/thresholds';
import type { KeyResultDraft } from './key-result-draft';
import type { MeasureDraft } from './measure-draft';
import { parseNumber } from './number';

/** What a key result lacks to be specific, measurable, achievable, relevant or time-bound; its text is under `smart.`. */
export type Hint =
  | 'noTarget'
  | 'noWay'
  | 'noDate'
  | 'activity'
  | 'counted'
  | 'vanity'
  | 'tooEasy'
  | 'outOfReach'
  | 'beyondHistory';

/** A title that begins with one of these verbs names an activity, not a result. */
const activity =
  /^(?:attend|build|create|deliver|do|give|go|hold|host|launch|make|meet|organi[sz]e|post|present|produce|publish|record|release|run|send|ship|speak|start|stream|talk|teach|tweet|visit|write)\b/i;

/** Classes of possible vanity metrics. */
const vanityClasses: readonly MetricClass[] = ['attention', 'approval', 'following'];

/**
 * The hints for a key result, most important first. They do not keep it from being saved.
 * @param snapshot of the edited key result, for its current rate.
 * @param history the targets suggested by past periods.
 */
export function hintsFor(draft: KeyResultDraft, snapshot?: Snapshot, history?: Thresholds): Hint[] {
  const isOutcome = draft.layer === 'outcome';
  const target = parseNumber(draft.direction === 'between' ? draft.high : draft.target);
  const baseline = parseNumber(draft.baseline);
  const hasTrajectory = draft.direction === 'increase' || draft.direction === 'decrease';
  const found: [Hint, boolean][] = [
    ['noTarget', target === undefined],
    ['noWay', hasTrajectory && target !== undefined && target === baseline],
    ['noDate', !draft.due],
    ['activity', isOutcome && activity.test(draft.title.trim())],
    ['counted', isOutcome && countsWork(draft.measure)],
    [
      'vanity',
      isOutcome && isVanityMetric(draft.measure) && !draft.drivers.length && !draft.newDrivers.length,
    ],
  ];
  const aboutTarget = target === undefined ? undefined : targetHint(draft, target, snapshot, history);
  return [
    ...found.flatMap(([hint, applies]) => (applies ? [hint] : [])),
    ...(aboutTarget ? [aboutTarget] : []),
  ];
}

/** Published items are output, and hours are effort: neither is an outcome. */
function countsWork({ kind }: MeasureDraft): boolean {
  return kind === 'subjects' || kind === 'time';
}

function isVanityMetric({ kind, metric }: MeasureDraft): boolean {
  const of = Object.hasOwn(metricClasses, metric) ? metricClasses[metric as Metric] : undefined;
  return (kind === 'latest' || kind === 'growth') && of !== undefined && vanityClasses.includes(of);
}

/** A target is out of reach from this multiple of what the current rate leads to. */
const reach = 3;

const signs = { increase: 1, decrease: -1, above: 0, below: 0, between: 0 } as const;

/** Whether the current rate reaches the target anyway, or the target lies far beyond that rate or all of the history. */
function targetHint(
  { direction }: KeyResultDraft,
  target: number,
  snapshot: Snapshot | undefined,
  history: Thresholds | undefined,
): Hint | undefined {
  const sign = signs[direction];
  if (sign === 0) return undefined;
  const isBeyond = (one: number, other: number) => (one - other) * sign > 0;
  const { forecast, value } = snapshot ?? {};
  const past = history && 'windows' in history ? history : undefined;
  if (value !== undefined && !isBeyond(target, value)) return undefined;
  if (value !== undefined && forecast && !('withheld' in forecast)) {
    const [worst = 0, best = 0] = [forecast.low, forecast.high].toSorted((a, b) => (a - b) * sign);
    if (!isBeyond(target, worst)) return 'tooEasy';
    const limit = reach * Math.max(0, (best - value) * sign);
    if (!past && (target - value) * sign > limit) return 'outOfReach';
  }
  if (!past) return undefined;
  if (!isBeyond(target, past.worst)) return 'tooEasy';
  return isBeyond(target, past.best) ? 'beyondHistory' : undefined;
}
