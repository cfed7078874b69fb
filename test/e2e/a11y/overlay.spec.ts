import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { withSchemes } from '../../sites/scheme-styles.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, tagFrame, test } from '../chromium/stillroom.ts';
import { overlayViolations, violationsIn } from './violations.ts';

const items = [
  [addresses.issue, '[data-testid^="comment-viewer-outer-box-"] p'],
  [addresses.channel, 'li[id^="chat-messages-"]'],
  [addresses.article, '[id^="comment-node-"]'],
] as const;
const buttons = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/ });
const marks = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/, pressed: true });

/** Tags an item and checks all that is drawn meanwhile: button, toast, mark with chip, card, palette. */
async function expectAccessible(page: Page, item: string): Promise<void> {
  await page.locator(item).first().hover();
  await expect(buttons(page).first()).not.toHaveClass(/away/);
  await page.waitForTimeout(250);
  expect(await overlayViolations(page)).toEqual([]);
  await buttons(page).first().click();
  const toast = await tagFrame(page);
  await expect(toast.getByRole('status')).toContainText('Tagged to');
  expect(await violationsIn(toast)).toEqual([]);
  await toast.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.frames().length).toBe(1);
  await page.mouse.move(5, 5);
  await expect(marks(page)).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Stillroom' })).toBeVisible();
  expect(await overlayViolations(page)).toEqual([]);
  await marks(page).hover();
  const card = await tagFrame(page);
  await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
  expect(await violationsIn(card)).toEqual([]);
  await card.getByRole('button', { name: 'Change' }).click();
  await expect(card.getByRole('dialog', { name: 'Tag to key result' })).toBeVisible();
  expect(await violationsIn(card)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
}

/** Takes the tag away again, by the card. */
async function untag(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await marks(page).click();
  const card = await tagFrame(page);
  await card.getByRole('button', { name: /^Remove the tag/ }).click();
  await expect(marks(page)).toHaveCount(0);
  await card.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.frames().length).toBe(1);
}

test('tag button, toast, mark, chip, card and palette inside three sites, light and dark', async ({
  stillroom,
}) => {
  test.slow();
  await stillroom.importGoals(goals.filter((r) => r.type !== 'rule'));
  for (const [url, item] of items) {
    stillroom.served.set(url, withSchemes(String(stillroom.served.get(url))));
    const page = await stillroom.visit(url);
    await page.bringToFront();
    await expect(buttons(page)).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const)
      await test.step(`${url}, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page, item);
        await untag(page);
      });
    await page.close();
  }
});
