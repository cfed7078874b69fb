import * as z from 'zod/mini';
import type { Effort, Tag } from '../../model/goals';
import { batches } from '../db/batches';
import type { Database } from '../db/database';
import type { StoredSubject } from '../db/schema';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { markDirty } from '../snapshots/dirty';
import { keyResultsOfSubject } from './members';
import { forgetOrigin } from './origins';

const key = 'erased';
const hashList = z.array(z.string());

/** The keyed hashes of erased people, who are never stored again. */
export async function readErased(db: Database): Promise<ReadonlySet<string>> {
  return new Set(parse(await db.get('meta', key)));
}

/** As `readErased`, inside the caller's transaction. */
export async function erasedNames(tx: WriteTransaction): Promise<ReadonlySet<string>> {
  return new Set(parse(await tx.objectStore('meta').get(key)));
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
    const touched = new Set<string>();
    let events = 0;
    for await (const cursor of tx.objectStore('events')) {
      if (!isActor(cursor.value.actor)) continue;
      touched.add(cursor.value.subject);
      await cursor.delete();
      events += 1;
    }
    const profiles: StoredSubject[] = [];
    for await (const cursor of tx.objectStore('subjects')) {
      const { author, by, ...rest } = cursor.value;
      if (isName(author) || by?.some(isActor)) await cursor.update(rest);
      if (rest.kind === 'profile' && isName(rest.id.split(/[:/@]/).at(-1))) profiles.push(rest);
    }
    const keyResults = await keyResultsOfSubjects(tx, touched);
    for (const profile of profiles) for (const id of await eraseSubject(tx, profile)) keyResults.add(id);
    await markDirty(tx, keyResults);
    const meta = tx.objectStore('meta');
    await meta.put([...new Set([...parse(await meta.get(key)), ...hashes])], key);
    return { subjects: profiles.length, events };
  });
}

/** Erases everything captured from a site, and its tags with their notes and quotes. */
export async function eraseSite(db: Database, site: string): Promise<Erased> {
  const tx = beginWrite(db, stores);
  return await runTransaction(tx, async () => {
    const own: StoredSubject[] = [];
    for await (const { value } of tx.objectStore('subjects'))
      if (value.platform === site || new URL(value.url).origin === site) own.push(value);
    const before = await tx.objectStore('events').count();
    const keyResults = new Set<string>();
    for (const subject of own) for (const id of await eraseSubject(tx, subject)) keyResults.add(id);
    await tx.objectStore('health').delete(IDBKeyRange.bound([site], [site, []]));
    await markDirty(tx, keyResults);
    await forgetOrigin(tx, site);
    return { subjects: own.length, events: before - (await tx.objectStore('events').count()) };
  });
}

/** Erases a subject with its readings, events, members, tags, effort and pages. Returns the key results that it counted for. */
async function eraseSubject(tx: WriteTransaction, { id }: StoredSubject): Promise<string[]> {
  const keyResults = await keyResultsOfSubject(tx, id);
  await tx.objectStore('readings').delete(IDBKeyRange.bound([id], [id, []]));
  for await (const cursor of tx
    .objectStore('events')
    .index('subject')
    .iterate(IDBKeyRange.bound([id], [id, []])))
    await cursor.delete();
  for (const keyResult of keyResults) await tx.objectStore('members').delete([keyResult, id]);
  await eraseRecordsOf(tx, id);
  for await (const cursor of tx.objectStore('pages')) if (cursor.value.subject === id) await cursor.delete();
  await tx.objectStore('subjects').delete(id);
  return keyResults;
}

/** Erases the tags and the effort of a subject, with their history. */
async function eraseRecordsOf(tx: WriteTransaction, subject: string): Promise<void> {
  for (const type of ['tag', 'effort'] as const)
    for await (const cursor of tx.objectStore('entities').iterate(IDBKeyRange.bound([type], [type, []]))) {
      const { id, fields, value } = cursor.value;
      const of = (value as Tag | Effort | undefined)?.subject ?? fields['subject']?.value;
      if (of !== subject) continue;
      for await (const change of tx.objectStore('changes').index('entity').iterate([type, id]))
        await change.delete();
      await cursor.delete();
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
    erased += await deleteKeys(
      db,
      'readings',
      batch.filter((r) => r.at < before).map((r) => [r.subject, r.metric, r.at] as [string, string, string]),
      touched,
    );
  for await (const batch of batches(db, 'events')) {
    const old = batch.filter((e) => e.at < before);
    for (const { subject } of old) touched.add(subject);
    erased += await deleteKeys(
      db,
      'events',
      old.map((e) => e.id),
      touched,
    );
  }
  const tx = beginWrite(db, stores);
  await runTransaction(tx, async () => {
    for await (const cursor of tx.objectStore('pages')) if (cursor.value.at < before) await cursor.delete();
    const keyResults = await keyResultsOfSubjects(tx, touched);
    for await (const cursor of tx.objectStore('subjects')) await pruneSubject(tx, cursor.value, before);
    await markDirty(tx, keyResults);
  });
  return erased;
}

async function deleteKeys<S extends 'readings' | 'events'>(
  db: Database,
  store: S,
  keys: readonly (S extends 'readings' ? [string, string, string] : string)[],
  touched: Set<string>,
): Promise<number> {
  if (!keys.length) return 0;
  const tx = db.transaction(store, 'readwrite');
  for (const one of keys) {
    if (Array.isArray(one)) touched.add(String(one[0]));
    void (tx.store as unknown as { delete(key: IDBValidKey): Promise<void> }).delete(one as IDBValidKey);
  }
  await tx.done;
  return keys.length;
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
