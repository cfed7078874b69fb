import type { KeyResult, Measure } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Weekly } from './weekly';
import { type Series, stepsOf, sumOfSteps } from './weekly-steps';

/** One metric, or kind of event, of all pages of a kind on a platform: “reactions of articles on dev.to”. */
export interface MetricGroup {
  readonly platform: string;
  readonly kind: string;
  readonly of: Series['of'];
  readonly name: string;
}
/** A group with its subjects and what it came to in each week. */
export interface GroupSeries extends MetricGroup {
  readonly subjects: readonly string[];
  readonly steps: Weekly;
}

/** The group as one text, by which it is compared and stored: `forem:article:reading:reactions`. */
export function groupId({ platform, kind, of, name }: MetricGroup): string {
  return [platform, kind, of, name].join(':');
}

/** The series of each group over so many weeks, in the order of their ids. */
export function groupSeries(
  subjects: readonly {
    readonly subject: Pick<Subject, 'id' | 'platform' | 'kind'>;
    readonly series: readonly Series[];
  }[],
  weeks: number,
): GroupSeries[] {
  const parts = subjects.flatMap(({ subject: { id, platform, kind }, series }) =>
    series.map((one) => ({
      group: { platform, kind, of: one.of, name: one.name },
      subject: id,
      series: one,
    })),
  );
  const groups = [...Map.groupBy(parts, (part) => groupId(part.group)).entries()];
  return groups
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (!first) return [];
      return {
        ...first.group,
        subjects: own.map((part) => part.subject),
        steps: sumOfSteps(
          own.map((part) => stepsOf(part.series, weeks)),
          weeks,
        ),
      };
    });
}

/** The metrics that a measure is made from. */
export function metricsOf(measure: Measure): string[] {
  if (measure.kind === 'ratio') return [...metricsOf(measure.over), ...metricsOf(measure.under)];
  return measure.kind === 'latest' || measure.kind === 'growth' ? [measure.metric] : [];
}

/**
 * Whether a group is what a key result is made from, so that the two go together by definition.
 * @param members the subjects that count for the key result.
 */
export function isMadeFrom(
  { measure }: Pick<KeyResult, 'measure'>,
  members: ReadonlySet<string>,
  group: GroupSeries,
): boolean {
  const counts = group.of === 'event' ? countsEvents(measure) : metricsOf(measure).includes(group.name);
  return counts && group.subjects.some((subject) => members.has(subject));
}

function countsEvents(measure: Measure): boolean {
  if (measure.kind === 'ratio') return countsEvents(measure.over) || countsEvents(measure.under);
  if (measure.kind === 'count') return measure.of === 'events';
  return ['people', 'responseTime', 'unanswered'].includes(measure.kind);
}
