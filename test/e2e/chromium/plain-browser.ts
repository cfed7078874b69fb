import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';

/**
 * Starts a browser with an extension, in which pages are as they are for people: no tool looks into a page before it is asked to.
 * @returns the browser, without the tab that the extension opens at its installation, and the extension's id.
 */
export async function launchPlain(
  extension: string,
  args: readonly string[],
): Promise<{ browser: Browser; id: string }> {
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium').path,
    pipe: true,
    enableExtensions: true,
    args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const id = await browser.installExtension(extension);
  if (existsSync(join(extension, 'options.html'))) {
    const firstSteps = await browser.waitForTarget((t) => t.url().endsWith('/options.html#start'));
    await (await firstSteps.page())?.close();
  }
  return { browser, id };
}
