import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { evidenceBackup } from '../chromium/evidence-data.ts';
import { expect, test } from '../chromium/stillroom.ts';
import { violations } from './violations.ts';

/** Checks a page in both colour schemes, on a wide and on a narrow screen. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await violations(page)).toEqual([]);
  const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(isCut)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('the views of evidence, with their forms', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  await stillroom.visit(addresses.issue);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const app = await stillroom.options('evidence');
  await expect(app.getByText('4 tags')).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Edit the tag of “My eyes hurt”' }).click();
  await expect(app.getByRole('dialog').getByLabel('Topic')).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await app.getByRole('link', { name: 'Inbox' }).click();
  await expect(app.getByText('1 page to triage')).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('link', { name: 'By hand' }).click();
  await app.getByRole('button', { name: 'Add by hand' }).click();
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await app.getByRole('link', { name: 'Product feedback' }).click();
  await app.getByRole('button', { name: 'New topic for “My eyes hurt”' }).click();
  await app.getByRole('dialog').getByLabel('Topic').fill('Dark mode');
  await app.keyboard.press('Enter');
  const topic = app.getByRole('region', { name: 'Dark mode' });
  await expect(topic).toBeVisible();
  await expectAccessible(app);
  await topic.getByRole('button', { name: 'Hand over' }).click();
  await expectAccessible(app);
});

test('the rule editor with its preview', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('rules');
  await app.getByRole('button', { name: 'Add rule' }).click();
  const form = app.getByRole('dialog', { name: 'Add rule' });
  await form.getByLabel('Counts for').selectOption('People in our issues');
  await form.getByLabel(/^Platform/).selectOption('GitHub');
  await expect(form.getByText('3 stored pages match.')).toBeVisible();
  await expectAccessible(app);
});
