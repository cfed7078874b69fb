import { browser } from 'wxt/browser';
import { countDueForReview, reviewsAround } from '../goals/calendar/review-due';
import { openKeyResults } from '../goals/outline/group';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/settings';
import { reading } from '../store/db/transaction';
import { entitiesOf } from '../store/signals/members';

/** The name of the alarm that rings when the weekly review is due. */
export const reviewAlarm = 'review';

const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Sets the alarm for the next weekly review, or takes it away where nobody wants one. */
export async function setReminder(db: Database, now: number): Promise<void> {
  const { review } = await readSettings(db);
  await browser.alarms.clear(reviewAlarm);
  if (review) browser.alarms.create(reviewAlarm, { when: reviewsAround(review, now, zone()).next });
}

/** How many key results wait for the weekly review; 0 where nobody wants to be reminded. */
export async function waiting(db: Database, now: number): Promise<number> {
  const { review } = await readSettings(db);
  if (!review) return 0;
  const tx = reading(db, ['entities']);
  const [objectives, keyResults] = [await entitiesOf(tx, 'objective'), await entitiesOf(tx, 'keyResult')];
  const checkIns = await entitiesOf(tx, 'checkIn');
  const { last } = reviewsAround(review, now, zone());
  return countDueForReview(openKeyResults(objectives, keyResults), checkIns, last);
}
