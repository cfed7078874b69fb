import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { daysOfEvidence, forecast } from '../forecast/forecast';
import { hasPast, instantsOf, meterOf } from '../measure/measure';
import { counter, countUpTo } from '../measure/tally';
import type { Evidence, Span, Time } from '../types';
import { progress } from './progress';

const week = 7 * 24 * 60 * 60 * 1000;
/** With the instant a week ago they make the 24 that a snapshot may hold. */
const evenlySpread = 23;

/**
 * The instants for which a snapshot asks the figure: evenly spread from the start to now, or to the end where that has
 * passed, and seven days before now where that lies between. Before the start it is now alone.
 * @returns up to 24 different ones in ms since 1970, ascending.
 */
export function sampleInstants(span: Span, now: number): number[] {
  const last = Math.min(now, span.end);
  if (last <= span.start) return [last];
  const step = (last - span.start) / (evenlySpread - 1);
  const spread = Array.from({ length: evenlySpread - 1 }, (_, n) => Math.round(span.start + n * step));
  const weekAgo = now - week;
  const asked = weekAgo >= span.start && weekAgo < last ? [weekAgo] : [];
  return [...new Set([...spread, ...asked, last])].sort((a, b) => a - b);
}

/** When a key result was last looked at: the instant of its last check-in up to `now`, or of its start; ms since 1970. */
export function lastReview(checkIns: Evidence['checkIns'], { start }: Span, now: number): number {
  return Math.max(start, ...checkIns.map(({ at }) => at).filter((at) => at <= now));
}

/**
 * How far a key result is at `now`: its figure, its progress, the figure seven days before and the one at the last check-in,
 * and a line of its figures, whose last is the figure itself. Where the past of a figure is not known (milestones), it is not made up; a state stands
 * at the instants at which it was captured, for in between nobody knows.
 * @param targets each target that it had and from when on, oldest first.
 * @param now milliseconds since 1970.
 */
export function takeSnapshot(
  keyResult: KeyResult,
  evidence: Evidence,
  { rest = [], ...span }: Time,
  now: number,
  targets: NonNullable<Snapshot['targets']> = [],
): Snapshot {
  const figure = meterOf(keyResult, evidence, span);
  const value = figure(now);
  const past = hasPast(keyResult.measure);
  const weekAgo = past && now - week >= span.start ? figure(now - week) : undefined;
  const reviewed = past ? figure(lastReview(evidence.checkIns, span, now)) : undefined;
  const share = value === undefined ? Number.NaN : progress(keyResult, value);
  const instants = sampleInstants(span, now);
  const last = instants.at(-1);
  const known = instantsOf(keyResult.measure, evidence)?.sort((a, b) => a - b);
  const points = (past ? instants : instants.slice(-1)).flatMap((at) => {
    // A check-in made after the end still belongs to the last point, which stands for now.
    const then = at === last ? value : figure(at);
    const captured = known?.[countUpTo(known, at) - 1] ?? at;
    return then === undefined ? [] : [[Math.max(captured, Math.min(span.start, at)), then] as const];
  });
  const series = [...new Map(points)].map(([at, then]) => ({ at, value: then }));
  const ahead = forecast(series, daysOfEvidence(evidence, span, now), span, now);
  return {
    keyResult: keyResult.id,
    at: now,
    start: span.start,
    end: span.end,
    ...(value === undefined ? {} : { value }),
    // Baselines and targets at the edge of what a number holds have no share that can be stored.
    ...(Number.isFinite(share) ? { progress: share } : {}),
    ...(weekAgo === undefined ? {} : { weekAgo }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(rest.length ? { rest: rest.map(([from, to]): [number, number] => [from, to]) } : {}),
    ...(targets.length > 1 ? { targets: [...targets] } : {}),
    series,
    forecast: ahead,
    members: counter(evidence.members.map((m) => m.since))(now),
  };
}
