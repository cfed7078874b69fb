import { weekLength } from '../../model/durations';
import type { Subject } from '../../model/signals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { keyResultsOfSubject, openKeyResultIds } from './key-results-of-subject';
import { latestValues, plainSubject } from './plain-subject';

const recent = 2 * weekLength;

/** A page that was seen lately and counts for no open key result. */
export interface UncountedPage {
  readonly subject: Subject;
  /** When it was last seen: ISO 8601. */
  readonly at: string;
  /** Its metrics with their latest values. */
  readonly latest: readonly (readonly [metric: string, value: number])[];
}

/**
 * The pages of the last two weeks that count for no open key result, the latest first. Reads the newest pages alone, however many
 * are stored.
 * @param now milliseconds since 1970.
 * @param limit the most that are returned.
 */
export async function readUncounted(db: Database, now: number, limit: number): Promise<UncountedPage[]> {
  const tx = beginRead(db, ['pages', 'subjects', 'members', 'entities']);
  const open = await openKeyResultIds(tx);
  const found = new Map<string, UncountedPage>();
  const since = IDBKeyRange.lowerBound(new Date(now - recent).toISOString());
  let cursor = await tx.objectStore('pages').index('at').openCursor(since, 'prev');
  while (cursor && found.size < limit) {
    const { subject: id, at, dismissed } = cursor.value;
    const stored = found.has(id) || dismissed ? undefined : await tx.objectStore('subjects').get(id);
    if (stored && !(await keyResultsOfSubject(tx, id)).some((one) => open.has(one))) {
      found.set(id, { subject: plainSubject(stored), at, latest: latestValues(stored) });
    }
    cursor = await cursor.continue();
  }
  return [...found.values()];
}
