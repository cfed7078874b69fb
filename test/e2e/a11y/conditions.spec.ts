import type { Page } from '@playwright/test';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { addresses } from '../../sites/sites.ts';
import { beyondWindow, cutOff } from '../chromium/cut-off.ts';
import { expect, test } from '../chromium/stillroom.ts';
import { press } from './keyboard.ts';

const places = [
  ...['home', 'goals', 'key-results', 'review', 'evidence', 'insights', 'report'],
  ...['rules', 'sites', 'settings', 'data'],
];

/** What is in motion: transitions and animations, running or to come. */
async function moving(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((e) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((e) => e.outerHTML.slice(0, 80)),
  );
}

/** Of the next elements that Tab goes to, those that do not look other with the focus than without it. */
async function unmarkedFocus(page: Page, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press('Tab');
    found.push(
      ...(await page.evaluate(() => {
        const e = document.activeElement;
        if (!(e instanceof HTMLElement) || e === document.body) return [];
        // A radio button may lie unseen over its label, which then has the outline.
        const looks = () =>
          [e, e.closest('label')].map((one) => {
            if (!one) return '';
            const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one);
            return outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineOffset}`;
          });
        const focused = looks();
        e.blur();
        const other = looks();
        const isMarked = focused.some((outline, at) => outline !== '' && outline !== other[at]);
        return isMarked ? [] : [e.outerHTML.slice(0, 100)];
      })),
    );
  }
  return found;
}

/** Parts of bars that have the colour of the page, where the person has chosen the colours. */
async function unseenBars(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll('.bar')]
      .filter(
        (bar) =>
          getComputedStyle(bar).outlineStyle === 'none' ||
          [...bar.children].some((part) => getComputedStyle(part).backgroundColor === canvas),
      )
      .map((bar) => bar.outerHTML);
  });
}

test('every place at 200 % zoom, in forced colours and without motion', async ({ stillroom }) => {
  await stillroom.importBackup(sampleWorkspace(Date.now()));
  const app = await stillroom.options('goals');
  const keyResult = app.locator('a[href^="#key-results/"]').first();
  const address = (await keyResult.getAttribute('href'))?.slice(1) ?? '';
  await app.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  // A window of 1280 × 800 at 200 %.
  const session = await stillroom.context.newCDPSession(app);
  const zoomed = { width: 640, height: 400, deviceScaleFactor: 2, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', zoomed);
  for (const place of places)
    await test.step(place, async () => {
      await app.goto(app.url().replace(/#.*/, `#${place === 'key-results' ? address : place}`));
      await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(app.locator('[aria-busy=true]')).toHaveCount(0);
      const over = await beyondWindow(app);
      expect.soft(over, `${place} is wider than the window`).toBeLessThanOrEqual(0);
      expect.soft(await cutOff(app), `${place} cuts text off`).toEqual([]);
      expect.soft(await moving(app), `${place} moves`).toEqual([]);
      expect.soft(await unseenBars(app), `bars of ${place}`).toEqual([]);
      expect.soft(await unmarkedFocus(app, 12), `focus in ${place}`).toEqual([]);
      const current = app.locator('nav [aria-current]');
      if (await current.count()) await expect.soft(current.first()).toHaveCSS('outline-style', 'double');
    });
  await test.step('a form', async () => {
    await app.goto(app.url().replace(/#.*/, '#goals'));
    await press(app, app.getByRole('button', { name: 'Add key result', exact: true }).first());
    const save = app.getByRole('dialog').getByRole('button', { name: 'Save' });
    await expect(save).toBeInViewport({ ratio: 1 });
    expect.soft(await cutOff(app), 'the form cuts text off').toEqual([]);
    const room = await app.evaluate(() => {
      const [dialog, buttons] = ['dialog[open]', 'dialog[open] .buttons'].map((s) =>
        document.querySelector(s)?.getBoundingClientRect(),
      );
      return (buttons?.top ?? 0) - (dialog?.top ?? 0);
    });
    expect(room, 'fields have the most of the window').toBeGreaterThan(200);
  });
  await test.step('the popup: its bars, and which choice the keys are at', async () => {
    const popup = await stillroom.popup(await stillroom.visit(addresses.repo));
    await popup.emulateMedia({ forcedColors: 'active' });
    await expect(popup.getByRole('progressbar').first()).toBeVisible();
    expect(await unseenBars(popup)).toEqual([]);
    expect(await unmarkedFocus(popup, 8)).toEqual([]);
    await popup.getByRole('button', { name: 'Choose another key result' }).click();
    await popup.keyboard.press('ArrowDown');
    await expect(popup.getByRole('option', { selected: true })).toHaveCSS('outline-style', 'double');
    const other = popup.getByRole('option', { selected: false }).first();
    await expect(other).toHaveCSS('outline-style', 'none');
  });
});
