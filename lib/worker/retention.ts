import { monthsBefore } from '../goals/calendar/months';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { eraseOlder } from '../store/signals/erase';

/**
 * Deletes signals that are older than the retention setting.
 * @param now milliseconds since 1970.
 * @returns how many were deleted.
 */
export async function applyRetention(db: Database, now: number): Promise<number> {
  const { keepMonths } = await readSettings(db);
  if (keepMonths === null) return 0;
  return await eraseOlder(db, new Date(monthsBefore(now, keepMonths)).toISOString());
}

/** As `applyRetention`, at most once a day, because the worker starts often. Returns how many were deleted. */
export async function applyRetentionDaily(db: Database, now: number): Promise<number> {
  const today = new Date(now).toISOString().slice(0, 10);
  if ((await db.get('meta', 'outdatedErased')) === today) return 0;
  const erased = await applyRetention(db, now);
  await db.put('meta', today, 'outdatedErased');
  return erased;
}
