import type { Locator } from '@playwright/test';
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
    for (const colorScheme of ['dark', 'light'] as const)
      await test.step(colorScheme, async () => {
        await page.emulateMedia({ colorScheme });
        await page.reload();
        await page.bringToFront();
        await expect(chip(page)).toBeVisible();
        await expect(marks(page).last()).toBeAttached();
        expect(await violations(page, 'stillroom-layer')).toEqual([]);
        await page.emulateMedia({ colorScheme });
        expect(await leastContrast(chip(page))).toBeGreaterThan(4.5);
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

/** The least contrast of texts in the chip, as WCAG 2 defines it: axe cannot tell what is behind something in a layer without a size. */
async function leastContrast(chip: Locator): Promise<number> {
  return await chip.evaluate((element) => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
        const share = Number(value) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const whole = element.closest('.chip') ?? element;
    const behind = luminance(getComputedStyle(whole).backgroundColor);
    const ratios = [...whole.querySelectorAll('button')].map((button) => {
      const text = luminance(getComputedStyle(button).color);
      return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
    });
    return Math.min(...ratios);
  });
}
