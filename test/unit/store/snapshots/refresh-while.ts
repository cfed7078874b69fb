import { vi } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { day } from '../support';

/**
 * Refreshes snapshots while something is written: right after the transaction that reads the evidence of the first one has begun,
 * which is the first transaction over `changes`.
 */
export async function refreshWhile(db: Database, date: string, write: () => Promise<unknown>): Promise<void> {
  const { transaction } = db;
  const written: Promise<unknown>[] = [];
  let isBegun = false;
  const spy = vi.spyOn(db, 'transaction').mockImplementation(((stores: string[], ...rest: never[]) => {
    const tx = transaction.call(db, stores as never, ...rest);
    if (!stores.includes('changes') || isBegun) return tx;
    isBegun = true;
    written.push(write());
    return tx;
  }) as never);
  await refreshSnapshots(db, () => day(date), 'UTC');
  await Promise.all(written);
  spy.mockRestore();
}
