import type { Database } from '../db/database';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { keyResultsOfSubject } from './key-results-of-subject';
import { pageAddress } from './read-page';

/** A page and the key results that it counts for. */
export interface PageKeyResults {
  /** The id of its subject. */
  readonly subject: string;
  /** Their ids. */
  readonly keyResults: readonly string[];
}

/** The page at an address; undefined where it was not read, or counts for nothing. */
export async function readCountedPageAt(db: Database, url: string): Promise<PageKeyResults | undefined> {
  const tx = beginRead(db, ['pages', 'members']);
  const page = await tx.objectStore('pages').get(pageAddress(url));
  return page && (await countedPage(tx, page.subject));
}

/** The page with a subject; undefined where it counts for nothing. */
export async function readCountedPage(db: Database, subject: string): Promise<PageKeyResults | undefined> {
  return await countedPage(beginRead(db, ['members']), subject);
}

async function countedPage(tx: ReadTransaction, subject: string): Promise<PageKeyResults | undefined> {
  const keyResults = await keyResultsOfSubject(tx, subject);
  return keyResults.length ? { subject, keyResults } : undefined;
}
