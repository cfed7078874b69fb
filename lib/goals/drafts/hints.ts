import { type MetricClass, metricClasses } from '../../model/catalogue';
import type { Snapshot } from '../../model/snapshot';
import type { SuggestedTargets } from '../forecast/targets';
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
  | 'outOfReach';

/** A title that begins with one of these verbs names an activity, not a result. */
const activity =
  /^(?:attend|build|create|deliver|do|give|go|hold|host|launch|make|meet|organi[sz]e|post|present|produce|publish|record|release|run|send|ship|speak|start|stream|talk|teach|tweet|visit|write)\b/i;

/** Classes of possible vanity metrics. */
const vanityClasses: readonly MetricClass[] = ['attention', 'approval', 'following'];

/**
 * The hints for a key result, most important first. They do not keep it from being saved.
 * @param snapshot of the edited key result, for its value and its forecast.
 * @param suggested the suggested targets with the range of the forecast that they come from.
 */
export function hintsFor(draft: KeyResultDraft, snapshot?: Snapshot, suggested?: SuggestedTargets): Hint[] {
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
  const aboutTarget = target === undefined ? undefined : targetHint(draft, target, snapshot, suggested);
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
  const of = Object.hasOwn(metricClasses, metric)
    ? metricClasses[metric as keyof typeof metricClasses]
    : undefined;
  return (kind === 'latest' || kind === 'growth') && of !== undefined && vanityClasses.includes(of);
}

const signs = { increase: 1, decrease: -1, above: 0, below: 0, between: 0 } as const;

/** Whether the forecast for the time that is left reaches a target anyway, or does not reach it, by its 80 % range. */
function targetHint(
  { direction }: KeyResultDraft,
  target: number,
  snapshot: Snapshot | undefined,
  suggested: SuggestedTargets | undefined,
): Hint | undefined {
  const sign = signs[direction];
  const { forecast, value } = snapshot ?? {};
  const range = suggested && 'low' in suggested ? suggested : forecast;
  if (sign === 0 || !range || !('low' in range)) return undefined;
  const isBeyond = (one: number, other: number) => (one - other) * sign > 0;
  if (value !== undefined && !isBeyond(target, value)) return undefined;
  const [worst = 0, best = 0] = [range.low, range.high].toSorted((a, b) => (a - b) * sign);
  if (!isBeyond(target, worst)) return 'tooEasy';
  return isBeyond(target, best) ? 'outOfReach' : undefined;
}
