import { monthsBefore } from '../goals/calendar/months';
import type { Settings } from '../model/settings';
import { putSettings } from '../store/db/change-settings';
import type { Database } from '../store/db/database';
import { withDefaults } from '../store/db/read-settings';
import { inTransaction, type WriteTransaction } from '../store/db/transaction';
import { addJob, stopJobs } from '../store/jobs/jobs';

/**
 * Changes the given settings. A change of how long signals are kept begins the job that deletes older ones, in the same
 * transaction, and stops one for the setting before.
 * @param now milliseconds since 1970.
 * @returns all settings after the change.
 */
export async function changeSettingsAndKeep(
  db: Database,
  change: Partial<Settings>,
  now: number,
): Promise<Settings> {
  return await inTransaction(db, ['meta', 'jobs'], async (tx) => {
    const settings = await putSettings(tx, change);
    if (change.keepMonths !== undefined) await restartRetention(tx, settings, now);
    return settings;
  });
}

/**
 * Begins the job that deletes what is older than the retention setting, at most once a day, because the worker starts often.
 * @returns whether one was begun.
 */
export async function startRetentionDaily(db: Database, now: number): Promise<boolean> {
  return await inTransaction(db, ['meta', 'jobs'], async (tx) => {
    const meta = tx.objectStore('meta');
    if ((await meta.get('outdatedErased')) === dayOf(now)) return false;
    return await restartRetention(tx, withDefaults(await meta.get('settings')), now);
  });
}

async function restartRetention(
  tx: WriteTransaction,
  { keepMonths }: Settings,
  now: number,
): Promise<boolean> {
  await stopJobs(tx, 'retention');
  await tx.objectStore('meta').put(dayOf(now), 'outdatedErased');
  if (keepMonths === null) return false;
  const before = new Date(monthsBefore(now, keepMonths)).toISOString();
  await addJob(tx, 'retention', { before }, now);
  return true;
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
