import { after, before, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { waitFor } from '../../../scripts/wait.ts';
import { goalsWithoutRule, jsonLines } from '../../sites/goals.ts';
import { addresses, samplePages } from '../../sites/sites.ts';
import { pressIn, tagFrameOf, waitForText } from './tag-frame.ts';

/** Longer than a button has to stand still before it acts. */
const steady = 250;

let firefox: Session;
before(async () => {
  firefox = await Session.start(needBrowser('firefox'), { headless: true, samples: samplePages });
  // Without the rule: no page counts of itself.
  await firefox.importBackup(jsonLines(goalsWithoutRule));
});
after(async () => {
  await firefox.close();
});

/** The middle of the tag button that is shown, or of the mark. */
async function shownButton(page: Page, pressed: boolean): Promise<{ x: number; y: number }> {
  const found = await waitFor(
    page,
    (is) => {
      const layer = document.querySelector('stillroom-layer')?.shadowRoot;
      const found = [...(layer?.querySelectorAll(`.tag[aria-pressed="${is}"]:not(.away)`) ?? [])].at(0);
      const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
      return found && { x: x + width / 2, y: y + height / 2 };
    },
    String(pressed),
  );
  return (await found.jsonValue()) as { x: number; y: number };
}

const countMarks = (page: Page, count: number) =>
  waitFor(
    page,
    (wanted) =>
      document.querySelector('stillroom-layer')?.shadowRoot?.querySelectorAll('[aria-pressed="true"]')
        .length === wanted,
    count,
  );

/** Presses a key that does nothing until the overlay is there, which waits for a person to come to the page. */
async function comeTo(page: Page): Promise<void> {
  for (let n = 0; n < 50; n += 1) {
    await page.keyboard.press('Shift');
    if (await page.$('stillroom-layer')) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('the overlay did not come');
}

/** Tags an item by the button that the pointer brings. Returns the frame that says so. */
async function tag(page: Page, item: string): Promise<Frame> {
  await comeTo(page);
  const at = await page.evaluate((selector) => {
    const found = document.querySelector(selector);
    found?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + Math.min(20, width / 2), y: y + height / 2 };
  }, item);
  await page.mouse.move(at.x, at.y);
  const button = await shownButton(page, false);
  await new Promise((next) => setTimeout(next, steady));
  await page.mouse.click(button.x, button.y);
  const frame = await tagFrameOf(page);
  await waitForText(frame, 'Tagged to “');
  return frame;
}

const sites = [
  ['GitHub', addresses.issue, '[data-testid="comment-viewer-outer-box-IC_3001"] p'],
  ['dev.to', addresses.article, '[id^="comment-node-"]'],
  ['Discord', addresses.channel, 'li[id^="chat-messages-"]'],
] as const;

for (const [site, url, item] of sites)
  test(`on ${site} an item is tagged by its button, marked after a reload, and tagged no more after Undo`, async () => {
    const page = await firefox.open(url);
    await page.bringToFront();
    await pressIn(await tag(page, item), 'Undo');
    await countMarks(page, 0);
    // The message that is open now belongs to the next tag.
    await page.reload();
    await page.mouse.move(1, 1);
    await tag(page, item);
    await countMarks(page, 1);
    await page.reload();
    await countMarks(page, 1);
    await shownButton(page, true);
    await page.close();
  });
