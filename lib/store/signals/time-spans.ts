import { idleAfter } from '../../model/idle';
import type { Heartbeat, TimeSpan } from '../../model/time-span';
import type { Database } from '../db/database';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { keyResultsOfSubject } from './key-results-of-subject';
import { pageAddress } from './read-page';

/**
 * Stores that a person was active on a page, where the page counts for a key result: the span before it is extended, unless
 * the person was idle or on another page in between. No two spans overlap, so a heartbeat that arrives twice counts once.
 * @returns whether anything was stored.
 */
export async function storeHeartbeat(db: Database, { url, from, to }: Heartbeat): Promise<boolean> {
  return await inTransaction(db, ['pages', 'members', 'spans'], async (tx) => {
    const page = await tx.objectStore('pages').get(pageAddress(url));
    if (!page || !(await keyResultsOfSubject(tx, page.subject)).length) return false;
    const last = await lastSpan(tx);
    const start = last && Date.parse(last.end) > Date.parse(from) ? last.end : from;
    if (Date.parse(to) < Date.parse(start)) return false;
    const isSame = last?.subject === page.subject && last.credited === undefined;
    const goesOn = isSame && Date.parse(start) - Date.parse(last.end) <= idleAfter;
    const span: TimeSpan = goesOn
      ? { ...last, end: to }
      : { id: crypto.randomUUID(), subject: page.subject, start, end: to };
    await tx.objectStore('spans').put(span);
    return true;
  });
}

/** Puts and deletes spans, as a person corrects them. */
export async function changeSpans(
  db: Database,
  put: readonly TimeSpan[],
  remove: readonly string[],
): Promise<void> {
  await inTransaction(db, ['spans'], async (tx) => {
    for (const span of put) await tx.objectStore('spans').put(span);
    for (const id of remove) await tx.objectStore('spans').delete(id);
  });
}

async function lastSpan(tx: WriteTransaction): Promise<TimeSpan | undefined> {
  return (await tx.objectStore('spans').index('end').openCursor(null, 'prev'))?.value;
}
