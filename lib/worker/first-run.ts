import { browser } from 'wxt/browser';
import type { Database } from '../store/db/database';
import { beginRead } from '../store/db/transaction';
import { entitiesOf } from '../store/goals/entities';

/** Opens the app on the first steps, unless there are goals already. */
export async function openFirstSteps(db: Database): Promise<void> {
  const objectives = await entitiesOf(beginRead(db, ['entities']), 'objective');
  if (!objectives.length) await browser.tabs.create({ url: browser.runtime.getURL('/options.html#start') });
}
