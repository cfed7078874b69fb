import type { Database } from '../db/database';
import { inTransaction } from '../db/transaction';

/** Sets whether a subject's pages are left out of what waits to be tagged. They are read and counted as before. */
export async function setDismissed(db: Database, subject: string, isDismissed: boolean): Promise<void> {
  await inTransaction(db, ['pages'], async (tx) => {
    for await (const cursor of tx.objectStore('pages').index('subject').iterate(subject)) {
      const { dismissed: _before, ...page } = cursor.value;
      await cursor.update(isDismissed ? { ...page, dismissed: true } : page);
    }
  });
}
