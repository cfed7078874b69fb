import type { Page } from '@playwright/test';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { firstDrawing, noteFirstDrawing } from './first-drawing.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

/** A new page of the app at Home, which notes how it draws `main` first. */
async function openHome(stillroom: Stillroom, beforehand?: (page: Page) => Promise<void>): Promise<Page> {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const before = await stillroom.options('home');
  // The figures are there.
  await expect(before.getByRole('progressbar').first()).toBeVisible();
  await before.close();
  const app = await stillroom.context.newPage();
  await noteFirstDrawing(app, 'main');
  await beforehand?.(app);
  await app.goto(`chrome-extension://${stillroom.id}/options.html#home`);
  return app;
}

test('Home is drawn before React is there, which takes it over', async ({ stillroom }) => {
  const faults: string[] = [];
  const app = await openHome(stillroom, async (page) => {
    page.on('pageerror', (error) => faults.push(error.message));
  });
  await expect(app).toHaveTitle('Home · Stillroom');
  const drawn = await firstDrawing(app);
  expect(drawn).toMatchObject({ lang: 'en', hasReact: false, isKept: true });
  // What is drawn later stands below it.
  const needs = await app.getByRole('region', { name: 'Needs attention' }).innerHTML();
  const bets = await app.getByRole('region', { name: /^Bets/ }).innerHTML();
  for (const part of [needs, bets]) expect(drawn?.html).toContain(part);
  expect(faults).toEqual([]);
});

test('the focus that somebody has set before React is there stays', async ({ stillroom }) => {
  const app = await openHome(stillroom, async (page) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const link = document.querySelector<HTMLElement>('.need a');
        if (link) observer.disconnect();
        link?.focus();
      }).observe(document, { childList: true, subtree: true });
    });
  });
  await expect(app).toHaveTitle('Home · Stillroom');
  await expect(app.locator('.need a').first()).toBeFocused();
});

test('whoever goes on from Home before React is there is at the other place alone', async ({ stillroom }) => {
  const faults: string[] = [];
  const app = await openHome(stillroom, async (page) => {
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const link = document.querySelector<HTMLElement>('nav a[href="#settings"]');
        if (link) observer.disconnect();
        link?.click();
      }).observe(document, { childList: true, subtree: true });
    });
  });
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Settings');
  expect(await firstDrawing(app)).toMatchObject({ hasReact: false, isKept: false });
  await expect(app.getByRole('navigation')).toHaveCount(1);
  expect(faults).toEqual([]);
});

test('a timer that runs is there after what is drawn first', async ({ stillroom }) => {
  const app = await openHome(stillroom);
  await app.evaluate(() =>
    localStorage.setItem('stillroom-timer', JSON.stringify({ keyResult: 'none', start: Date.now() })),
  );
  const faults: string[] = [];
  app.on('pageerror', (error) => faults.push(error.message));
  await app.reload();
  await expect(app.getByRole('region', { name: 'Running timer' })).toBeVisible();
  expect(await firstDrawing(app)).toMatchObject({ hasReact: false, isKept: true });
  expect(faults).toEqual([]);
});
