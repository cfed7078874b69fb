import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Database } from '../store/db/database';
import { readRanking } from '../store/signals/read-ranking';
import { attributionNow } from './attribution';
import { choicesOf } from './frame-state';
import type { Frames, PreparedFrame } from './frames';
import { openPalette } from './palette';
import { startPicking } from './picking';
import { type TaggedPage, tagPage } from './tagging';
import { loadChosenLanguage } from './words';

const mostChoices = 12;
const choicePrefix = 'tag:';
/** The entry that opens the side panel. */
export const panelEntry = 'panel';

/** The entry that follows a number on the page. */
export const numberEntry = 'number';

/**
 * Rebuilds the context menu: an entry for each key result, the last-used one first, one that opens the palette, one that
 * opens the side panel, and one that follows a number. Called after each change of the goals, so that it never shows removed ones.
 */
export async function rebuildMenus(db: Database): Promise<void> {
  const choices = choicesOf(await readRanking(db, undefined)).slice(0, mostChoices);
  await loadChosenLanguage(db);
  await browser.contextMenus.removeAll();
  const create = (id: string, title: string, parentId?: string) =>
    browser.contextMenus.create({
      id,
      title,
      contexts: ['page', 'link', 'selection'],
      ...(parentId ? { parentId } : {}),
    });
  create(panelEntry, i18n.t('menu.panel'));
  browser.contextMenus.create({
    id: numberEntry,
    title: i18n.t('number.follow'),
    contexts: ['page', 'frame', 'selection'],
    documentUrlPatterns: ['https://*/*'],
  });
  if (!choices.length) return;
  create('stillroom', i18n.t('menu.root'));
  // In a menu title “&” marks an access key.
  for (const { id, title } of choices)
    create(`${choicePrefix}${id}`, title.replaceAll('&', '&&'), 'stillroom');
  create('other', i18n.t('menu.other'), 'stillroom');
}

/** A click on one of our entries, as the browser reports it; only Firefox says what the text of a link is. */
export type Click = Pick<
  Browser.contextMenus.OnClickData,
  'menuItemId' | 'linkUrl' | 'pageUrl' | 'selectionText'
> & { readonly linkText?: string };

/**
 * Tags what was clicked on: a link, or else the page; the selection becomes the quote.
 * @returns what confirms it on the page; undefined where nothing was tagged.
 */
export async function tagFromMenu(
  db: Database,
  info: Click,
  tab: Browser.tabs.Tab | undefined,
): Promise<PreparedFrame | undefined> {
  const id = String(info.menuItemId);
  if (id === 'other' && tab) await openPalette(tab);
  if (!id.startsWith(choicePrefix)) return undefined;
  const page: TaggedPage = info.linkUrl
    ? { url: info.linkUrl, title: info.linkText ?? info.linkUrl }
    : { url: info.pageUrl ?? tab?.url ?? '', title: tab?.title ?? '' };
  const request = { keyResult: id.slice(choicePrefix.length), quote: info.selectionText };
  const made = await tagPage(db, page, request, attributionNow());
  const { title } = page;
  return { view: 'tagged', target: page, title, quote: request.quote ?? '', made };
}

/** Shows on the page of a tab what was tagged from its menu; where no script may run, as in the browser's own viewers, nothing is shown. */
export async function confirmOnPage(frames: Frames, frame: PreparedFrame, tab: number): Promise<void> {
  frames.announce(frame, tab);
  await browser.scripting
    .executeScript({ target: { tabId: tab }, files: ['/confirm-tag.js'] })
    .catch(() => undefined);
}

/**
 * Begins picking a number where the menu was opened, in a frame or in the page itself, once that may be read. Called within the click:
 * the browser allows no question about access later.
 */
export async function pickFromMenu(
  { frameUrl, pageUrl }: Pick<Browser.contextMenus.OnClickData, 'frameUrl' | 'pageUrl'>,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  const url = frameUrl ?? pageUrl ?? tab?.url;
  if (tab?.id === undefined || !url?.startsWith('https:')) return;
  const origin = `${new URL(url).origin}/*`;
  const isAllowed = await browser.permissions.request({ origins: [origin] });
  if (isAllowed) await startPicking({ tab: tab.id });
}
