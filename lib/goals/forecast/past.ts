import { weekLength as week } from '../../model/durations';
import type { KeyResult, Measure } from '../../model/goals';
import { closingReadings, dailyEventCounts, eventCountsOf, lastOfDays } from '../measure/days';
import { hasHistory, knownInstants, type ValueAt, valueFunction } from '../measure/measure';
import { workingTime } from '../progress/working-time';
import type { Evidence, Period, Span } from '../types';
import { firstInstant } from './first-instant';

type Measured = Pick<KeyResult, 'measure' | 'unit'>;
type Rest = NonNullable<Period['rest']>;
type Point = readonly [at: number, value: number];

/** The value of a key result in the past, as if all that counts for it now had always counted. */
export interface Past {
  readonly valueAt: ValueAt;
  /** From when on, and until when, it is known, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** When it was captured or entered, ascending; absent for counts, which are known at every instant. */
  readonly captures?: readonly number[];
  /** The evidence that it rests on. */
  readonly evidence: Evidence;
}

/** A forecast looks back on at most 26 weeks; one more lets the first of them begin at a known value. */
const weeksBack = 27;

/**
 * The span that a forecast looks at: the time of a key result, the weeks of history before now, and before the start as long a
 * time as that of the key result.
 */
export function historySpan({ start, end }: Span, now: number): Span {
  const before = now < start ? now - (end - start) : start;
  return { start: Math.min(before, Math.min(now, end) - weeksBack * week), end };
}

/**
 * The past of a value, before the start of its time too where it is known there. Between two captures a state is on the
 * straight line between them, in working time. What is counted is counted from its first instant on; what does not add up
 * over time (people, medians, ratios) is taken over the time of the key result, or as long a time until now.
 * The past is looked at day by day, in UTC: of a day's readings the last one counts, and a day's events are taken to be evenly
 * spread from the first to the last of them.
 * @returns undefined where nothing is known, and for milestones.
 */
export function pastOf(
  keyResult: Measured,
  evidence: Evidence,
  { rest = [], ...span }: Period,
  now: number,
): Past | undefined {
  const { measure } = keyResult;
  if (!hasHistory(measure)) return undefined;
  const until = Math.min(now, span.end);
  const since = historySpan(span, now).start;
  const days = byDays(measure, evidence, until, since);
  if (measure.kind === 'latest' || measure.kind === 'growth') return pastOfMetric(measure.metric, days, rest);
  const first = firstInstant(measure, days);
  if (first === undefined || first > until) return undefined;
  const length = span.end - span.start;
  const start = addsUp(measure) ? first : span.start < now ? span.start : now - length;
  const valueAt = valueFunction(keyResult, asIfAlways(measure, days), { start, end: span.end });
  const captures = capturesUpTo(until, knownInstants(measure, days));
  if (!captures) return { valueAt, first: Math.max(first, start), last: until, evidence: days };
  const used = measure.kind === 'ratio' ? lastOfDaysSince(captures, since) : captures;
  const points = used.flatMap((at): Point[] => {
    const value = valueAt(at);
    return value === undefined ? [] : [[at, value]];
  });
  const known = points.map(([at]) => at);
  return interpolatedPast([points], known, days, rest);
}

/** The evidence as it was at the end of each day, without what is later than `until`. */
function byDays(measure: Measure, evidence: Evidence, until: number, since: number): Evidence {
  const counts = countsEvents(measure) ? eventCountsOf(evidence).filter((c) => c.last <= until) : undefined;
  return {
    ...evidence,
    readings: closingReadings(evidence.readings, until, since),
    ...(counts ? { eventCounts: dailyEventCounts(counts) } : {}),
    tags: evidence.tags.filter((t) => t.at <= until),
  };
}

function countsEvents(measure: Measure): boolean {
  if (measure.kind === 'ratio') return countsEvents(measure.over) || countsEvents(measure.under);
  return measure.kind === 'count' && measure.of === 'events';
}

/** The last instant of each UTC day: the last one at or before `since`, and later ones. */
function lastOfDaysSince(instants: readonly number[], since: number): number[] {
  const last = lastOfDays(instants, (at) => at);
  return last.slice(
    Math.max(
      0,
      last.findLastIndex((at) => at <= since),
    ),
  );
}

/** Whether the amounts of two times add up to that of both. */
export function addsUp(measure: Measure): boolean {
  return (
    ['growth', 'count', 'time', 'value'].includes(measure.kind) ||
    (measure.kind === 'people' && measure.who === 'firstTime')
  );
}

/** Whether a value begins at 0 with the time of its key result. */
export function beginsAtZero(measure: Measure): boolean {
  return addsUp(measure) || measure.kind === 'people';
}

/** The sum of a metric over the members. A member that was read first within a week of its publication begins at 0 there. */
function pastOfMetric(metric: string, evidence: Evidence, rest: Rest): Past | undefined {
  const own = Map.groupBy(
    evidence.readings.filter((r) => r.metric === metric),
    (r) => r.subject,
  );
  const series = evidence.members.flatMap(({ subject, publishedAt }) => {
    const read = own.get(subject);
    const [first] = read ?? [];
    if (!read || !first) return [];
    const isNew = publishedAt !== undefined && publishedAt < first.at && publishedAt >= first.at - week;
    return [[...(isNew ? [[publishedAt, 0] as const] : []), ...read.map((r): Point => [r.at, r.value])]];
  });
  const instants = [...new Set(series.flat().map(([at]) => at))].sort((a, b) => a - b);
  return interpolatedPast(
    series,
    lastOfDays(instants, (at) => at),
    evidence,
    rest,
  );
}

function interpolatedPast(
  series: readonly (readonly Point[])[],
  captures: readonly number[],
  evidence: Evidence,
  rest: Rest,
): Past | undefined {
  const [first, last] = [captures[0], captures.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const valueAt = (at: number) => series.reduce((sum, points) => sum + interpolate(points, at, rest), 0);
  return { valueAt, first, last, captures, evidence };
}

/** The value on the straight lines between points, in working time; before the first and after the last one level. */
function interpolate(points: readonly Point[], at: number, rest: Rest): number {
  const next = points.findIndex(([then]) => then > at);
  const [before, after] = [points[next === -1 ? points.length - 1 : Math.max(0, next - 1)], points[next]];
  if (!before || !after || before[0] >= at) return before?.[1] ?? 0;
  const whole = workingTime(rest, before[0], after[0]);
  const share =
    whole > 0 ? workingTime(rest, before[0], at) / whole : (at - before[0]) / (after[0] - before[0]);
  return before[1] + share * (after[1] - before[1]);
}

/** Events count from their own instant on, and subjects from their publication, whenever they came to count. */
export function asIfAlways(measure: Measure, evidence: Evidence): Evidence {
  if (measure.kind === 'ratio') return evidence;
  const isOfSubjects = measure.kind === 'count' && measure.of === 'subjects';
  const since = (m: Evidence['members'][number]) =>
    isOfSubjects ? (m.publishedAt ?? m.since) : Number.MIN_SAFE_INTEGER;
  return { ...evidence, members: evidence.members.map((m) => ({ ...m, since: since(m) })) };
}

function capturesUpTo(until: number, instants: readonly number[] | undefined): number[] | undefined {
  return instants && [...new Set(instants.filter((at) => at <= until))].sort((a, b) => a - b);
}
