import type { StoredSubject } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';

const batchSize = 1000;

/** All stored subjects in the order of their ids, a thousand at a time. */
export async function* subjectBatches(tx: ReadTransaction): AsyncGenerator<readonly StoredSubject[]> {
  const subjects = tx.objectStore('subjects');
  for (let after: IDBKeyRange | undefined; ; ) {
    const batch = await subjects.getAll(after, batchSize);
    yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) return;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}
