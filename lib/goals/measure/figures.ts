import type { Evidence, Span } from '../types';
import { countUpTo } from './tally';

/** One metric of one member over time: instants that rise, and the figure read at each. */
interface Line {
  readonly subject: string;
  readonly since: number;
  readonly instants: readonly number[];
  readonly values: readonly number[];
}

/**
 * `latest`: the sum, over the members at an instant, of the last reading at or before it.
 * @returns a function of the instant; undefined where no member has been read by then. A member not read adds nothing.
 */
export function latest(metric: string, evidence: Evidence): (at: number) => number | undefined {
  return summed(linesOf(metric, evidence), valueAt);
}

/**
 * `growth`: as `latest`, less each member's reading at the start: the last at or before it, else the first after it. A
 * member first read late so starts at 0, however large it is.
 */
export function growth(metric: string, evidence: Evidence, span: Span): (at: number) => number | undefined {
  return summed(linesOf(metric, evidence), (line, at) => {
    const first = Math.max(span.start, line.instants[0] ?? 0);
    return valueAt(line, at) - valueAt(line, Math.min(at, first));
  });
}

function summed(lines: readonly Line[], figure: (line: Line, at: number) => number) {
  return (at: number): number | undefined => {
    let sum: number | undefined;
    for (const line of lines)
      if (line.since <= at && (line.instants[0] ?? at) <= at) sum = (sum ?? 0) + figure(line, at);
    return sum;
  };
}

/** The last figure at or before an instant that is not before the first. */
function valueAt(line: Line, at: number): number {
  return line.values[countUpTo(line.instants, at) - 1] ?? 0;
}

/** The members that have been read, in the order of their ids, so that sums of fractions do not depend on any other. */
function linesOf(metric: string, { members, readings }: Evidence): Line[] {
  const bySubject = Map.groupBy(
    readings.filter((r) => r.metric === metric),
    (r) => r.subject,
  );
  const lines = members.flatMap(({ subject, since }) => {
    // Of two readings of one instant the higher one comes last, and holds.
    const mine = bySubject.get(subject)?.sort((a, b) => a.at - b.at || a.value - b.value);
    return mine
      ? [{ subject, since, instants: mine.map((r) => r.at), values: mine.map((r) => r.value) }]
      : [];
  });
  return lines.sort((a, b) => (a.subject < b.subject ? -1 : 1));
}
