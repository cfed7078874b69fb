import type { TagOutcome } from '../../model/goals';
import type { Evidence, Span } from '../types';
import { cumulativeCount, cumulativeSum } from './cumulative-sum';
import { definedWithMembers, memberEvents } from './people';

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
 * subject's tag counts from the tag on.
 * @returns a function of the instant; undefined while there is no member.
 */
export function countEvents(
  evidence: Evidence,
  span: Span,
  kind?: string,
): (at: number) => number | undefined {
  const known = memberEvents(evidence).filter(
    ({ event }) => isWithin(span, event.at) && (kind === undefined || event.kind === kind),
  );
  return definedWithMembers(evidence, cumulativeCount(known.map((k) => k.from)));
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
