import { type Metric, type MetricClass, metricClasses } from '../../model/catalogue';
import type { Snapshot } from '../../model/snapshot';
import type { Thresholds } from '../forecast/thresholds';
import type { KeyResultDraft } from './key-result-draft';
import type { MeasureDraft } from './measure-draft';
import { parseNumber } from './number';

/** What a key result lacks of being specific, measurable, relevant and dated; each has its words under `smart.`. */
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

/** Words that a title begins with that says what will be done, and not what that will change. */
const activity =
  /^(?:attend|build|create|deliver|do|give|go|hold|host|launch|make|meet|organi[sz]e|post|present|produce|publish|record|release|run|send|ship|speak|start|stream|talk|teach|tweet|visit|write)\b/i;

/** Figures of these classes please whoever sees them, and change nothing by themselves. */
const vain: readonly MetricClass[] = ['attention', 'approval', 'following'];

/**
 * What is missing in a key result, in the order in which it matters. It blocks nothing: a person may know better.
 * @param snapshot of the key result that is edited, for what its present rate says of the target.
 * @param history what past periods say of it.
 */
export function hintsFor(draft: KeyResultDraft, snapshot?: Snapshot, history?: Thresholds): Hint[] {
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
    ['vanity', isOutcome && isVain(draft.measure) && !draft.drivers.length && !draft.newDrivers.length],
  ];
  const ofTarget = target === undefined ? undefined : byHistory(draft, target, snapshot, history);
  return [...found.flatMap(([hint, holds]) => (holds ? [hint] : [])), ...(ofTarget ? [ofTarget] : [])];
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

const signs = { increase: 1, decrease: -1, above: 0, below: 0, between: 0 } as const;

/** A target that the present rate reaches anyway, or that lies beyond anything in the history or far beyond that rate. */
function byHistory(
  { direction }: KeyResultDraft,
  target: number,
  snapshot: Snapshot | undefined,
  history: Thresholds | undefined,
): Hint | undefined {
  const sign = signs[direction];
  if (sign === 0) return undefined;
  const isBeyond = (figure: number, other: number) => (figure - other) * sign > 0;
  const { forecast, value } = snapshot ?? {};
  const past = history && 'windows' in history ? history : undefined;
  if (value !== undefined && !isBeyond(target, value)) return undefined;
  if (value !== undefined && forecast && !('withheld' in forecast)) {
    const [least = 0, most = 0] = [forecast.low, forecast.high].toSorted((a, b) => (a - b) * sign);
    if (!isBeyond(target, least)) return 'tooEasy';
    const way = reach * Math.max(0, (most - value) * sign);
    if (!past && (target - value) * sign > way) return 'outOfReach';
  }
  if (!past) return undefined;
  if (!isBeyond(target, past.worst)) return 'tooEasy';
  return isBeyond(target, past.best) ? 'beyondHistory' : undefined;
}
