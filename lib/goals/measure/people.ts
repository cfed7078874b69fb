import type { Evidence, Span } from '../types';
import { counter } from './tally';

type Event = Evidence['events'][number];

const day = 24 * 60 * 60 * 1000;
const hour = 60 * 60 * 1000;

/** What a page shows of how much was said on it. */
export const conversationMetrics = ['comments', 'replies', 'answers', 'responses', 'messages'] as const;

/**
 * `people`: distinct actors of the events on members in the key result's time. Events whose actor is not known name
 * nobody.
 * - `firstTime`: those whose first event on any member lies in that time. Source: CHAOSS, “New Contributors”.
 * - `returning`: those who did something in that time a day or more after their first event, whenever that was.
 *   Source: CHAOSS, “Repeat Contributors”.
 * @returns a function of the instant; undefined while there is no member, on which nobody could be seen.
 */
export function people(
  evidence: Evidence,
  span: Span,
  who?: 'firstTime' | 'returning',
): (at: number) => number | undefined {
  const known = [...byActor(evidence).values()].flatMap((events) => {
    const [first] = events;
    if (!first) return [];
    if (who === 'firstTime') return isWithin(span, first.event.at) ? [first.from] : [];
    const counting = events.filter(
      ({ event }) => isWithin(span, event.at) && (who === undefined || event.at - first.event.at >= day),
    );
    return counting.length ? [Math.min(...counting.map((e) => e.from))] : [];
  });
  return onceMembered(evidence, counter(known));
}

/** The events of each known actor, oldest first, each with the instant from which it counts: see `knownEvents`. */
function byActor(evidence: Evidence): Map<string, { event: Event; from: number }[]> {
  const actors = new Map<string, { event: Event; from: number }[]>();
  for (const known of knownEvents(evidence)) {
    const { actor } = known.event;
    if (actor === undefined) continue;
    const own = actors.get(actor);
    if (own) own.push(known);
    else actors.set(actor, [known]);
  }
  for (const own of actors.values()) own.sort((a, b) => a.event.at - b.event.at);
  return actors;
}

/**
 * `responseTime`: the median, in hours, of the time from a thread's publication to the first thing that somebody else did
 * on it, over the members that were published in the key result's time and were answered. Of an even number the mean
 * of the two in the middle. Source: CHAOSS, “Time to First Response”.
 * @returns a function of the instant; undefined while none was answered.
 */
export function responseTime(evidence: Evidence, span: Span): (at: number) => number | undefined {
  const answered = threadsOf(evidence, span).flatMap(({ publishedAt, since, response }) =>
    response === undefined ? [] : [{ from: Math.max(response, since), took: response - publishedAt }],
  );
  return (at) => {
    const took = answered
      .filter(({ from }) => from <= at)
      .map((t) => t.took)
      .sort((a, b) => a - b);
    const middle = took.length >> 1;
    const [low, high] = [took[took.length % 2 ? middle : middle - 1], took[middle]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2 / hour;
  };
}

/**
 * `unanswered`: how many of the members that were published in the key result's time nobody but their author has said
 * anything on. Where the page shows that more was said than is known, or was never read, it is not counted.
 * @returns a function of the instant; undefined while there is no member.
 */
export function unanswered(evidence: Evidence, span: Span): (at: number) => number | undefined {
  const threads = threadsOf(evidence, span);
  const isOpen = (thread: Thread, at: number) => {
    if (Math.max(thread.publishedAt, thread.since) > at || (thread.response ?? at + 1) <= at) return false;
    const shown = lastShown(evidence, thread.subject, at);
    return shown !== undefined && shown <= thread.own.filter((own) => own <= at).length;
  };
  return onceMembered(evidence, (at) => threads.filter((thread) => isOpen(thread, at)).length);
}

interface Thread {
  readonly subject: string;
  readonly since: number;
  readonly publishedAt: number;
  /** When somebody else first did something on it. */
  readonly response: number | undefined;
  /** When its author did. */
  readonly own: readonly number[];
}

function threadsOf({ members, events }: Evidence, span: Span): Thread[] {
  const bySubject = Map.groupBy(events, (e) => e.subject);
  return members.flatMap(({ subject, since, publishedAt, author }) => {
    if (publishedAt === undefined || !isWithin(span, publishedAt)) return [];
    const after = (bySubject.get(subject) ?? []).filter((e) => e.at >= publishedAt);
    const isOwn = (e: Event) => author !== undefined && e.actor === author;
    const others = after.filter((e) => !isOwn(e)).map((e) => e.at);
    const response = others.length ? Math.min(...others) : undefined;
    return [{ subject, since, publishedAt, response, own: after.filter(isOwn).map((e) => e.at) }];
  });
}

/** How much was said on a subject, as its page last showed at an instant; undefined where it was not read by then. */
function lastShown({ readings }: Evidence, subject: string, at: number): number | undefined {
  const known = readings
    .filter((r) => r.subject === subject && r.at <= at)
    .filter((r) => conversationMetrics.some((metric) => metric === r.metric))
    .sort((a, b) => a.at - b.at);
  return known.at(-1)?.value;
}

const isWithin = ({ start, end }: Span, at: number) => start <= at && at < end;

/**
 * The events on members, each with the instant from which it counts: its own, or that its subject became a member. What
 * happened on a subject before it was tagged counts from the tag on.
 */
export function knownEvents({ members, events }: Evidence): { event: Event; from: number }[] {
  const since = new Map(members.map((m) => [m.subject, m.since]));
  return events.flatMap((event) => {
    const from = since.get(event.subject);
    return from === undefined ? [] : [{ event, from: Math.max(event.at, from) }];
  });
}

/** A count that is not known while there is no member. */
export function onceMembered<T>({ members }: Evidence, count: (at: number) => T) {
  const membersAt = counter(members.map((m) => m.since));
  return (at: number) => (membersAt(at) > 0 ? count(at) : undefined);
}
