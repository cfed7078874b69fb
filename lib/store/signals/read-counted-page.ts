import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { openKeyResultsOfSubject } from './key-results-of-subject';

/** A page and the open key results that it counts for. */
export interface PageKeyResults {
  /** The id of its subject. */
  readonly subject: string;
  /** Their ids. */
  readonly keyResults: readonly string[];
}

/** The page with a subject; undefined where it counts for nothing. */
export async function readCountedPage(db: Database, subject: string): Promise<PageKeyResults | undefined> {
  const open = await openKeyResultsOfSubject(beginRead(db, ['members', 'entities']), subject);
  return open.length ? { subject, keyResults: open.map(({ id }) => id) } : undefined;
}
