import { goals } from '../../sites/goals.ts';
import { withSchemes } from '../../sites/scheme-styles.ts';
import { buttons, chip, mainPages, marks, showButton, tagAllThatWasRead } from '../chromium/on-pages.ts';
import { pressEscape } from '../chromium/palette.ts';
import { expect, tagFrame, test } from '../chromium/stillroom.ts';
import { violations, violationsIn } from './violations.ts';

for (const { url, item } of mainPages)
  test(`button, marks, chip, palette and card on ${new URL(url).host}`, async ({ stillroom }) => {
    stillroom.served.set(url, withSchemes(String(stillroom.served.get(url))));
    await stillroom.importGoals(goals);
    const page = await stillroom.visit(url);
    const noFrame = () => expect.poll(() => page.frames().length).toBe(1);
    await expect.poll(async () => (await stillroom.table('events')).length).toBeGreaterThan(0);
    await showButton(page, item);
    expect(await violations(page, 'stillroom-layer')).toEqual([]);
    await tagAllThatWasRead(stillroom);
    await page.reload();
    await expect(chip(page)).toBeVisible();
    await expect(marks(page).last()).toBeAttached();
    expect(await violations(page, 'stillroom-layer')).toEqual([]);
    for (const colorScheme of ['dark', 'light'] as const)
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme });
        await page.bringToFront();
        const mark = page.locator('stillroom-layer .tag[aria-pressed="true"]:not(.away)').first();
        await mark.hover();
        const card = await tagFrame(page);
        await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
        expect(await violationsIn(card)).toEqual([]);
        await mark.click({ button: 'right' });
        await expect.poll(() => card.isDetached()).toBe(true);
        const palette = await tagFrame(page);
        await expect(palette.getByRole('option').first()).toBeVisible();
        expect(await violationsIn(palette)).toEqual([]);
        pressEscape(page);
        await noFrame();
        await page.mouse.move(2, 2);
      });
    expect(await buttons(page).count()).toBeGreaterThan(1);
  });
