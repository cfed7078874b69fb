import type { TagOutcome } from '../../model/goals';
import type { Evidence, Span } from '../types';
import { cumulativeCount, cumulativeSum } from './cumulative-sum';
import { eventCountsOf } from './days';
import { definedWithMembers } from './people';

const isWithin = ({ start, end }: Span, at: number) => start <= at && at < end;

/**
 * `count` of `subjects`: members published in the key result's time. A member without a publication date counts if it
 * became a member in that time. 0 without members.
 */
export function countSubjects({ members }: Evidence, span: Span): (at: number) => number {
  return cumulativeCount(
    members
      .filter((m) => isWithin(span, m.publishedAt ?? m.since))
      .map((m) => Math.max(m.since, m.publishedAt ?? m.since)),
  );
}

/**
 * `count` of `events`: events on members in the key result's time, of one kind or of any. An event that is older than its
 * subject's tag counts from the tag on. Where several events of a day are known by their number only, they are taken to be
 * evenly spread from the first to the last of them.
 * @returns a function of the instant; undefined while there is no member.
 */
export function countEvents(
  evidence: Evidence,
  span: Span,
  kind?: string,
): (at: number) => number | undefined {
  const since = new Map(evidence.members.map((m) => [m.subject, m.since]));
  const known = eventCountsOf(evidence).flatMap((c) => {
    const from = since.get(c.subject);
    const isCounted = isWithin(span, c.first) && (kind === undefined || c.kind === kind);
    if (from === undefined || !isCounted) return [];
    return { first: Math.max(c.first, from), last: Math.max(c.last, from), count: c.count };
  });
  const all = cumulativeSum(known.map(({ last, count }) => ({ at: last, amount: count })));
  const spread = known.filter(({ first, last }) => first < last);
  const begun = (at: number) =>
    spread.reduce((sum, { first, last, count }) => {
      if (at < first || at >= last) return sum;
      return sum + 1 + Math.floor(((count - 1) * (at - first)) / (last - first));
    }, 0);
  return definedWithMembers(evidence, (at) => all(at) + begun(at));
}

/**
 * `count` of `evidence`: the sum of the weights of the tags made in the key result's time, of one outcome or of any. 0
 * without tags.
 */
export function sumWeights({ tags }: Evidence, span: Span, outcome?: TagOutcome): (at: number) => number {
  const counting = tags.filter(
    (t) => isWithin(span, t.at) && (outcome === undefined || t.outcome === outcome),
  );
  return cumulativeSum(counting.map((t) => ({ at: t.at, amount: t.weight })));
}

/**
 * `value`: the sum of the values of the tags made in the key result's time, of one outcome or of any. 0 without values.
 * @returns a function of the instant; undefined once the values up to it are in more than one unit.
 */
export function sumValues(
  { tags }: Evidence,
  span: Span,
  outcome?: TagOutcome,
): (at: number) => number | undefined {
  const valued = tags.flatMap(({ at, value, unit = '', ...tag }) =>
    value === undefined || !isWithin(span, at) || (outcome !== undefined && tag.outcome !== outcome)
      ? []
      : [{ at, amount: value, unit }],
  );
  const sum = cumulativeSum(valued);
  const [first, ...others] = [...Map.groupBy(valued, (v) => v.unit).values()]
    .map((own) => own.reduce((earliest, v) => Math.min(earliest, v.at), Number.POSITIVE_INFINITY))
    .sort((a, b) => a - b);
  const mixedFrom = first === undefined ? undefined : others[0];
  return (at) => (mixedFrom !== undefined && at >= mixedFrom ? undefined : sum(at));
}

/** `time`: hours of effort in the key result's time. 0 without effort. */
export function sumHours({ effort }: Evidence, span: Span): (at: number) => number {
  const seconds = cumulativeSum(
    effort.filter((e) => isWithin(span, e.at)).map((e) => ({ at: e.at, amount: e.seconds })),
  );
  return (at) => seconds(at) / 3600;
}
