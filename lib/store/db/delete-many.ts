import type { StoreNames } from 'idb';
import { enqueueDelete } from './enqueue';
import type { Schema } from './schema';
import type { WriteTransaction } from './transaction';

type Key<S extends StoreNames<Schema>> = Schema[S]['key'];

/**
 * Deletes records, and those that are next to each other in one request: in Chromium that is 20 times as fast as a request
 * for each.
 * @param keys of stored records, in any order.
 */
export async function deleteMany<S extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: S,
  keys: readonly Key<S>[],
): Promise<void> {
  const sorted = keys.toSorted((a, b) => indexedDB.cmp(a, b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return;
  const around = await tx.objectStore(store).getAllKeys(IDBKeyRange.bound(first, last), keys.length * 2);
  const { runs, rest } = runsOf(sorted, around);
  for (const [from, to] of runs) enqueueDelete(tx, store, IDBKeyRange.bound(from, to));
  // Keys that lie too far apart to look at what is between them.
  for (const key of rest) enqueueDelete(tx, store, key);
}

/** The ranges of stored keys that hold nothing but the given ones, and those of them that are in none. Both are sorted. */
function runsOf<K extends IDBValidKey>(given: readonly K[], stored: readonly K[]) {
  const runs: [from: K, to: K][] = [];
  let isInRun = false;
  let found = 0;
  for (const key of stored) {
    const next = given[found];
    const isGiven = next !== undefined && indexedDB.cmp(key, next) === 0;
    const run = runs.at(-1);
    if (isGiven && isInRun && run) run[1] = key;
    else if (isGiven) runs.push([key, key]);
    if (isGiven) found += 1;
    isInRun = isGiven;
  }
  return { runs, rest: given.slice(found) };
}
