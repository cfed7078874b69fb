import { browser } from 'wxt/browser';

/** Opens the palette over the page of a tab. Requires a user gesture on that tab just before (`activeTab`). */
export async function openPalette(tab: { id?: number | undefined }): Promise<void> {
  if (tab.id === undefined) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/palette.js'] });
}
