import { dayLength } from '../../model/durations';
import type { Evidence, Span } from '../types';
import { cumulativeCount } from './cumulative-sum';

type Event = Evidence['events'][number];
type Act = Pick<Event, 'subject' | 'at' | 'actor'>;

/** Who came back did something so long after their first event, in milliseconds. */
export const returningAfter = dayLength;
const hour = 60 * 60 * 1000;

/** Metrics that count the contributions to a conversation. */
export const conversationMetrics = ['comments', 'replies', 'answers', 'responses', 'messages'] as const;

/**
 * `people`: distinct actors of the events on members in the key result's time. Events without an actor do not count.
 * - `firstTime`: those whose first event on any member lies in that time. Source: CHAOSS, “New Contributors”.
 * - `returning`: those with an event in that time a day or more after their first event, whenever that was.
 *   Source: CHAOSS, “Repeat Contributors”.
 * @returns a function of the instant; undefined while there is no member.
 */
export function countPeople(
  evidence: Evidence,
  span: Span,
  who?: 'firstTime' | 'returning',
): (at: number) => number | undefined {
  const known = [...byActor(evidence).values()].flatMap((events) => {
    const [first] = events;
    if (!first) return [];
    if (who === 'firstTime') return isWithin(span, first.event.at) ? [first.from] : [];
    const counting = events.filter(
      ({ event }) =>
        isWithin(span, event.at) && (who === undefined || event.at - first.event.at >= returningAfter),
    );
    return counting.length ? [Math.min(...counting.map((e) => e.from))] : [];
  });
  return definedWithMembers(evidence, cumulativeCount(known));
}

/** The events of each actor, oldest first, each with the instant from which it counts. */
function byActor(evidence: Evidence): Map<string, { event: Act; from: number }[]> {
  const actors = new Map<string, { event: Act; from: number }[]>();
  for (const one of memberEvents(evidence)) {
    const { actor } = one.event;
    if (actor === undefined) continue;
    const own = actors.get(actor);
    if (own) own.push(one);
    else actors.set(actor, [one]);
  }
  for (const own of actors.values()) own.sort((a, b) => a.event.at - b.event.at || a.from - b.from);
  return actors;
}

/**
 * `responseTime`: the median, in hours, of the time from a thread's publication to the first event by somebody else on
 * it, over the answered members that were published in the key result's time. Of an even number the mean of the two in
 * the middle. Source: CHAOSS, “Time to First Response”.
 * @returns a function of the instant; undefined while none is answered.
 */
export function medianResponseTime(evidence: Evidence, span: Span): (at: number) => number | undefined {
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
 * `unanswered`: how many members that were published in the key result's time have events by nobody but their author. A
 * member does not count where its page shows more contributions than there are events, or was never read.
 * @returns a function of the instant; undefined while there is no member.
 */
export function countUnanswered(evidence: Evidence, span: Span): (at: number) => number | undefined {
  const shownOn = shownCounts(evidence);
  const threads = threadsOf(evidence, span).map((thread) => ({
    ...thread,
    said: cumulativeCount(thread.own),
    shown: shownOn(thread.subject),
  }));
  const isOpen = ({ publishedAt, since, response, said, shown }: (typeof threads)[number], at: number) => {
    if (Math.max(publishedAt, since) > at || (response ?? at + 1) <= at) return false;
    const count = shown(at);
    return count !== undefined && count <= said(at);
  };
  return definedWithMembers(evidence, (at) => threads.filter((thread) => isOpen(thread, at)).length);
}

interface Thread {
  readonly subject: string;
  readonly since: number;
  readonly publishedAt: number;
  /** The first event by somebody other than its author. */
  readonly response: number | undefined;
  /** The events by its author. */
  readonly own: readonly number[];
}

function threadsOf({ members, events }: Evidence, span: Span): Thread[] {
  const bySubject = Map.groupBy(events, (e) => e.subject);
  return members.flatMap(({ subject, since, publishedAt, authors = [] }) => {
    if (publishedAt === undefined || !isWithin(span, publishedAt)) return [];
    const after = (bySubject.get(subject) ?? []).filter((e) => e.at >= publishedAt);
    const isOwn = (e: Event) => e.actor !== undefined && authors.includes(e.actor);
    const others = after.filter((e) => !isOwn(e)).map((e) => e.at);
    const response = others.length ? Math.min(...others) : undefined;
    return [{ subject, since, publishedAt, response, own: after.filter(isOwn).map((e) => e.at) }];
  });
}

/**
 * The number of contributions that a subject's page last showed by an instant, as a function of the subject and then of the
 * instant; undefined where it was not read by then. Of several counts at one instant the largest one, so that a thread with
 * more contributions than were seen is not taken for unanswered.
 */
function shownCounts({ readings }: Evidence): (subject: string) => (at: number) => number | undefined {
  const isCount = (metric: string) => conversationMetrics.some((name) => name === metric);
  const bySubject = Map.groupBy(
    readings.filter((r) => isCount(r.metric)),
    (r) => r.subject,
  );
  return (subject) => {
    const known = (bySubject.get(subject) ?? []).toSorted((a, b) => a.at - b.at || a.value - b.value);
    const upTo = cumulativeCount(known.map((r) => r.at));
    return (at) => known[upTo(at) - 1]?.value;
  };
}

const isWithin = ({ start, end }: Span, at: number) => start <= at && at < end;

/**
 * The events on members, each with the instant from which it counts: its own, or the one at which its subject became a
 * member where that is later.
 */
function memberEvents({ members, acts, events }: Evidence): { event: Act; from: number }[] {
  const since = new Map(members.map((m) => [m.subject, m.since]));
  return (acts ?? events).flatMap((event: Act) => {
    const from = since.get(event.subject);
    return from === undefined ? [] : [{ event, from: Math.max(event.at, from) }];
  });
}

/** A count that is undefined while there is no member. */
export function definedWithMembers<T>({ members }: Evidence, count: (at: number) => T) {
  const membersAt = cumulativeCount(members.map((m) => m.since));
  return (at: number) => (membersAt(at) > 0 ? count(at) : undefined);
}
