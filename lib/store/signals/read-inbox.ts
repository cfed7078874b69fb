import type { RankedKeyResult } from '../../goals/outline/rank-key-results';
import type { KeyResult } from '../../model/goals';
import type { Database } from '../db/database';
import { readRankings } from './read-ranking';
import { readUncounted, type UncountedPage } from './read-uncounted';

/** A page that was read and counts for nothing, with the key results that it can be tagged to, the best fitting first. */
export interface InboxPage extends UncountedPage {
  readonly ranked: readonly RankedKeyResult<KeyResult>[];
}

/**
 * Reads the pages of the last two weeks that count for no key result and were not dismissed, the latest first.
 * @param now milliseconds since 1970.
 * @param limit the most pages that are returned.
 */
export async function readInbox(db: Database, now: number, limit: number): Promise<InboxPage[]> {
  const found = await readUncounted(db, now, limit);
  const rankings = await readRankings(
    db,
    found.map(({ subject }) => ({ subject: subject.id })),
  );
  return found.map((page, at) => ({ ...page, ranked: rankings[at]?.ranked ?? [] }));
}
