import type { KeyResult } from '../../model/goals';
import type { Comparisons } from './comparisons';
import { goesWith, mostDrivers, type Relation } from './goes-with';
import { type GroupSeries, groupId, isMadeFrom, type MetricGroup } from './metric-groups';
import type { Weekly } from './weekly';

/** A key result with what it came to in each week. */
export interface KeyResultSeries {
  readonly keyResult: KeyResult;
  readonly steps: Weekly;
  /** The subjects that count for it. */
  readonly members: ReadonlySet<string>;
}
/** What goes, or does not go, with an outcome: another key result, or a metric of all pages of a kind. */
export interface SourceRelation extends Relation {
  readonly source:
    | { readonly keyResult: string; readonly group?: undefined }
    | { readonly group: MetricGroup; readonly keyResult?: undefined };
  /** The outcome's mean change a week where the source was above its median so many weeks before, and elsewhere. */
  readonly contrast?: { readonly above: number; readonly other: number };
  /** The weeks of both, the source's moved by the lag, for a drawing. */
  readonly pair: readonly (readonly [source: number | undefined, outcome: number | undefined])[];
}
export interface OutcomeRelations {
  readonly outcome: string;
  readonly drivers: readonly SourceRelation[];
  readonly metrics: readonly SourceRelation[];
}

/**
 * What goes with an outcome: its declared drivers first, then the other key results that are effort or output, and the metrics
 * of all pages, without those that the outcome is made from.
 * @param compared what was compared before, as `goesWith` has it.
 */
export function relationsOf(
  outcome: KeyResultSeries,
  keyResults: readonly KeyResultSeries[],
  groups: readonly GroupSeries[],
  compared?: Comparisons,
): OutcomeRelations {
  const declared = outcome.keyResult.drivers ?? [];
  const inputs = keyResults.filter((k) => k.keyResult.layer !== 'outcome' && k !== outcome);
  const drivers = inputs.filter((k) => declared.includes(k.keyResult.id)).slice(0, mostDrivers);
  const others = inputs.filter((k) => !drivers.includes(k));
  const free = groups.filter((group) => !isMadeFrom(outcome.keyResult, outcome.members, group));
  const ofKeyResult = (k: KeyResultSeries) => ({ steps: k.steps, source: { keyResult: k.keyResult.id } });
  const metrics = [
    ...others.map(ofKeyResult),
    ...free.map(({ platform, kind, of, name, steps }) => ({
      steps,
      source: { group: { platform, kind, of, name } },
    })),
  ];
  const named = drivers.map(ofKeyResult);
  const families = { drivers: named.map((d) => d.steps), metrics: metrics.map((m) => m.steps) };
  const found = goesWith(outcome.steps, families, { compared });
  const joined = (of: readonly Named[], relations: readonly Relation[]): SourceRelation[] =>
    relations.flatMap((relation, n) => {
      const one = of[n];
      return one ? [sourceRelation(one, relation, outcome.steps)] : [];
    });
  return {
    outcome: outcome.keyResult.id,
    drivers: joined(named, found.drivers),
    metrics: joined(metrics, found.metrics),
  };
}

interface Named {
  readonly steps: Weekly;
  readonly source: SourceRelation['source'];
}

function sourceRelation({ steps, source }: Named, relation: Relation, outcome: Weekly): SourceRelation {
  if (!relation.isFound) return { ...relation, source, pair: [] };
  const pair = outcome.map((y, week) => [steps[week - relation.lag], y] as const);
  const contrast = contrastOf(pair);
  return { ...relation, source, pair, ...(contrast ? { contrast } : {}) };
}

/** The outcome's mean in weeks with more of the source than its median, and in all others that are known. */
function contrastOf(pair: SourceRelation['pair']): SourceRelation['contrast'] {
  const known = pair.flatMap(([x, y]) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  const sorted = known.map(({ x }) => x).sort((a, b) => a - b);
  const middle = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  const mean = (some: typeof known) => some.reduce((sum, { y }) => sum + y, 0) / some.length;
  const [above, other] = [known.filter(({ x }) => x > middle), known.filter(({ x }) => x <= middle)];
  return above.length && other.length ? { above: mean(above), other: mean(other) } : undefined;
}

/**
 * The metrics that may be left alone: those that count for no key result, were compared with every outcome that has enough
 * weeks, and go with none.
 */
export function metricsToStop(
  groups: readonly GroupSeries[],
  keyResults: readonly KeyResultSeries[],
  relations: readonly OutcomeRelations[],
): (MetricGroup & { readonly weeks: number })[] {
  return groups.flatMap(({ platform, kind, of, name, ...group }) => {
    const own = { platform, kind, of, name };
    if (of === 'event') return [];
    const counts = keyResults.some((k) => isMadeFrom(k.keyResult, k.members, { ...own, ...group }));
    const compared = relations.flatMap((r) =>
      r.metrics.filter((m) => m.source.group && groupId(m.source.group) === groupId(own)),
    );
    const tested = compared.filter((m) => !m.missingWeeks);
    if (counts || !tested.length || tested.some((m) => m.isFound)) return [];
    return [{ ...own, weeks: Math.max(...tested.map((m) => m.weeks)) }];
  });
}
