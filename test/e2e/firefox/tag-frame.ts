import type { Frame, Page } from 'puppeteer-core';
import { until, waitFor } from '../../../scripts/wait.ts';

/** The frame over a page. WebDriver does not say that a frame went to an address of the extension, so each is asked for its own. */
export async function tagFrameOf(page: Page): Promise<Frame> {
  const found = await until(async () => {
    for (const frame of page.frames())
      if ((await frame.evaluate(() => location.pathname)) === '/tag-frame.html') return frame;
    return undefined;
  });
  if (!found) throw new Error('no frame of the extension is over the page');
  return found;
}

export async function waitForText(page: Page | Frame, text: string): Promise<void> {
  await waitFor(page, (wanted) => document.body.textContent?.includes(wanted), text);
}

/** A press in a frame: the driver's pointer does not reach into it. */
export async function pressIn(frame: Frame, name: string): Promise<void> {
  const found = await waitFor(
    frame,
    (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent === wanted),
    name,
  );
  await found.evaluate((button) => (button as HTMLElement).click());
}
