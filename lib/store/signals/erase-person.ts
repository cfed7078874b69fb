import type { JobPosition, JobTask } from '../../model/job';
import type { Event } from '../../model/signals';
import { enqueuePut } from '../db/enqueue';
import type { StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { forgetLostSubjects } from '../goals/named-subjects';
import { type JobDefinition, type Slice, sliceSize } from '../jobs/definition';
import { markDirty } from '../snapshots/dirty';
import { deleteEvents, eraseSubject, type Part, visitSubjects } from './erase-subject';
import { keyResultsOfSubject } from './key-results-of-subject';
import { signalStores } from './stores';

type Person = JobTask<'erasePerson'>;

/** Erases a person: their events, their profiles, and their name as an author. `startErasingPerson` begins it. */
export const erasePerson: JobDefinition<'erasePerson'> = {
  stores: signalStores,
  total: async (db) => (await db.count('events')) + (await db.count('subjects')),
  slice: async (tx, person, position = { phase: 'events' }) => {
    if (position.phase === 'events') return await eraseEvents(tx, person, position);
    const slice = await visitSubjects(tx, position, (subject, limit) =>
      eraseFrom(tx, subject, person, limit),
    );
    if (!slice.next) await forgetLostSubjects(tx);
    return slice;
  },
};

async function eraseEvents(
  tx: WriteTransaction,
  person: Person,
  { phase, after }: JobPosition,
): Promise<Slice> {
  const rest = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const events = await tx.objectStore('events').getAll(rest, sliceSize);
  const own = events.filter((event: Event) => isActor(person, event.actor));
  await deleteEvents(tx, own);
  const keyResults = new Set<string>();
  for (const subject of new Set(own.map((e) => e.subject)))
    for (const keyResult of await keyResultsOfSubject(tx, subject)) keyResults.add(keyResult);
  await markDirty(tx, keyResults);
  const isLast = events.length < sliceSize;
  return {
    next: isLast ? { phase: 'subjects' } : { phase, after: events.at(-1)?.id },
    done: events.length,
    deleted: own.length,
  };
}

async function eraseFrom(
  tx: WriteTransaction,
  subject: StoredSubject,
  person: Person,
  limit: number,
): Promise<Part> {
  const { author, by, ...rest } = subject;
  if (rest.kind === 'profile' && isName(person, rest.id.split(/[:/@]/).at(-1)))
    return await eraseSubject(tx, rest.id, limit);
  if (!isName(person, author) && !by?.some((name) => isActor(person, name)))
    return { deleted: 0, isDone: true };
  enqueuePut(tx, 'subjects', rest);
  // Measures of people ask who a thread's author is.
  await markDirty(tx, await keyResultsOfSubject(tx, rest.id));
  return { deleted: 0, isDone: true };
}

function isName({ handle }: Person, text: string | undefined): boolean {
  return text?.toLowerCase() === handle.toLowerCase();
}

function isActor(person: Person, actor: string | undefined): boolean {
  return actor !== undefined && (person.hashes.includes(actor) || isName(person, actor));
}
