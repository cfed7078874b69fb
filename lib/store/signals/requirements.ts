import { conversationMetrics } from '../../goals/measure/people';
import type { Measure } from '../../model/goals';

/** What a measure reads. */
export interface Requirements {
  readonly metrics: ReadonlySet<string>;
  /** Whether people are counted. */
  readonly people: boolean;
  /** Whether it needs the first responses on what was published in the time. */
  readonly responses: boolean;
  /** Whether events are counted: of one kind, or of all. */
  readonly counts?: { readonly kind: string | undefined };
  readonly tags: boolean;
  readonly effort: boolean;
}

/** What a measure needs of the store. */
export function requirementsOf(measure: Measure): Requirements {
  if (measure.kind === 'ratio') return bothOf(requirementsOf(measure.over), requirementsOf(measure.under));
  const { kind } = measure;
  const metrics = kind === 'unanswered' ? conversationMetrics : 'metric' in measure ? [measure.metric] : [];
  return {
    metrics: new Set<string>(metrics),
    people: kind === 'people',
    responses: kind === 'responseTime' || kind === 'unanswered',
    ...(kind === 'count' && measure.of === 'events' ? { counts: { kind: measure.event } } : {}),
    tags: kind === 'value' || (kind === 'count' && measure.of === 'evidence'),
    effort: kind === 'time',
  };
}

function bothOf(a: Requirements, b: Requirements): Requirements {
  const counts = [a.counts, b.counts].filter((c) => c !== undefined);
  const [one] = counts;
  return {
    metrics: new Set([...a.metrics, ...b.metrics]),
    people: a.people || b.people,
    responses: a.responses || b.responses,
    ...(one ? { counts: counts.every((c) => c.kind === one.kind) ? one : { kind: undefined } } : {}),
    tags: a.tags || b.tags,
    effort: a.effort || b.effort,
  };
}
