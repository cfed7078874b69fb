import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { waitFor } from '../../../scripts/wait.ts';
import { goals, jsonLines } from '../../sites/goals.ts';
import { addresses, samplePages } from '../../sites/sites.ts';
import { tagFrameOf, waitForText } from './tag-frame.ts';

let firefox: Session;

before(async () => {
  firefox = await Session.start(needBrowser('firefox'), { headless: true, samples: samplePages });
  // Without the rule: no page counts of itself.
  await firefox.importBackup(jsonLines(goals.filter((r) => r.type !== 'rule')));
});
after(async () => {
  await firefox.close();
});

/** Waits until so many marks are on the page. */
async function waitForMarks(page: Page, count: number): Promise<void> {
  await waitFor(
    page,
    (wanted) => {
      const layer = document.querySelector('stillroom-layer')?.shadowRoot;
      return layer && layer.querySelectorAll('.tag[aria-pressed="true"]').length === wanted;
    },
    count,
  );
}

/** Moves the pointer to an item, and clicks the button that appears on it. */
async function tagByButton(page: Page, item: string): Promise<void> {
  const button = '.tag[aria-pressed="false"]';
  await waitFor(
    page,
    (of) => document.querySelector('stillroom-layer')?.shadowRoot?.querySelector(of),
    button,
  );
  await page.hover(item);
  const isShown = (of: string) =>
    document.querySelector('stillroom-layer')?.shadowRoot?.querySelector(of)?.matches(':not(.away)');
  await waitFor(page, isShown, button);
  // It acts once it has been where it is for 150 ms.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const { x, y } = await page.evaluate((of) => {
    const box = document
      .querySelector('stillroom-layer')
      ?.shadowRoot?.querySelector(of)
      ?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 14, y: (box?.y ?? 0) + 14 };
  }, button);
  await page.mouse.click(x, y);
}

const sites = [
  ['a comment on a GitHub issue', addresses.issue, '[data-testid="comment-viewer-outer-box-IC_3001"] p'],
  ['a Discord message', addresses.channel, 'li[id^="chat-messages-"]'],
  ['a comment on DEV', addresses.article, '[id^="comment-node-"]'],
] as const;

for (const [name, url, item] of sites)
  test(`${name}: tagged by its button, undone, tagged again, marked after a reload`, async () => {
    const page = await firefox.open(url);
    await page.bringToFront();
    await tagByButton(page, item);
    await waitForText(await tagFrameOf(page), 'Tagged to');
    await waitForMarks(page, 1);
    const toast = await tagFrameOf(page);
    await toast.evaluate(() => document.querySelector<HTMLElement>('[role=status] button')?.click());
    await waitForText(toast, 'Tag removed');
    await waitForMarks(page, 0);
    await page.mouse.move(1, 1);
    await tagByButton(page, item);
    await waitForMarks(page, 1);
    await page.reload();
    await waitForMarks(page, 1);
    // What it counts for is in nothing that the page can see.
    assert.doesNotMatch(await page.content(), /200 reactions|8 people|10 messages/);
    await page.close();
  });
