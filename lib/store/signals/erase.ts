import * as z from 'zod/mini';
import type { Event, Reading } from '../../model/signals';
import { batches } from '../db/batches';
import type { Database } from '../db/database';
import type { Schema, StoredSubject } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { markDirty } from '../snapshots/dirty';
import { keyResultsOfSubject } from './members';
import { forgetOrigin } from './origins';
import { deleteRollups, removeFromRollups } from './rollups';
import { subjectsOfSite } from './subjects-of-site';

const key = 'erased';
const hashList = z.array(z.string());

/** The keyed hashes of erased people, who are never stored again. */
export async function readErased(db: Database): Promise<ReadonlySet<string>> {
  return new Set(parse(await db.get('meta', key)));
}

function parse(value: unknown): string[] {
  const parsed = z.safeParse(hashList, value);
  return parsed.success ? parsed.data : [];
}

const stores = [
  'meta',
  'changes',
  'entities',
  'subjects',
  'readings',
  'events',
  'rollups',
  'members',
  'snapshots',
  'dirty',
  'pages',
  'health',
] as const;

/** How much was deleted. */
interface Erased {
  readonly subjects: number;
  readonly events: number;
}

/**
 * Erases a person: their events, their profiles, and their name as an author. The keyed hashes are kept, so that the
 * person is never stored again.
 * @param hashes of the handle, one for each platform.
 */
export async function erasePerson(db: Database, handle: string, hashes: readonly string[]): Promise<Erased> {
  const isName = (text: string | undefined) => text?.toLowerCase() === handle.toLowerCase();
  const isActor = (actor: string | undefined) =>
    actor !== undefined && (hashes.includes(actor) || isName(actor));
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, async () => {
    const deleted: Event[] = [];
    for await (const cursor of tx.objectStore('events')) {
      if (!isActor(cursor.value.actor)) continue;
      deleted.push(cursor.value);
      await cursor.delete();
    }
    await removeFromRollups(tx, [], deleted);
    const profiles: StoredSubject[] = [];
    for await (const cursor of tx.objectStore('subjects')) {
      const { author, by, ...rest } = cursor.value;
      if (isName(author) || isActor(by)) await cursor.update(rest);
      if (rest.kind === 'profile' && isName(rest.id.split(/[:/@]/).at(-1))) profiles.push(rest);
    }
    const keyResults = await keyResultsOfSubjects(tx, new Set(deleted.map((e) => e.subject)));
    for (const profile of profiles)
      for (const id of (await eraseSubject(tx, profile)).keyResults) keyResults.add(id);
    await markDirty(tx, keyResults);
    const meta = tx.objectStore('meta');
    await meta.put([...new Set([...parse(await meta.get(key)), ...hashes])], key);
    return { subjects: profiles.length, events: deleted.length };
  });
}

/** Erases everything captured from a site, and its tags with their notes and quotes. */
export async function eraseSite(db: Database, site: string): Promise<Erased> {
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, async () => {
    const own = await subjectsOfSite(tx, site);
    const keyResults = new Set<string>();
    let events = 0;
    for (const subject of own) {
      const erased = await eraseSubject(tx, subject);
      events += erased.events;
      for (const id of erased.keyResults) keyResults.add(id);
    }
    await tx.objectStore('health').delete(IDBKeyRange.bound([site], [site, []]));
    await markDirty(tx, keyResults);
    await forgetOrigin(tx, site);
    return { subjects: own.length, events };
  });
}

/**
 * Erases a subject with its readings, events, members, tags, effort and pages.
 * @returns the key results that it counted for, and how many events were erased.
 */
async function eraseSubject(tx: WriteTransaction, { id }: StoredSubject) {
  const keyResults = await keyResultsOfSubject(tx, id);
  const own = IDBKeyRange.bound([id], [id, []]);
  await tx.objectStore('readings').delete(own);
  const events = await tx.objectStore('events').index('subject').getAllKeys(own);
  for (const event of events) await tx.objectStore('events').delete(event);
  await deleteRollups(tx, id);
  for (const keyResult of keyResults) await tx.objectStore('members').delete([keyResult, id]);
  await eraseRecordsOf(tx, id);
  const pages = await tx.objectStore('pages').index('subject').getAllKeys(id);
  for (const page of pages) await tx.objectStore('pages').delete(page);
  await tx.objectStore('subjects').delete(id);
  return { keyResults, events: events.length };
}

/** Erases the tags and the effort of a subject, with their history. */
async function eraseRecordsOf(tx: WriteTransaction, subject: string): Promise<void> {
  for (const type of ['tag', 'effort'] as const)
    for (const [, id] of await tx.objectStore('entities').index('subject').getAllKeys([type, subject])) {
      for await (const change of tx.objectStore('changes').index('entity').iterate([type, id]))
        await change.delete();
      await tx.objectStore('entities').delete([type, id]);
    }
}

async function keyResultsOfSubjects(tx: WriteTransaction, subjects: Iterable<string>): Promise<Set<string>> {
  const keyResults = new Set<string>();
  for (const subject of subjects) for (const id of await keyResultsOfSubject(tx, subject)) keyResults.add(id);
  return keyResults;
}

/**
 * Deletes the readings, events and visited addresses from before an instant, and the subjects without anything left that
 * count for no key result. What a person has written (goals, tags, check-ins) stays.
 * @param before ISO 8601 instant.
 * @returns how many readings and events were deleted.
 */
export async function eraseOlder(db: Database, before: string): Promise<number> {
  let erased = 0;
  const touched = new Set<string>();
  for await (const batch of batches(db, 'readings'))
    erased += await deleteSignals(
      db,
      'readings',
      batch.filter((r) => r.at < before),
      touched,
    );
  for await (const batch of batches(db, 'events'))
    erased += await deleteSignals(
      db,
      'events',
      batch.filter((e) => e.at < before),
      touched,
    );
  const tx = beginWrite(db, stores);
  await runTransaction(tx, async () => {
    for await (const cursor of tx.objectStore('pages')) if (cursor.value.at < before) await cursor.delete();
    const keyResults = await keyResultsOfSubjects(tx, touched);
    for await (const cursor of tx.objectStore('subjects')) await pruneSubject(tx, cursor.value, before);
    await markDirty(tx, keyResults);
  });
  return erased;
}

async function deleteSignals<S extends 'readings' | 'events'>(
  db: Database,
  store: S,
  old: readonly Schema[S]['value'][],
  touched: Set<string>,
): Promise<number> {
  if (!old.length) return 0;
  const [readings, events] = store === 'readings' ? [old as Reading[], []] : [[], old as Event[]];
  const tx = beginWrite(db, ['readings', 'events', 'rollups']);
  await runTransaction(tx, async () => {
    for (const { subject } of old) touched.add(subject);
    for (const { subject, metric, at } of readings)
      void tx.objectStore('readings').delete([subject, metric, at]);
    for (const { id } of events) void tx.objectStore('events').delete(id);
    await removeFromRollups(tx, readings, events);
  });
  return old.length;
}

/** Removes older readings from a subject's latest ones, or the subject itself where nothing refers to it any more. */
async function pruneSubject(tx: WriteTransaction, subject: StoredSubject, before: string): Promise<void> {
  const latest = Object.fromEntries(Object.entries(subject.latest).filter(([, { at }]) => at >= before));
  const hasOlder = Object.keys(latest).length < Object.keys(subject.latest).length;
  const isInUse =
    Object.keys(latest).length > 0 ||
    subject.firstSeen >= before ||
    (await keyResultsOfSubject(tx, subject.id)).length > 0 ||
    (await tx
      .objectStore('events')
      .index('subject')
      .count(IDBKeyRange.bound([subject.id], [subject.id, []]))) > 0;
  if (!isInUse) await tx.objectStore('subjects').delete(subject.id);
  else if (hasOlder) await tx.objectStore('subjects').put({ ...subject, latest });
}
