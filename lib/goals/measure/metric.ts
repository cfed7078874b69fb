import type { Evidence, Span } from '../types';
import { countUpTo } from './cumulative-sum';

/** The readings of one metric of one member: ascending instants, and the value at each. */
interface ReadingSeries {
  readonly subject: string;
  readonly since: number;
  readonly instants: readonly number[];
  readonly values: readonly number[];
}

/**
 * `latest`: the sum, over the members at an instant, of the last reading at or before it. A member without a reading adds
 * nothing.
 * @returns a function of the instant; undefined where no member had a reading by then.
 */
export function latest(metric: string, evidence: Evidence): (at: number) => number | undefined {
  return sumOver(seriesOf(metric, evidence), lastValue);
}

/**
 * `growth`: as `latest`, minus each member's reading at the start: the last one at or before it, else the first one after
 * it. A member that is first read late therefore starts at 0.
 */
export function growth(metric: string, evidence: Evidence, span: Span): (at: number) => number | undefined {
  return sumOver(seriesOf(metric, evidence), (series, at) => {
    const first = Math.max(span.start, series.instants[0] ?? 0);
    return lastValue(series, at) - lastValue(series, Math.min(at, first));
  });
}

function sumOver(all: readonly ReadingSeries[], valueAt: (series: ReadingSeries, at: number) => number) {
  return (at: number): number | undefined => {
    let sum: number | undefined;
    for (const series of all)
      if (series.since <= at && (series.instants[0] ?? at) <= at) sum = (sum ?? 0) + valueAt(series, at);
    return sum;
  };
}

/** The last value at or before an instant that is not before the first reading. */
function lastValue({ instants, values }: ReadingSeries, at: number): number {
  return values[countUpTo(instants, at) - 1] ?? 0;
}

/** The members with readings, sorted by id: the sum of fractions depends on their order. */
function seriesOf(metric: string, { members, readings }: Evidence): ReadingSeries[] {
  const bySubject = Map.groupBy(
    readings.filter((r) => r.metric === metric),
    (r) => r.subject,
  );
  const all = members.flatMap(({ subject, since }) => {
    // Of two readings at one instant the higher one wins.
    const own = bySubject.get(subject)?.sort((a, b) => a.at - b.at || a.value - b.value);
    return own ? [{ subject, since, instants: own.map((r) => r.at), values: own.map((r) => r.value) }] : [];
  });
  return all.sort((a, b) => (a.subject < b.subject ? -1 : 1));
}
