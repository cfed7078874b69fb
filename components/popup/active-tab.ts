import { browser } from 'wxt/browser';

/** The page in the active tab. */
export interface ActiveTab {
  readonly id: number | undefined;
  readonly url: string;
  readonly title: string;
}

/**
 * The active tab of this window; where that is an extension page (the popup opened as a tab), the one used last before it.
 * @returns undefined where it shows no web page.
 */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const ours = browser.runtime.getURL('/');
  // Some versions of Chromium keep the address of the extension's own tab from it.
  const own = (await browser.tabs.getCurrent())?.id;
  const active = tabs.find((tab) => tab.active);
  const candidates =
    active && active.id !== own && !active.url?.startsWith(ours)
      ? [active]
      : tabs
          .filter((tab) => tab.url && !tab.url.startsWith(ours))
          .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const found = candidates[0];
  if (!found?.url || !/^https?:/.test(found.url)) return undefined;
  return { id: found.id, url: found.url, title: found.title ?? '' };
}
