import type { Settings } from '../../model/settings';
import type { Database } from './database';
import { withDefaults } from './read-settings';
import { inTransaction, type WriteTransaction } from './transaction';

/**
 * Changes the given settings, and keeps the others.
 * @returns all settings after the change.
 */
export async function changeSettings(db: Database, change: Partial<Settings>): Promise<Settings> {
  return await inTransaction(db, ['meta'], (tx) => putSettings(tx, change));
}

/** As `changeSettings`, in the caller's transaction. */
export async function putSettings(tx: WriteTransaction, change: Partial<Settings>): Promise<Settings> {
  const meta = tx.objectStore('meta');
  const next = { ...withDefaults(await meta.get('settings')), ...change };
  await meta.put(next, 'settings');
  return next;
}
