import type { AwayTime } from '../../model/away';
import { idleAfter } from '../../model/idle';
import type { Heartbeat, TimeSpan } from '../../model/time-span';
import type { Database } from '../db/database';
import { inTransaction, type WriteTransaction } from '../db/transaction';
import { readAwayTimes, wasAwayBetween, withoutAway } from './away-times';
import { openKeyResultsOfSubject } from './key-results-of-subject';
import { pageAddress } from './read-page';

/**
 * Stores that a person was active on a page, where the page counts for an open key result: the span before it is extended, unless
 * the person was idle, away or on another page in between. No two spans overlap, so a heartbeat that arrives twice counts once.
 * @returns whether anything was stored.
 */
export async function storeHeartbeat(db: Database, { url, from, to }: Heartbeat): Promise<boolean> {
  return await inTransaction(db, ['pages', 'members', 'entities', 'spans', 'meta'], async (tx) => {
    const page = await tx.objectStore('pages').get(pageAddress(url));
    if (!page || !(await openKeyResultsOfSubject(tx, page.subject)).length) return false;
    const away = await readAwayTimes(tx);
    let isStored = false;
    for (const stretch of withoutAway({ from: Date.parse(from), to: Date.parse(to) }, away))
      if (await storeStretch(tx, page.subject, stretch, away)) isStored = true;
    return isStored;
  });
}

async function storeStretch(
  tx: WriteTransaction,
  subject: string,
  { from, to }: { readonly from: number; readonly to: number },
  away: readonly AwayTime[],
): Promise<boolean> {
  const last = await lastSpan(tx);
  const lastEnd = last ? Date.parse(last.end) : Number.NEGATIVE_INFINITY;
  const start = Math.max(lastEnd, from);
  if (to < start) return false;
  const isSame = last?.subject === subject && last.credited === undefined;
  const goesOn = isSame && start - lastEnd <= idleAfter && !wasAwayBetween(lastEnd, start, away);
  const end = new Date(to).toISOString();
  const span: TimeSpan = goesOn
    ? { ...last, end }
    : { id: crypto.randomUUID(), subject, start: new Date(start).toISOString(), end };
  await tx.objectStore('spans').put(span);
  return true;
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
