import type { KeyResult, Measure } from '../../model/goals';
import { hasHistory, knownInstants, type ValueAt, valueFunction } from '../measure/measure';
import { workingTime } from '../progress/working-time';
import type { Evidence, Period, Span } from '../types';

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
}

const week = 7 * 86_400_000;
/** A forecast looks back on at most 26 weeks; one more lets the first of them begin at a known value. */
const weeksBack = 27;

/** The span that a forecast looks at: the time of a key result, and the weeks of history before now. */
export function historySpan({ start, end }: Span, now: number): Span {
  return { start: Math.min(start, Math.min(now, end) - weeksBack * week), end };
}

/** The instants, a week apart, at which a forecast needs the value, in milliseconds since 1970, ascending. */
export function historyInstants({ end }: Span, now: number): number[] {
  const last = Math.min(now, end);
  return Array.from({ length: weeksBack + 1 }, (_, n) => last - (weeksBack - n) * week);
}

/**
 * The past of a value, before the start of its time too where it is known there. Between two captures a state is on the
 * straight line between them, in working time. What is counted is counted from its first instant on; what does not add up
 * over time (people, medians, ratios) is taken over the time of the key result, or as long a time until now.
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
  if (measure.kind === 'latest' || measure.kind === 'growth')
    return pastOfMetric(measure.metric, evidence, rest, until);
  const first = firstInstant(measure, evidence);
  if (first === undefined || first > until) return undefined;
  const length = span.end - span.start;
  const start = addsUp(measure) ? first : span.start < now ? span.start : now - length;
  const valueAt = valueFunction(keyResult, asIfAlways(measure, evidence), { start, end: span.end });
  const captures = capturesUpTo(until, knownInstants(measure, evidence));
  if (!captures) return { valueAt, first: Math.max(first, start), last: until };
  const points = captures.flatMap((at): Point[] => {
    const value = valueAt(at);
    return value === undefined ? [] : [[at, value]];
  });
  return interpolatedPast([points], rest);
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
function pastOfMetric(metric: string, { members, readings }: Evidence, rest: Rest, until: number) {
  const own = Map.groupBy(
    readings.filter((r) => r.metric === metric && r.at <= until),
    (r) => r.subject,
  );
  const series = members.flatMap(({ subject, publishedAt }) => {
    const read = own.get(subject)?.toSorted((a, b) => a.at - b.at || a.value - b.value);
    const [first] = read ?? [];
    if (!read || !first) return [];
    const isNew = publishedAt !== undefined && publishedAt < first.at && publishedAt >= first.at - week;
    return [[...(isNew ? [[publishedAt, 0] as const] : []), ...read.map((r): Point => [r.at, r.value])]];
  });
  return interpolatedPast(series, rest);
}

function interpolatedPast(series: readonly (readonly Point[])[], rest: Rest): Past | undefined {
  const captures = [...new Set(series.flat().map(([at]) => at))].sort((a, b) => a - b);
  const [first, last] = [captures[0], captures.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const valueAt = (at: number) => series.reduce((sum, points) => sum + interpolate(points, at, rest), 0);
  return { valueAt, first, last, captures };
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
function asIfAlways(measure: Measure, evidence: Evidence): Evidence {
  if (measure.kind === 'ratio') return evidence;
  const isOfSubjects = measure.kind === 'count' && measure.of === 'subjects';
  const since = (m: Evidence['members'][number]) =>
    isOfSubjects ? (m.publishedAt ?? m.since) : Number.MIN_SAFE_INTEGER;
  return { ...evidence, members: evidence.members.map((m) => ({ ...m, since: since(m) })) };
}

/** From when on anything that a measure counts is known, in milliseconds since 1970. */
function firstInstant(measure: Measure, { members, readings, events, tags, checkIns, effort }: Evidence) {
  const published = members.map((m) => ({ at: m.publishedAt ?? m.since }));
  const since = members.map((m) => ({ at: m.since }));
  const known = {
    subjects: [published],
    evidence: [tags],
    value: [tags],
    time: [effort],
    manual: [checkIns],
    other: [since, events, readings, tags, checkIns, effort],
  };
  const name = measure.kind === 'count' ? measure.of : measure.kind;
  const lists = Object.hasOwn(known, name) ? known[name as keyof typeof known] : known.other;
  const instants = lists.flatMap((list: readonly { readonly at: number }[]) => list.map(({ at }) => at));
  return instants.length ? instants.reduce((a, b) => Math.min(a, b)) : undefined;
}

function capturesUpTo(until: number, instants: readonly number[] | undefined): number[] | undefined {
  return instants && [...new Set(instants.filter((at) => at <= until))].sort((a, b) => a - b);
}
