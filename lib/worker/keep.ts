import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/settings';
import { eraseOlder } from '../store/signals/erase';

/**
 * Deletes the signals that the person wants kept no longer.
 * @param now milliseconds since 1970.
 * @returns how many were deleted.
 */
export async function eraseOutdated(db: Database, now: number): Promise<number> {
  const { keepMonths } = await readSettings(db);
  if (keepMonths === null) return 0;
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - keepMonths);
  return await eraseOlder(db, before.toISOString());
}

/** Does so at most once a day, for the worker starts often. Returns how many were deleted. */
export async function eraseOutdatedDaily(db: Database, now: number): Promise<number> {
  const today = new Date(now).toISOString().slice(0, 10);
  if ((await db.get('meta', 'outdatedErased')) === today) return 0;
  const erased = await eraseOutdated(db, now);
  await db.put('meta', today, 'outdatedErased');
  return erased;
}
