import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ErrorCode } from '../model/errors';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/settings';
import { readSites } from '../store/signals/read-sites';
import { waiting } from './reminder';

/**
 * Has the icon say whether pages are read, whether some site has changed so that something on it is not, and how many key
 * results wait for the weekly review.
 */
export async function showState(db: Database): Promise<void> {
  const { reads } = await readSettings(db);
  if (!reads) return await show(i18n.t('icon.offBadge'), i18n.t('icon.off'));
  const isDrifting = (await readSites(db)).some((site) => site.problems.some((p) => p.isSure));
  if (isDrifting) return await show('!', i18n.t('icon.drift'));
  const count = await waiting(db, Date.now());
  await show(
    count ? String(count) : '',
    count ? i18n.t('icon.review', count, [String(count)]) : i18n.t('extName'),
  );
}

/** Something went wrong where no page is open to say so: the icon says it until its state changes. */
export async function showTrouble(code: ErrorCode): Promise<void> {
  await show('!', i18n.t(`error.${code}`));
}

async function show(text: string, title: string): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  await action.setBadgeText({ text });
  await action.setTitle({ title });
}
