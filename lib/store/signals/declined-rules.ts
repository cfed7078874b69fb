import type { Database } from '../db/database';
import { inTransaction } from '../db/transaction';
import { declinedIn, metaKey } from './read-declined-rules';

/** Of more than so many the oldest are forgotten, and asked again. */
const most = 200;

/** Remembers that the person said no to an offered rule, by the offer's key. It is no goal, and so no part of a backup. */
export async function declineRule(db: Database, offer: string): Promise<void> {
  await inTransaction(db, ['meta'], async (tx) => {
    const meta = tx.objectStore('meta');
    const before = declinedIn(await meta.get(metaKey)).filter((one) => one !== offer);
    await meta.put([...before, offer].slice(-most), metaKey);
  });
}
