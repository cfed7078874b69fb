import type { JobPosition } from '../../model/job';
import { manualPlatform } from '../../model/platforms';
import { deleteMany } from '../db/delete-many';
import { enqueueDelete, enqueuePut } from '../db/enqueue';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';
import { namedSubjects } from '../goals/named-subjects';
import { type JobDefinition, type Slice, sliceSize } from '../jobs/definition';
import { markDirty } from '../snapshots/dirty';
import { deleteEvents, deletePagesOf, deleteReadings, type Part, visitSubjects } from './erase-subject';
import { keyResultsOfSubject } from './key-results-of-subject';
import { signalStores } from './stores';

/**
 * Deletes the readings, events and visited addresses from before an instant, and the subjects without anything left that
 * count for no key result. What a person has written (goals, tags, check-ins) stays.
 */
export const eraseOlder: JobDefinition<'retention'> = {
  stores: signalStores,
  total: (db) => db.count('subjects'),
  slice: async (tx, { before }, position = { phase: 'subjects' }) => {
    if (position.phase === 'pages') return await deletePages(tx, before, position);
    let named: Promise<Set<string>> | undefined;
    const isNamed = async (id: string) => {
      named ??= namedSubjects(tx);
      return (await named).has(id);
    };
    const slice = await visitSubjects(tx, position, (subject, limit) =>
      deleteOlderOf(tx, subject, before, limit, isNamed),
    );
    return { ...slice, next: slice.next ?? { phase: 'pages' } };
  },
};

async function deletePages(tx: WriteTransaction, before: string, position: JobPosition): Promise<Slice> {
  const old = await tx
    .objectStore('pages')
    .index('at')
    .getAllKeys(IDBKeyRange.upperBound(before, true), sliceSize);
  await deleteMany(tx, 'pages', old);
  const spans = await tx
    .objectStore('spans')
    .index('end')
    .getAllKeys(IDBKeyRange.upperBound(before, true), sliceSize);
  await deleteMany(tx, 'spans', spans);
  await forgetOldValues(tx, before);
  const isLast = old.length < sliceSize && spans.length < sliceSize;
  return { next: isLast ? undefined : position, done: 0, deleted: 0 };
}

/** Takes values from before an instant out of what is known of followed numbers; there are few. */
async function forgetOldValues(tx: WriteTransaction, before: string): Promise<void> {
  for await (const cursor of tx.objectStore('numberStates')) {
    const { lastRead, setAside, ...state } = cursor.value;
    const isOld = (value: { at: string } | undefined) => value !== undefined && value.at < before;
    if (!isOld(lastRead) && !isOld(setAside)) continue;
    await cursor.update({
      ...state,
      ...(lastRead && !isOld(lastRead) ? { lastRead } : {}),
      ...(setAside && !isOld(setAside) ? { setAside } : {}),
    });
  }
}

async function deleteOlderOf(
  tx: WriteTransaction,
  subject: StoredSubject,
  before: string,
  limit: number,
  isNamed: (id: string) => Promise<boolean>,
): Promise<Part> {
  const readings = await deleteOldReadings(tx, subject.id, before, limit);
  const events = readings < limit ? await deleteOldEvents(tx, subject.id, before, limit - readings) : 0;
  const deleted = readings + events;
  if (deleted > 0) await markDirty(tx, await keyResultsOfSubject(tx, subject.id));
  if (deleted >= limit) return { deleted, isDone: false };
  // What a person entered stays.
  if (subject.platform !== manualPlatform) await pruneSubject(tx, subject, before, isNamed);
  return { deleted, isDone: true };
}

/** Deletes up to `limit` readings of a subject from before an instant. Returns how many. */
async function deleteOldReadings(
  tx: WriteTransaction,
  id: string,
  before: string,
  limit: number,
): Promise<number> {
  const readings = tx.objectStore('readings');
  let deleted = 0;
  let next = await readings.getKey(keysOf(id));
  while (next && deleted < limit) {
    const [, metric] = next;
    const old = IDBKeyRange.bound([id, metric], [id, metric, before], false, true);
    const keys = await readings.getAllKeys(old, limit - deleted);
    await deleteReadings(tx, keys);
    deleted += keys.length;
    // An array sorts after every text, so this is where the next metric begins.
    next = await readings.getKey(IDBKeyRange.bound([id, metric, []], [id, []]));
  }
  return deleted;
}

/** Deletes up to `limit` events on a subject from before an instant. Returns how many. */
async function deleteOldEvents(
  tx: WriteTransaction,
  id: string,
  before: string,
  limit: number,
): Promise<number> {
  const old = IDBKeyRange.bound([id], [id, before], false, true);
  const events = await tx.objectStore('events').index('subject').getAll(old, limit);
  await deleteEvents(tx, events);
  return events.length;
}

/**
 * Removes older readings from a subject's latest ones, or the subject itself where nothing refers to it any more.
 * @param isNamed whether a goal record names a subject, as an origin for example.
 */
async function pruneSubject(
  tx: WriteTransaction,
  subject: StoredSubject,
  before: string,
  isNamed: (id: string) => Promise<boolean>,
): Promise<void> {
  const latest = Object.fromEntries(Object.entries(subject.latest).filter(([, { at }]) => at >= before));
  const hasOlder = Object.keys(latest).length < Object.keys(subject.latest).length;
  const isInUse =
    Object.keys(latest).length > 0 ||
    subject.firstSeen >= before ||
    (await keyResultsOfSubject(tx, subject.id)).length > 0 ||
    (await tx.objectStore('events').index('subject').getKey(keysOf(subject.id))) !== undefined ||
    (await isNamed(subject.id));
  if (isInUse) {
    if (hasOlder) enqueuePut(tx, 'subjects', { ...subject, latest });
    return;
  }
  enqueueDelete(tx, 'subjects', subject.id);
  await deletePagesOf(tx, subject.id);
}
