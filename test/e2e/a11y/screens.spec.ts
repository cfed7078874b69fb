import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';

import { smallWorkspace } from '../../sites/small-workspace.ts';
import { beyondWindow } from '../chromium/cut-off.ts';
import { chooseBackup, expect, type Stillroom, tagFrame, test } from '../chromium/stillroom.ts';
import { chooseByKeys, tabTo } from './keyboard.ts';
import { violations, violationsIn } from './violations.ts';

const sample = () => smallWorkspace(Date.now());

async function openPalette(stillroom: Stillroom, page: Page): Promise<void> {
  await page.bringToFront();
  await (await stillroom.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/palette.js'] });
  });
  await expect((await tagFrame(page)).getByRole('option').first()).toBeVisible();
}

test('the popup: empty, with goals, with a tag made, with the choices open', async ({ stillroom }) => {
  const empty = await stillroom.popup();
  await expect(empty.getByRole('link', { name: 'Set your first objective' })).toBeVisible();
  expect(await violations(empty)).toEqual([]);

  await stillroom.importBackup(sample());
  const issue = await stillroom.visit(addresses.issue);
  const popup = await stillroom.popup(issue);
  await expect(popup.getByRole('progressbar')).toHaveCount(4);
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole('button', { name: /^All 6/ }).click();
  await expect(popup.getByRole('progressbar')).toHaveCount(6);
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole('button', { name: /^Tag this page/ }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  await popup.getByRole('button', { name: 'Note', exact: true }).click();
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Choose another key result' }).click();
  expect(await violations(popup)).toEqual([]);
});

test('the popup by keyboard alone', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const issue = await stillroom.visit(addresses.issue);
  const popup = await stillroom.popup(issue);
  await expect(popup.getByRole('heading', { name: /GitHub issue$/ })).toBeVisible();
  await tabTo(popup, /^Tag this page/);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/^Tagged to/)).toBeVisible();
  await tabTo(popup, 'Undo');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Tag removed')).toBeVisible();
});

test('the options: empty, with goals, with a refused import', async ({ stillroom }) => {
  const options = await stillroom.options();
  await expect(options.getByRole('button', { name: 'Add objective' })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await stillroom.importBackup(sample());
  await expect(options.getByRole('heading', { name: 'Developers adopt Lantern' })).toBeVisible();
  await stillroom.visit(addresses.repo);
  await options.bringToFront();
  expect(await violations(options)).toEqual([]);
  // What is folded away is part of the page too.
  await options.getByRole('button', { name: 'More actions', exact: true }).click();
  expect(await violations(options)).toEqual([]);
  await options.keyboard.press('Escape');
  await options.getByRole('button', { name: 'Alignment' }).click();
  expect(await violations(options)).toEqual([]);
  await options.getByRole('link', { name: 'Sites' }).click();
  await options.getByRole('button', { name: 'Delete data captured from GitHub' }).click();
  expect(await violations(options)).toEqual([]);
  await options.getByRole('link', { name: 'Settings' }).click();
  await options.getByLabel('Forget a person').fill('ada');
  await options.getByRole('button', { name: 'Forget ada' }).click();
  await expect(options.getByRole('button', { name: 'Cancel' })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await options.getByRole('button', { name: 'Cancel' }).click();
  await options.getByRole('link', { name: 'Data' }).click();
  await chooseBackup(options, 'no backup at all');
  await expect(options.getByRole('alert')).toBeVisible();
  expect(await violations(options)).toEqual([]);
});

for (const width of [1280, 400])
  test(`each place at ${width} pixels`, async ({ stillroom }) => {
    await stillroom.importBackup(sample());
    await stillroom.visit(addresses.issue);
    await stillroom.waitForStored('events', 4);
    const app = await stillroom.options('home');
    await app.setViewportSize({ width, height: 800 });
    for (const [place, heading] of [
      ['home', 'Home'],
      ['goals', 'Goals'],
      ['objectives/adopt', 'Developers adopt Lantern'],
      ['key-results/stars', 'Lantern at 5,000 stars'],
      ['key-results/gone', 'Not found'],
      ['review', 'Review'],
      ['evidence', 'Evidence'],
      ['insights', 'Insights'],
      ['report', 'Report'],
      ['rules', 'Rules'],
      ['sites', 'Sites'],
      ['settings', 'Settings'],
      ['data', 'Data'],
    ] as const) {
      await app.goto(app.url().replace(/#.*/, `#${place}`));
      await expect(app.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      expect(await violations(app), place).toEqual([]);
      const overflow = await beyondWindow(app);
      expect(overflow, `${place} is wider than the window`).toBeLessThanOrEqual(0);
    }
  });

test('the command bar', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('goals');
  await expect(app.getByRole('progressbar')).toHaveCount(6);
  await app.keyboard.press('Control+k');
  await expect(app.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toBeVisible();
  expect(await violations(app, '[role=dialog]')).toEqual([]);
});

test('each form of the options', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const options = await stillroom.options();
  await expect(options.getByRole('heading', { name: 'Developers adopt Lantern' })).toBeVisible();
  const ofKeyResult = 'More actions for “Lantern at 5,000 stars”';
  for (const [place, button, form, action] of [
    ['goals', 'Add objective', 'New objective'],
    ['goals', 'Add key result', 'New key result'],
    ['goals', 'More actions', 'New cycle', 'Add cycle'],
    ['goals', 'More actions', 'Mission and values', 'Edit mission and values'],
    ['key-results/stars', 'Check in', 'Check in on “Lantern at 5,000 stars”'],
    ['key-results/stars', 'Log time', 'Log time'],
    ['key-results/stars', 'Edit “Lantern at 5,000 stars”', 'Edit key result'],
    ['key-results/stars', 'Close “Lantern at 5,000 stars”', 'Close “Lantern at 5,000 stars”'],
    ['review', 'Change target…', 'Change the target of “'],
    ['key-results/stars', ofKeyResult, 'Set the status of “Lantern at 5,000 stars”', 'Set status…'],
  ] as const) {
    await options.goto(options.url().replace(/#.*/, `#${place}`));
    await options.getByRole('button', { name: button, exact: true }).click();
    if (action) await options.getByRole('menuitem', { name: action, exact: true }).click();
    const dialog = options.getByRole('dialog', { name: form });
    await expect(dialog).toBeVisible();
    if (form === 'New cycle') await dialog.getByLabel('Period').selectOption('Custom dates');
    if (form.startsWith('New')) await dialog.getByRole('button', { name: 'Save' }).click();
    expect(await violations(options, 'dialog'), form).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(options.getByRole('button', { name: button, exact: true })).toBeFocused();
  }
});

test('the first goals, step by step, by keyboard alone', async ({ stillroom }) => {
  const options = await stillroom.options('start');
  const form = options.getByRole('dialog', { name: 'Set up your goals' });
  for (const [step, field] of [
    [1, 'Mission'],
    [2, 'Period'],
    [3, 'Start from a template'],
  ] as const) {
    await expect(form.getByText(`Step ${step} of 3`)).toBeVisible();
    await expect(form.getByLabel(field)).toBeFocused();
    expect(await violations(options), `step ${step}`).toEqual([]);
    if (step === 3) await form.getByLabel(field).press('A');
    await tabTo(options, /^(Continue|Save and add a key result)$/);
    await options.keyboard.press('Enter');
  }
  await expect(options.getByRole('dialog', { name: 'New key result' })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await options.keyboard.press('Escape');
  await expect(options.getByRole('heading', { name: 'Developers know us' })).toBeVisible();
});

test('the closing of a cycle, by keyboard alone', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const options = await stillroom.options();
  await chooseByKeys(options, 'More actions', /^Close Q/);
  const form = options.getByRole('dialog');
  await expect(form.getByRole('heading', { name: 'Results' })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await tabTo(options, 'Close the cycle');
  await options.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  const over = options.locator('summary').filter({ hasText: 'score' });
  await over.focus();
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: /^Reopen Q/ })).toBeVisible();
  expect(await violations(options)).toEqual([]);
});

test('a form says what is wrong beside the field, and takes the focus there', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const options = await stillroom.options();
  await options.getByRole('button', { name: 'Add key result', exact: true }).click();
  const form = options.getByRole('dialog', { name: 'New key result' });
  await form.getByRole('textbox', { name: 'Target' }).fill('many');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription('Required');
  await expect(form.getByRole('textbox', { name: 'Target' })).toHaveAccessibleDescription(
    'Enter a number, such as 25 or 0.5',
  );
  // Nothing that was typed is lost.
  await expect(form.getByRole('textbox', { name: 'Target' })).toHaveValue('many');
});

test('goals by keyboard alone: make, move, put away, take back', async ({ stillroom }) => {
  const options = await stillroom.options();
  for (const title of ['First', 'Second']) {
    await tabTo(options, 'Add objective');
    await options.keyboard.press('Enter');
    await options.keyboard.type(title);
    await options.keyboard.press('Enter');
    await expect(options.getByRole('heading', { name: title })).toBeVisible();
  }
  const actOn = (title: string, action: string) =>
    chooseByKeys(options, `More actions for “${title}”`, action);
  await actOn('Second', 'Move up');
  await expect(options.getByRole('heading', { level: 2 }).first()).toHaveText('Second');
  await actOn('First', 'Archive');
  await expect(options.getByRole('heading', { name: 'First' })).toHaveCount(0);
  await tabTo(options, 'Undo');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'First' })).toBeVisible();
});

test('the palette over a page, and what it says afterwards', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const repo = await stillroom.visit(addresses.repo);
  // What is tagged already is known once the page is read.
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  await openPalette(stillroom, repo);
  const palette = await tagFrame(repo);
  await expect(palette.getByRole('combobox', { name: 'Type to find a key result' })).toBeFocused();
  expect(await violationsIn(palette)).toEqual([]);
  // However many key results there are, and whatever is unfolded.
  const tag = palette.getByRole('button', { name: 'Tag', exact: true });
  await expect(tag).toBeInViewport({ ratio: 1 });
  await palette.getByText('Outcome type and weight').click();
  await expect(tag).toBeInViewport({ ratio: 1 });
  await palette.getByRole('combobox', { name: 'Type to find' }).focus();
  await repo.keyboard.press('ArrowDown');
  await repo.keyboard.press('Enter');
  await expect(palette.getByRole('status')).toContainText('Tagged to');
  expect(await violationsIn(palette)).toEqual([]);
});

test('nothing moves for those who want it still', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const popup = await stillroom.popup();
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  await expect(popup.getByRole('progressbar').first()).toBeVisible();
  const moving = await popup.evaluate(
    () =>
      document.getAnimations().length +
      [...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).transitionDuration !== '0s')
        .length,
  );
  expect(moving).toBe(0);
});
