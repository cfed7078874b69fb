import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom } from './stillroom.ts';

/** The tag buttons on a page, marks among them; the first is the one that moves. */
export const buttons = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/ });
/** The marks of what counts. */
export const marks = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/, pressed: true });
export const chip = (page: Page) => page.getByRole('group', { name: 'Stillroom' });

/** Sample pages of the three main sites, each with a part of an item on it. */
export const mainPages = [
  { url: addresses.issue, item: '[data-testid="comment-viewer-outer-box-IC_3001"] p' },
  { url: addresses.channel, item: 'li[id^="chat-messages-"]' },
  { url: addresses.article, item: '[id^="comment-node-"]' },
] as const;

/** Tags all that was read so far: each page and the items on it. */
export async function tagAllThatWasRead(stillroom: Stillroom): Promise<void> {
  const subjects = (await stillroom.table('subjects')).map(({ id }) => ({ subject: id }));
  const events = (await stillroom.table('events')).map(({ id, subject }) => ({ subject, event: id }));
  const own = { type: 'tag', keyResult: 'help', at: '2026-09-02T00:00:00Z', weight: 1 };
  await stillroom.importGoals(
    [...subjects, ...events].map((tagged, n) => ({ ...own, ...tagged, id: `read-${n}` })),
  );
}

/** Presses a key that does nothing until the overlay is there, which waits for a person to come to the page. */
export async function comeTo(page: Page): Promise<void> {
  const come = async () => {
    await page.keyboard.press('Shift');
    await expect(buttons(page)).toHaveCount(1, { timeout: 1000 });
  };
  await expect(come).toPass();
}

/** Hovers an item until its button is there and acts. */
export async function showButton(page: Page, item: string): Promise<void> {
  // A pointer that stays where it was tells the page nothing.
  await page.mouse.move(5, 5);
  await page.locator(item).first().hover();
  await expect(buttons(page).first()).not.toHaveClass(/away/);
  await page.waitForTimeout(250);
}
