import type { Measure } from '../../model/goals';
import { eventCountsOf } from '../measure/days';
import type { Evidence } from '../types';

/** From when on anything that a measure counts is known, in milliseconds since 1970. */
export function firstInstant(measure: Measure, evidence: Evidence): number | undefined {
  if (measure.kind === 'ratio') {
    const both = [firstInstant(measure.over, evidence), firstInstant(measure.under, evidence)];
    return earliest(both.filter((at) => at !== undefined));
  }
  return earliest(instantsOf(measure, evidence));
}

/** Instants at which something that a measure counts came to be known, or began. */
function instantsOf(measure: Exclude<Measure, { kind: 'ratio' }>, evidence: Evidence): number[] {
  const { members, readings, tags, checkIns, effort } = evidence;
  const since = members.map((m) => m.since);
  const published = members.map((m) => m.publishedAt ?? m.since);
  switch (measure.kind) {
    case 'latest':
    case 'growth':
      return [...since, ...readings.filter((r) => r.metric === measure.metric).map((r) => r.at)];
    case 'count':
      if (measure.of === 'subjects') return published;
      if (measure.of === 'evidence') return tags.map((t) => t.at);
      return [
        ...since,
        ...eventCountsOf(evidence).flatMap((c) =>
          measure.event === undefined || c.kind === measure.event ? c.first : [],
        ),
      ];
    case 'value':
      return tags.map((t) => t.at);
    case 'time':
      return effort.map((e) => e.at);
    case 'people':
      return [...since, ...(evidence.acts ?? evidence.events).map((e) => e.at)];
    case 'responseTime':
    case 'unanswered':
      return [...since, ...published];
    case 'manual':
      return checkIns.map((c) => c.at);
    case 'milestones':
      return [];
  }
}

function earliest(instants: readonly number[]): number | undefined {
  return instants.length ? instants.reduce((a, b) => Math.min(a, b)) : undefined;
}
