import type { Metric } from '../model/catalogue';
import type { Statement } from './statement';
import type { SubjectKinds } from './types';

/** The metrics that each kind shows, on its own pages, as an item of another, or in a list. */
export function metricsByKind(statement: Statement): SubjectKinds {
  const held = known.get(statement) ?? collect(statement);
  known.set(statement, held);
  return held;
}

const known = new WeakMap<Statement, SubjectKinds>();

function collect({ kinds, list }: Statement): SubjectKinds {
  const found = new Map<string, Set<Metric>>(Object.keys(kinds).map((kind) => [kind, new Set()]));
  const add = (kind: string, metrics: object = {}) => {
    for (const metric of Object.keys(metrics) as Metric[]) found.get(kind)?.add(metric);
  };
  for (const [kind, stated] of Object.entries(kinds)) {
    add(kind, stated.metrics);
    for (const { subject } of stated.items ?? []) if (subject) add(subject.kind, subject.metrics);
  }
  if (list) add(list.kind, list.metrics);
  return Object.fromEntries([...found].map(([kind, metrics]) => [kind, [...metrics]]));
}
