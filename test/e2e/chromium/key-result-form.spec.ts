import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { goalLink } from './app.ts';
import { expect, test } from './stillroom.ts';

const objective = { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'short' };
const repo = 'github:repo:octo-org/lantern';

const formOf = (page: Page) => page.getByRole('dialog', { name: 'New key result' });

test('a key result is created from the page in front, which is tagged to it', async ({ stillroom }) => {
  await stillroom.importGoals([objective]);
  const page = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const popup = await stillroom.popup(page);
  const opening = stillroom.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Create a key result from this page' }).click();
  const app = await opening;
  const form = formOf(app);
  await expect(form.getByLabel('Title')).toHaveValue('octo-org/lantern: more stars');
  await expect(form.getByLabel('Unit')).toHaveValue('stars');
  await expect(form.getByRole('checkbox', { name: /^octo-org\/lantern/ })).toBeChecked();
  await expect(form.getByLabel('Baseline')).toHaveValue('4126');
  // A person's own baseline stays, whatever pages are chosen.
  await form.getByLabel('Baseline').fill('4000');
  await form.getByRole('checkbox', { name: /^octo-org\/lantern/ }).uncheck();
  await form.getByRole('checkbox', { name: /^octo-org\/lantern/ }).check();
  await expect(form.getByLabel('Baseline')).toHaveValue('4000');
  await form.getByRole('button', { name: 'Save' }).click();
  // An error is shown at its field, and goes when it is mended.
  await expect(form.getByLabel('Target')).toHaveAccessibleDescription(/./);
  // As the screens write it.
  await form.getByLabel('Target').fill('5,000');
  await expect(form.getByLabel('Target')).toHaveAccessibleDescription('');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(app, 'octo-org/lantern: more stars')).toBeVisible();
  expect(new URL(app.url()).hash).toBe('#goals');

  const stored = await stillroom.exportBackup();
  const keyResult = stored.find((r) => r['type'] === 'keyResult');
  expect(keyResult).toMatchObject({
    baseline: 4000,
    target: 5000,
    measure: { kind: 'latest', metric: 'stars' },
  });
  expect(stored.filter((r) => r['type'] === 'tag')).toMatchObject([
    { keyResult: keyResult?.['id'], subject: repo, weight: 1 },
  ]);
  // One action made both.
  await app.bringToFront();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(goalLink(app, 'octo-org/lantern: more stars')).toHaveCount(0);
  expect((await stillroom.exportBackup()).map((r) => r['type'])).not.toContain('tag');
});

test('a number is typed, and stands in the form, as one’s language writes it', async ({ stillroom }) => {
  const span = { start: '2026-01-01', due: '2035-12-31' };
  await stillroom.importGoals([
    objective,
    {
      ...{ type: 'keyResult', id: 'k1', objective: 'o1', title: 'Lantern is known', layer: 'outcome' },
      ...{ direction: 'increase', unit: 'stars', baseline: 0.125, target: 100, ...span },
      measure: { kind: 'manual' },
    },
  ]);
  const app = await stillroom.options('settings');
  await app.getByLabel('Language').selectOption('Deutsch');
  await expect(app.getByLabel('Sprache')).toBeVisible();
  const page = await stillroom.options('key-results/k1');
  await page.getByRole('button', { name: 'bearbeiten' }).first().click();
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('Ausgangswert')).toHaveValue('0,125');
  await form.getByLabel('Zielwert').fill('5.000');
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(form).toHaveCount(0);
  const stored = (await stillroom.table('entities')).find((entity) => entity['id'] === 'k1');
  expect(stored?.['value']).toMatchObject({ baseline: 0.125, target: 5000 });
});

test('what is typed is lost neither by Escape nor by closing the page', async ({ stillroom }) => {
  await stillroom.importGoals([objective]);
  const app = await stillroom.options();
  const form = formOf(app);
  const add = app.getByRole('button', { name: 'Add key result', exact: true });
  // Nothing was typed: Escape closes.
  await add.click();
  await app.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  await add.click();
  await form.getByLabel('Title').fill('Lantern is known');
  // A browser lets a page refuse Escape only now and then.
  for (let n = 0; n < 4; n += 1) await app.keyboard.press('Escape');
  await expect(form.getByText('Discard what you typed?')).toBeVisible();
  await form.getByRole('button', { name: 'Keep editing' }).click();
  await expect(form.getByLabel('Title')).toHaveValue('Lantern is known');

  await app.reload();
  await add.click();
  await expect(form.getByLabel('Title')).toHaveValue('Lantern is known');
  // What was kept is asked about too, though nothing was typed since.
  await app.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard' }).click();
  await expect(form).toHaveCount(0);
  await add.click();
  await expect(form.getByLabel('Title')).toHaveValue('');
});

test('without an objective the first one is set before the page’s key result', async ({ stillroom }) => {
  const page = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  await page.close();
  const app = await stillroom.options(`goals/new/${encodeURIComponent(repo)}`);
  const start = app.getByRole('dialog', { name: 'Set up your goals' });
  while (!(await start.getByRole('button', { name: 'Save and add a key result' }).isVisible()))
    await start.getByRole('button', { name: 'Continue' }).click();
  await start.getByLabel('Title').fill('Developers adopt Lantern');
  await start.getByRole('button', { name: 'Save and add a key result' }).click();
  await expect(formOf(app).getByLabel('Title')).toHaveValue('octo-org/lantern: more stars');
});
