import type { Evidence, Span } from '../types';
import { knownEvents, onceMembered } from './people';
import { counter, tally } from './tally';

const within = ({ start, end }: Span, at: number) => start <= at && at < end;

/**
 * `count` of `subjects`: members published in the key result's time; those of which no publication date is known, that
 * began to count in it. With no member it is 0: nothing was made yet.
 */
export function subjects({ members }: Evidence, span: Span): (at: number) => number {
  return counter(
    members
      .filter((m) => within(span, m.publishedAt ?? m.since))
      .map((m) => Math.max(m.since, m.publishedAt ?? m.since)),
  );
}

/**
 * `count` of `events`: events on members in the key result's time, of one kind or of any. It is the subject that counts,
 * whenever it was tagged: what happened on it in that time before the tag counts from the tag on.
 * @returns a function of the instant; undefined while there is no member, on which nothing could be seen.
 */
export function events(evidence: Evidence, span: Span, kind?: string): (at: number) => number | undefined {
  const known = knownEvents(evidence).filter(
    ({ event }) => within(span, event.at) && (kind === undefined || event.kind === kind),
  );
  return onceMembered(evidence, counter(known.map((k) => k.from)));
}

/** `count` of `evidence`: the sum of the weights of the tags made in the key result's time. With no tag it is 0. */
export function weights({ tags }: Evidence, span: Span): (at: number) => number {
  return tally(tags.filter((t) => within(span, t.at)).map((t) => ({ at: t.at, amount: t.weight })));
}

/** `time`: hours of effort put in in the key result's time. With none logged it is 0. */
export function hours({ effort }: Evidence, span: Span): (at: number) => number {
  const seconds = tally(
    effort.filter((e) => within(span, e.at)).map((e) => ({ at: e.at, amount: e.seconds })),
  );
  return (at) => seconds(at) / 3600;
}
