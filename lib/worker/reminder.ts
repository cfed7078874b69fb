import { browser } from 'wxt/browser';
import { countDueForReview, reviewsAround } from '../goals/calendar/review-due';
import { dueForReview } from '../goals/progress/reviewable';
import { localZone } from '../model/local-zone';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { beginRead } from '../store/db/transaction';
import { entitiesOf } from '../store/goals/entities';
import { validSnapshots } from '../store/snapshots/valid';

/** The name of the alarm for the weekly review. */
export const reviewAlarm = 'review';

/** Sets the alarm for the next weekly review, or clears it where the reminder is off. */
export async function setReminder(db: Database, now: number): Promise<void> {
  const { review } = await readSettings(db);
  await browser.alarms.clear(reviewAlarm);
  if (review) browser.alarms.create(reviewAlarm, { when: reviewsAround(review, now, localZone()).next });
}

/**
 * The number of key results due for check-in since the last reminder; 0 where the reminder is off. Only what the review then
 * asks for counts: a check-in some days before the reminder is one of the week.
 */
export async function countDue(db: Database, now: number): Promise<number> {
  const { review } = await readSettings(db);
  if (!review) return 0;
  const tx = beginRead(db, ['entities', 'snapshots']);
  const [objectives, keyResults] = [await entitiesOf(tx, 'objective'), await entitiesOf(tx, 'keyResult')];
  const checkIns = await entitiesOf(tx, 'checkIn');
  const snapshots = validSnapshots(await tx.objectStore('snapshots').getAll());
  const { last } = reviewsAround(review, now, localZone());
  const due = dueForReview({ objectives, keyResults, checkIns, snapshots }, now);
  return countDueForReview(due, checkIns, last);
}
