import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { limits } from '../../lib/model/limits';

/** What the page answers is checked: a page can replace its functions. */
const answer = z.string();

/**
 * The text that is selected on the page of a tab, at most as long as a quote may be; empty where none is.
 * @throws where the browser does not let Stillroom run in the page.
 */
export async function selectedText(tabId: number): Promise<string> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => String(getSelection() ?? ''),
  });
  const parsed = z.safeParse(answer, frame?.result);
  return parsed.success ? parsed.data.trim().slice(0, limits.text) : '';
}
