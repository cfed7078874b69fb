import { startOf } from '../../goals/calendar/span';
import { historySpan } from '../../goals/forecast/past';
import { lastReview } from '../../goals/snapshots/snapshot';
import type { Evidence, Span } from '../../goals/types';
import type { KeyResult } from '../../model/goals';
import { publishedInstant } from '../../model/published';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';
import { entitiesOfKeyResult, entitiesOfSubject } from '../goals/entities';
import { actsOn } from './acts';
import { eventCounts, readingsOf } from './history';
import { requirementsOf } from './requirements';

export const evidenceStores = ['entities', 'subjects', 'readings', 'events', 'rollups', 'members'] as const;

/** At which instants a figure is asked for, and when: both in milliseconds since 1970. */
interface EvidenceQuery {
  readonly now: number;
  readonly instants: readonly number[];
}

/** A key result, with pages that are looked at as if they counted for it since now. */
type CountedFor = Pick<KeyResult, 'id' | 'measure'> & { readonly pages?: readonly string[] | undefined };

/**
 * Loads the evidence of a key result, as far as its measure needs it. Its cost is that of its members and of the days looked
 * at, not that of the store.
 * @param query the evidence suffices for the value at each of these instants, at the start, now and at the last check-in, and
 *   for a forecast.
 * @param counting the members to go by in place of the stored ones, to find out what a change would do.
 */
export async function loadEvidence(
  tx: ReadTransaction,
  keyResult: CountedFor,
  span: Span,
  query: EvidenceQuery,
  zone: string,
  counting?: readonly Counting[],
): Promise<Evidence> {
  const needs = requirementsOf(keyResult.measure);
  const checkIns = (await entitiesOfKeyResult(tx, 'checkIn', keyResult.id)).map((c) => ({
    at: startOf(c.at, zone),
    ...(c.value === undefined ? {} : { value: c.value }),
  }));
  const members = counting ?? (await membersOf(tx, keyResult, query.now));
  const reviewed = lastReview(checkIns, span, query.now);
  const needed = [...new Set([...query.instants, query.now, span.start, span.end, reviewed])];
  const history = historySpan(span, query.now);
  const subjects = members.map((m) => m.subject);
  return {
    members: members.map(({ since, subject }) => ({ since, ...memberSubject(subject) })),
    readings: await readingsOfAll(tx, subjects, needs.metrics, history.start, needed),
    events: needs.responses ? await responsesOf(tx, subjects, history) : [],
    ...(needs.people
      ? {
          acts: await actsOn(
            tx,
            subjects.map((s) => s.id),
            peopleSince(span, query.now),
          ),
        }
      : {}),
    ...(needs.counts
      ? { eventCounts: await countsOfAll(tx, subjects, needs.counts.kind, needed, span) }
      : {}),
    tags: needs.tags ? await tagsOf(tx, keyResult.id) : [],
    checkIns,
    effort: needs.effort ? await effortFor(tx, keyResult.id, subjects) : [],
  };
}

/** A subject that counts, and since when, in milliseconds since 1970. */
export interface Counting {
  readonly since: number;
  readonly subject: StoredSubject;
}

async function membersOf(
  tx: ReadTransaction,
  { id, pages = [] }: CountedFor,
  now: number,
): Promise<Counting[]> {
  const stored = await tx.objectStore('members').getAll(keysOf(id));
  const since = new Map([
    ...pages.map((subject) => [subject, now] as const),
    ...stored.map((m) => [m.subject, Date.parse(m.since)] as const),
  ]);
  const found = [...since].map(async ([one, at]) => {
    const subject = await tx.objectStore('subjects').get(one);
    return subject ? [{ since: at, subject }] : [];
  });
  return (await Promise.all(found)).flat();
}

function memberSubject(subject: StoredSubject) {
  const publishedAt = publishedInstant(subject.publishedAt);
  const authors = authorsOf(subject);
  return {
    subject: subject.id,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(authors.length ? { authors } : {}),
  };
}

/** A subject's author, under every name that the actors of events may have. */
const authorsOf = ({ by, author }: StoredSubject) => [
  ...(by ?? []),
  ...(author === undefined ? [] : [author]),
];

async function readingsOfAll(
  tx: ReadTransaction,
  subjects: readonly StoredSubject[],
  metrics: ReadonlySet<string>,
  since: number,
  instants: readonly number[],
): Promise<Evidence['readings']> {
  const found = subjects.flatMap(({ id }) =>
    [...metrics].map((metric) => readingsOf(tx, id, metric, since, instants)),
  );
  return (await Promise.all(found)).flat();
}

async function countsOfAll(
  tx: ReadTransaction,
  subjects: readonly StoredSubject[],
  kind: string | undefined,
  instants: readonly number[],
  { start, end }: Span,
): Promise<NonNullable<Evidence['eventCounts']>> {
  // An event at the start is within the time, and one at the end is not: what is before them is asked for.
  const edges = [...instants, start - 1, end - 1];
  return (await Promise.all(subjects.map(({ id }) => eventCounts(tx, id, kind, edges)))).flat();
}

/** The starts of the times in which people are counted: that of the key result, and one of the same length until now. */
function peopleSince({ start, end }: Span, now: number): number[] {
  return start < now ? [start] : [start, now - (end - start)];
}

async function responsesOf(
  tx: ReadTransaction,
  subjects: readonly StoredSubject[],
  history: Span,
): Promise<Evidence['events']> {
  const found = subjects.map(async (subject) => {
    const publishedAt = publishedInstant(subject.publishedAt);
    const isNeeded = publishedAt !== undefined && publishedAt >= history.start && publishedAt < history.end;
    return isNeeded ? await eventsUpToResponse(tx, subject, publishedAt) : [];
  });
  return (await Promise.all(found)).flat();
}

/** The events on a subject from an instant on, the oldest first. */
async function eventsSince(tx: ReadTransaction, subject: string, since: string, count?: number) {
  const range = IDBKeyRange.bound([subject, since], [subject, []]);
  const found = await tx.objectStore('events').index('subject').getAll(range, count);
  return found.map(({ actor, at, ...e }) => ({
    ...e,
    at: Date.parse(at),
    ...(actor === undefined ? {} : { actor }),
  }));
}

/** The events on a thread from its publication up to the first one that is not its author's. */
async function eventsUpToResponse(tx: ReadTransaction, subject: StoredSubject, publishedAt: number) {
  const since = new Date(publishedAt).toISOString();
  const authors = authorsOf(subject);
  // Most threads are answered soon: more and more are read until there is an answer.
  for (let count = 8; ; count *= 4) {
    const found = await eventsSince(tx, subject.id, since, count);
    const response = found.findIndex((e) => e.actor === undefined || !authors.includes(e.actor));
    if (response >= 0) return found.slice(0, response + 1);
    if (found.length < count) return found;
  }
}

async function tagsOf(tx: ReadTransaction, keyResult: string): Promise<Evidence['tags']> {
  return (await entitiesOfKeyResult(tx, 'tag', keyResult)).map(({ at, weight, outcome, value, unit }) => ({
    ...{ at: Date.parse(at), weight },
    ...(outcome === undefined ? {} : { outcome }),
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
  }));
}

/** The effort of a key result, and that of its members that is of no key result. */
async function effortFor(
  tx: ReadTransaction,
  keyResult: string,
  subjects: readonly StoredSubject[],
): Promise<Evidence['effort']> {
  const own = await entitiesOfKeyResult(tx, 'effort', keyResult);
  const onMembers = await Promise.all(subjects.map(({ id }) => entitiesOfSubject(tx, 'effort', id)));
  return [...own, ...onMembers.flat().filter((e) => e.keyResult === undefined)].map((e) => ({
    at: Date.parse(e.at),
    seconds: e.seconds,
  }));
}
