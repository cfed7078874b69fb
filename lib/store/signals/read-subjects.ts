import { manualPlatform } from '../../model/platforms';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import type { StoredSubject } from '../db/schema';
import { beginRead } from '../db/transaction';
import { plainSubject } from './plain-subject';
import { subjectBatches } from './subject-batches';

/** The subjects of the given ids that are stored, by id. */
export async function readSubjects(
  db: Database,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Subject>> {
  const tx = beginRead(db, ['subjects']);
  const stored = await Promise.all([...new Set(ids)].map((id) => tx.objectStore('subjects').get(id)));
  return new Map(stored.flatMap((s) => (s ? [[s.id, plainSubject(s)]] : [])));
}

/**
 * The subjects that were seen last, the latest first, with everything that was entered by hand.
 * @param limit the most visited pages that are looked at.
 */
export async function readRecentSubjects(db: Database, limit: number): Promise<Subject[]> {
  const tx = beginRead(db, ['pages', 'subjects']);
  const ids = new Set<string>();
  let cursor = await tx.objectStore('pages').index('at').openCursor(null, 'prev');
  for (; cursor && ids.size < limit; cursor = await cursor.continue()) ids.add(cursor.value.subject);
  const seen = await Promise.all([...ids].map((id) => tx.objectStore('subjects').get(id)));
  const byHand = await tx.objectStore('subjects').index('platform').getAll(keysOf(manualPlatform));
  return [...byHand, ...seen.flatMap((s) => (s ? [s] : []))].map(plainSubject);
}

/**
 * Finds subjects whose title, author or address has every word of a text. Reads batch after batch, and ends once enough are
 * found.
 */
export async function findSubjects(db: Database, text: string, limit: number): Promise<Subject[]> {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const found: Subject[] = [];
  for await (const batch of subjectBatches(beginRead(db, ['subjects']))) {
    found.push(...batch.filter((subject) => hasWords(subject, words)).map(plainSubject));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function hasWords({ title, author = '', url }: StoredSubject, words: readonly string[]): boolean {
  const searched = `${title} ${author} ${url}`.toLocaleLowerCase();
  return words.every((word) => searched.includes(word));
}
