import { dayLength, weekLength as week } from '../../model/durations';
import type { KeyResult, Measure } from '../../model/goals';
import { dayOf } from '../../model/rollup';
import type { Snapshot } from '../../model/snapshot';
import { forecast } from '../forecast/forecast';
import { countUpTo, cumulativeCount } from '../measure/cumulative-sum';
import { hasHistory, knownInstants, valueFunction } from '../measure/measure';
import { progress } from '../progress/progress';
import type { Evidence, Period, Span } from '../types';

/** Together with the instant a week ago: the 24 points that a snapshot may hold. */
const evenPoints = 23;

/**
 * The instants for which a snapshot needs the value: evenly spread from the start to now, or to the end where that has
 * passed, and seven days before now where that lies in between. Before the start only now. Those that lie more than a day
 * apart are at the ends of UTC days, for which values are at hand.
 * @returns up to 24 distinct instants in milliseconds since 1970, ascending.
 */
export function sampleInstants(span: Span, now: number): number[] {
  const last = Math.min(now, span.end);
  if (last <= span.start) return [last];
  const step = (last - span.start) / (evenPoints - 1);
  const nearby = (at: number) => (step > dayLength ? Math.min(endOfDay(at), last) : Math.round(at));
  const spread = Array.from({ length: evenPoints - 1 }, (_, n) =>
    n === 0 ? span.start : nearby(span.start + n * step),
  );
  const weekAgo = now - week;
  const between = weekAgo >= span.start && weekAgo < last ? [weekAgo] : [];
  return [...new Set([...spread, ...between, last])].sort((a, b) => a - b);
}

/** The last millisecond of an instant's UTC day. */
function endOfDay(at: number): number {
  return (dayOf(at) + 1) * dayLength - 1;
}

/** The instant of the last check-in up to `now`, or of the start where there is none, in milliseconds since 1970. */
export function lastReview(checkIns: Evidence['checkIns'], { start }: Span, now: number): number {
  return Math.max(start, ...checkIns.map(({ at }) => at).filter((at) => at <= now));
}

/**
 * Everything that a screen shows of a key result at `now`: its value, its progress, the value seven days before and at the
 * last check-in, and a series whose last point is the value. A measure without history (milestones) gets that point only.
 * Points of a captured value lie at the instants at which it was captured, and there are none before anything was captured.
 * @param period with the rest of the weeks before it too, which the forecast looks back on.
 * @param targets each target that it had and from when on, oldest first.
 * @param now milliseconds since 1970.
 * @param factor by which ranges are wider or narrower than the steps alone make them: `rangeFactor`.
 */
export function takeSnapshot(
  keyResult: KeyResult,
  evidence: Evidence,
  period: Period,
  now: number,
  targets: NonNullable<Snapshot['targets']> = [],
  factor = 1,
): Snapshot {
  const { rest = [], expectedFrom, ...span } = period;
  const valueAt = valueFunction(keyResult, evidence, span);
  const value = valueAt(now);
  const past = hasHistory(keyResult.measure);
  const weekAgo = past && now - week >= span.start ? valueAt(now - week) : undefined;
  const reviewed = past ? valueAt(lastReview(evidence.checkIns, span, now)) : undefined;
  const share = value === undefined ? Number.NaN : progress(keyResult, value);
  const instants = sampleInstants(span, now);
  const last = instants.at(-1);
  const since = countedSince(keyResult.measure, evidence);
  const known = knownInstants(keyResult.measure, evidence)?.sort((a, b) => a - b);
  const points = (past ? instants : instants.slice(-1)).flatMap((at) => {
    // A check-in after the end belongs to the last point, which is the value now.
    const then = at === last ? value : valueAt(at);
    const captured = known?.[countUpTo(known, at) - 1] ?? at;
    const isEmpty = then === 0 && at < since;
    return then === undefined || isEmpty
      ? []
      : [[Math.max(captured, Math.min(span.start, at)), then] as const];
  });
  const series = [...new Map(points)].map(([at, then]) => ({ at, value: then }));
  const within = rest.filter(([from, to]) => from < span.end && to > span.start);
  return {
    keyResult: keyResult.id,
    at: now,
    start: span.start,
    end: span.end,
    ...(value === undefined ? {} : { value }),
    // Progress overflows where baseline or target are close to the largest number.
    ...(Number.isFinite(share) ? { progress: share } : {}),
    ...(weekAgo === undefined ? {} : { weekAgo }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(expectedFrom === undefined ? {} : { expectedFrom }),
    ...(within.length ? { rest: within.map(([from, to]): [number, number] => [from, to]) } : {}),
    ...(targets.length > 1 ? { targets: [...targets] } : {}),
    series,
    forecast: forecast(keyResult, evidence, period, now, factor),
    ...(factor === 1 ? {} : { factor }),
    members: cumulativeCount(evidence.members.map((m) => m.since))(now),
  };
}

/**
 * From when on a count says something, in milliseconds since 1970: before anything was captured its 0 says nothing. Other
 * measures are undefined until then.
 */
function countedSince(measure: Measure, { members, tags, effort }: Evidence): number {
  const earliest = (instants: number[]) =>
    instants.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (measure.kind === 'time') return earliest(effort.map((e) => e.at));
  if (measure.kind === 'value') return earliest(tags.map((t) => t.at));
  if (measure.kind !== 'count' || measure.of === 'events') return Number.NEGATIVE_INFINITY;
  return earliest(measure.of === 'evidence' ? tags.map((t) => t.at) : members.map((m) => m.since));
}
