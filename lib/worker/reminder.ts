import { browser } from 'wxt/browser';
import { countDueForReview, reviewsAround } from '../goals/calendar/review-due';
import { openKeyResults } from '../goals/outline/group';
import { localZone } from '../model/local-zone';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { beginRead } from '../store/db/transaction';
import { entitiesOf } from '../store/goals/entities';

/** The name of the alarm for the weekly review. */
export const reviewAlarm = 'review';

/** Sets the alarm for the next weekly review, or clears it where the reminder is off. */
export async function setReminder(db: Database, now: number): Promise<void> {
  const { review } = await readSettings(db);
  await browser.alarms.clear(reviewAlarm);
  if (review) browser.alarms.create(reviewAlarm, { when: reviewsAround(review, now, localZone()).next });
}

/** The number of key results due for check-in; 0 where the reminder is off. */
export async function countDue(db: Database, now: number): Promise<number> {
  const { review } = await readSettings(db);
  if (!review) return 0;
  const tx = beginRead(db, ['entities']);
  const [objectives, keyResults] = [await entitiesOf(tx, 'objective'), await entitiesOf(tx, 'keyResult')];
  const checkIns = await entitiesOf(tx, 'checkIn');
  const { last } = reviewsAround(review, now, localZone());
  return countDueForReview(openKeyResults(objectives, keyResults), checkIns, last);
}
