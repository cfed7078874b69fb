import { type Metric, type MetricClass, metricClasses } from '../../lib/model/catalogue';
import type { Snapshot } from '../../lib/model/snapshot';
import { type KeyResultDraft, type MeasureDraft, parseNumber } from './draft';

/** What a key result lacks of being specific, measurable, relevant and dated; each has its words under `smart.`. */
export type Hint =
  | 'noTarget'
  | 'noWay'
  | 'noDate'
  | 'activity'
  | 'counted'
  | 'vanity'
  | 'tooEasy'
  | 'outOfReach';

/** Words that a title begins with that says what will be done, and not what that will change. */
const activity =
  /^(?:attend|build|create|deliver|do|give|go|hold|host|launch|make|meet|organi[sz]e|post|present|produce|publish|record|release|run|send|ship|speak|start|stream|talk|teach|tweet|visit|write)\b/i;

/** Figures of these classes please whoever sees them, and change nothing by themselves. */
const vain: readonly MetricClass[] = ['attention', 'approval', 'following'];

/**
 * What is missing in a key result, in the order in which it matters. It blocks nothing: a person may know better.
 * @param snapshot of the key result that is edited, for what its present rate says of the target.
 */
export function hintsFor(draft: KeyResultDraft, snapshot?: Snapshot): Hint[] {
  const isOutcome = draft.layer === 'outcome';
  const target = parseNumber(draft.direction === 'between' ? draft.high : draft.target);
  const baseline = parseNumber(draft.baseline);
  const moves = draft.direction === 'increase' || draft.direction === 'decrease';
  const found: [Hint, boolean][] = [
    ['noTarget', target === undefined],
    ['noWay', moves && target !== undefined && target === baseline],
    ['noDate', !draft.due],
    ['activity', isOutcome && activity.test(draft.title.trim())],
    ['counted', isOutcome && countsWork(draft.measure)],
    ['vanity', isOutcome && isVain(draft.measure) && draft.drivers.length === 0],
  ];
  return [...found.flatMap(([hint, holds]) => (holds ? [hint] : [])), ...byRate(draft, target, snapshot)];
}

/** What was made, or the time it took, is output or effort. */
function countsWork({ kind }: MeasureDraft): boolean {
  return kind === 'subjects' || kind === 'time';
}

function isVain({ kind, metric }: MeasureDraft): boolean {
  const of = Object.hasOwn(metricClasses, metric) ? metricClasses[metric as Metric] : undefined;
  return (kind === 'latest' || kind === 'growth') && of !== undefined && vain.includes(of);
}

/** How many times as far as the present rate goes a target may lie before it is called out of reach. */
const reach = 3;

/** A target below what the present rate reaches anyway, or far beyond it. */
function byRate(draft: KeyResultDraft, target: number | undefined, snapshot: Snapshot | undefined): Hint[] {
  const { forecast, value } = snapshot ?? {};
  if (target === undefined || value === undefined || !forecast || 'withheld' in forecast) return [];
  const sign = { increase: 1, decrease: -1, above: 0, below: 0, between: 0 }[draft.direction];
  if (sign === 0) return [];
  const [way, expected, best] = [target - value, forecast.low - value, forecast.high - value].map(
    (n) => n * sign,
  );
  const [least = 0, most = 0] = sign > 0 ? [expected, best] : [best, expected];
  if (way === undefined || way <= 0) return [];
  if (least >= way) return ['tooEasy'];
  return way > reach * Math.max(0, most) ? ['outOfReach'] : [];
}
