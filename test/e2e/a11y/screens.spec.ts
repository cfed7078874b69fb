import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sampleWorkspace } from '../../../scripts/sample-workspace.ts';
import { addresses } from '../../sites/sites.ts';
import { chooseBackup, expect, type Stillroom, test } from '../chromium/stillroom.ts';

/** What axe finds wrong, in both colour schemes, as `rule: element`. */
async function violations(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const builder = new AxeBuilder({ page }).withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22aa',
      'best-practice',
    ]);
    const { violations: all } = await (within ? builder.include(within) : builder).analyze();
    found.push(...all.flatMap((v) => v.nodes.map((n) => `${colorScheme} ${v.id}: ${n.html.slice(0, 120)}`)));
  }
  return found;
}

const sample = () => sampleWorkspace(Date.now());

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name }).first();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error(`the focus never came to ${name}`);
}

async function openPalette(stillroom: Stillroom, page: Page): Promise<void> {
  await page.bringToFront();
  await (await stillroom.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/palette.js'] });
  });
  await expect(page.getByRole('option').first()).toBeVisible();
}

test('the popup: empty, with goals, with a tag made, with the choices open', async ({ stillroom }) => {
  const empty = await stillroom.popup();
  await expect(empty.getByRole('link', { name: 'Set your first objective' })).toBeVisible();
  expect(await violations(empty)).toEqual([]);

  await stillroom.importBackup(sample());
  const repo = await stillroom.visit(addresses.repo);
  const popup = await stillroom.popup(repo);
  await expect(popup.getByRole('progressbar')).toHaveCount(6);
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Choose another key result' }).click();
  await popup.getByRole('button', { name: /^Tag this page/ }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  await popup.getByRole('button', { name: 'Choose another key result' }).click();
  expect(await violations(popup)).toEqual([]);
});

test('the popup by keyboard alone', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const repo = await stillroom.visit(addresses.repo);
  const popup = await stillroom.popup(repo);
  await expect(popup.getByText('octo-org/lantern · GitHub repository')).toBeVisible();
  await tabTo(popup, /^Tag this page/);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/^Tagged to/)).toBeVisible();
  await tabTo(popup, 'Undo');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('The tag was taken back.')).toBeVisible();
});

test('the options: empty, with goals, each form, with a refused import', async ({ stillroom }) => {
  const options = await stillroom.options();
  await expect(options.getByRole('button', { name: 'Add objective' })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await stillroom.importBackup(sample());
  await expect(options.getByRole('heading', { name: 'Developers adopt Lantern' })).toBeVisible();
  await stillroom.visit(addresses.repo);
  await options.bringToFront();
  await expect(
    options.getByRole('region', { name: 'Sites' }).getByRole('heading', { name: 'GitHub' }),
  ).toBeVisible();
  expect(await violations(options)).toEqual([]);
  for (const [button, form] of [
    ['Add objective', 'New objective'],
    ['Add key result', 'New key result'],
    ['Add cycle', 'New cycle'],
    ['Edit mission and values', 'Mission and values'],
    ['Edit “Lantern at 5,000 stars”', 'Edit key result'],
    ['Close “Lantern at 5,000 stars”', 'Close “Lantern at 5,000 stars”'],
  ] as const) {
    await options.getByRole('button', { name: button, exact: true }).click();
    const dialog = options.getByRole('dialog', { name: form });
    await expect(dialog).toBeVisible();
    if (form.startsWith('New')) await dialog.getByRole('button', { name: 'Save' }).click();
    expect(await violations(options), form).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(options.getByRole('button', { name: button, exact: true })).toBeFocused();
  }
  await options.getByRole('button', { name: 'Erase what was read on GitHub' }).click();
  await options.getByLabel('Erase a person').fill('ada');
  await options.getByRole('button', { name: 'Erase ada' }).click();
  await expect(options.getByRole('button', { name: 'Cancel' })).toHaveCount(2);
  expect(await violations(options)).toEqual([]);
  await options.getByRole('button', { name: 'Cancel' }).first().click();
  await chooseBackup(options, 'no backup at all');
  await expect(options.getByRole('alert')).toBeVisible();
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
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(
    'Say something here.',
  );
  await expect(form.getByRole('textbox', { name: 'Target' })).toHaveAccessibleDescription(
    'Write a number, such as 25 or 0.5.',
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
  await tabTo(options, 'Move “Second” up');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { level: 3 }).first()).toHaveText('Second');
  await tabTo(options, 'Archive “First”');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'First' })).toHaveCount(0);
  await tabTo(options, 'Undo');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'First' })).toBeVisible();
});

test('the palette over a page, and what it says afterwards', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const repo = await stillroom.visit(addresses.repo);
  await openPalette(stillroom, repo);
  await expect(repo.getByRole('combobox')).toBeFocused();
  expect(await violations(repo, 'stillroom-palette')).toEqual([]);
  await repo.keyboard.press('ArrowDown');
  await repo.keyboard.press('Enter');
  await expect(repo.getByRole('status')).toContainText('Tagged to');
  expect(await violations(repo, 'stillroom-palette')).toEqual([]);
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
