import { counter, tally } from './tally';
import type { Evidence, Span } from './types';

type Event = Evidence['events'][number];

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
  const known = knownEvents(evidence, span).filter(({ event }) => kind === undefined || event.kind === kind);
  return onceMembered(evidence, counter(known.map((k) => k.at)));
}

/**
 * `people`: distinct actors of the events that `events` counts. Events whose actor is not known name nobody.
 * @returns as `events`.
 */
export function people(evidence: Evidence, span: Span): (at: number) => number | undefined {
  const firstSeen = new Map<string, number>();
  for (const { event, at } of knownEvents(evidence, span))
    if (event.actor !== undefined) firstSeen.set(event.actor, Math.min(at, firstSeen.get(event.actor) ?? at));
  return onceMembered(evidence, counter(firstSeen.values()));
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

/** The events of the span, each with the instant from which it counts: its own, or that its subject became a member. */
function knownEvents({ members, events: all }: Evidence, span: Span): { event: Event; at: number }[] {
  const since = new Map(members.map((m) => [m.subject, m.since]));
  return all.flatMap((event) => {
    const from = since.get(event.subject);
    return from !== undefined && within(span, event.at) ? [{ event, at: Math.max(event.at, from) }] : [];
  });
}

function onceMembered({ members }: Evidence, count: (at: number) => number) {
  const membersAt = counter(members.map((m) => m.since));
  return (at: number) => (membersAt(at) > 0 ? count(at) : undefined);
}
