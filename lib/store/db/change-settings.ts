import type { Settings } from '../../model/settings';
import type { Database } from './database';
import { withDefaults } from './read-settings';

/**
 * Changes the given settings, and keeps the others.
 * @returns all settings after the change.
 */
export async function changeSettings(db: Database, change: Partial<Settings>): Promise<Settings> {
  const tx = db.transaction('meta', 'readwrite');
  const next = { ...withDefaults(await tx.store.get('settings')), ...change };
  await tx.store.put(next, 'settings');
  await tx.done;
  return next;
}
