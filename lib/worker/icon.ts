import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { loadAnyLanguage, loadLanguage } from '../i18n/load';
import { dayLength } from '../model/durations';
import type { ErrorCode } from '../model/errors';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { isActorKeyBroken } from '../store/signals/read-actor-key';
import { readNumbersInTrouble } from '../store/signals/read-numbers-in-trouble';
import { readSites } from '../store/signals/read-sites';
import { countDue } from './reminder';

/**
 * Shows on the icon whether reading is off, people cannot be stored, a site has changed, a followed number was not read for a day, or how many
 * key results are due for check-in.
 */
export async function updateIcon(db: Database): Promise<void> {
  const { reads, language } = await readSettings(db);
  await loadLanguage(language);
  if (!reads) return await setIcon(i18n.t('icon.offBadge'), i18n.t('icon.off'));
  if (await isActorKeyBroken(db)) return await setIcon('!', i18n.t('icon.brokenKey'));
  const isDrifting = (await readSites(db)).some((site) => site.problems.some((p) => p.isConfirmed));
  if (isDrifting) return await setIcon('!', i18n.t('icon.drift'));
  const before = new Date(Date.now() - dayLength).toISOString();
  // A page that asks for a login once is no reason to alarm anybody.
  const isLost = (await readNumbersInTrouble(db)).some(({ lastRead = '' }) => lastRead < before);
  if (isLost) return await setIcon('!', i18n.t('icon.number'));
  const count = await countDue(db, Date.now());
  await setIcon(
    count ? String(count) : '',
    count ? i18n.t('icon.review', count, [String(count)]) : i18n.t('extName'),
  );
}

/** Shows an error on the icon until its state changes, for failures without an open page. */
export async function showError(code: ErrorCode): Promise<void> {
  // Without the store the chosen language is not known, unless it is loaded already.
  await loadAnyLanguage();
  await setIcon('!', i18n.t(`error.${code}`));
}

async function setIcon(text: string, title: string): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  await action.setBadgeText({ text });
  await action.setTitle({ title });
}
