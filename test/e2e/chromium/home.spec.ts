import type { Page } from '@playwright/test';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { actAtOnce, firstDrawing, noteFirstDrawing } from './first-drawing.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

/** A new page, which notes how it draws `main` first, and what goes wrong in it. */
async function newPage(stillroom: Stillroom): Promise<{ app: Page; faults: string[] }> {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const before = await stillroom.options('home');
  // The figures are there.
  await expect(before.getByRole('progressbar').first()).toBeVisible();
  await before.close();
  const app = await stillroom.context.newPage();
  const faults: string[] = [];
  app.on('pageerror', (error) => faults.push(error.message));
  await noteFirstDrawing(app, 'main');
  return { app, faults };
}

async function openHome(stillroom: Stillroom, app: Page): Promise<void> {
  await app.goto(`chrome-extension://${stillroom.id}/options.html#home`);
}

test('Home is drawn before React is there, which takes it over', async ({ stillroom }) => {
  const { app, faults } = await newPage(stillroom);
  await openHome(stillroom, app);
  await expect(app).toHaveTitle('Home · Stillroom');
  const drawn = await firstDrawing(app);
  expect(drawn).toMatchObject({ lang: 'en', hasReact: false, isKept: true });
  for (const name of ['Needs attention', /^Bets/])
    expect(drawn?.html).toContain(await app.getByRole('region', { name }).innerHTML());
  expect(faults).toEqual([]);
});

test('the focus that somebody has set before React is there stays', async ({ stillroom }) => {
  const { app } = await newPage(stillroom);
  await actAtOnce(app, '.need a', 'focus');
  await openHome(stillroom, app);
  await expect(app).toHaveTitle('Home · Stillroom');
  await expect(app.locator('.need a').first()).toBeFocused();
});

test('the command bar opens for who asked for it before React is there, and once', async ({ stillroom }) => {
  const { app } = await newPage(stillroom);
  await actAtOnce(app, '.need a', 'Control+k');
  await openHome(stillroom, app);
  const bar = app.getByRole('dialog', { name: 'Commands' });
  await expect(bar.getByRole('combobox')).toBeFocused();
  expect(await firstDrawing(app)).toMatchObject({ hasReact: false });
  await app.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('whoever goes on from Home before React is there is at the other place alone', async ({ stillroom }) => {
  const { app, faults } = await newPage(stillroom);
  await actAtOnce(app, 'nav a[href="#settings"]', 'click');
  await openHome(stillroom, app);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Settings');
  expect(await firstDrawing(app)).toMatchObject({ hasReact: false, isKept: false });
  await expect(app.getByRole('navigation')).toHaveCount(1);
  expect(faults).toEqual([]);
});

test('a timer that runs is there after what is drawn first', async ({ stillroom }) => {
  const { app, faults } = await newPage(stillroom);
  await openHome(stillroom, app);
  await app.evaluate(() =>
    localStorage.setItem('stillroom-timer', JSON.stringify({ keyResult: 'none', start: Date.now() })),
  );
  await app.reload();
  await expect(app.getByRole('region', { name: 'Running timer' })).toBeVisible();
  expect(await firstDrawing(app)).toMatchObject({ hasReact: false, isKept: true });
  expect(faults).toEqual([]);
});
