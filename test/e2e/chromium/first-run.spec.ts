import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { expect, test } from './stillroom.ts';

// That the app opens after the installation, each run finds out: `Stillroom.install` waits for its tab and closes it.

/** How many records a table of the sample workspace has. */
const countInSample = (page: Page, table: string) =>
  page.evaluate(async (name) => {
    const open = indexedDB.open('stillroom-sample');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const count = db.transaction(name).objectStore(name).count();
    const found = await new Promise<number>((done) => {
      count.onsuccess = () => done(count.result);
    });
    db.close();
    return found;
  }, table);

test('who only looks around gets a workspace of its own, which one click deletes', async ({ stillroom }) => {
  const app = await stillroom.options('start');
  const form = app.getByRole('dialog', { name: 'Set up your goals' });
  await form.getByRole('link', { name: 'Look around with sample data' }).click();
  const banner = app.getByRole('complementary', { name: 'Sample data' });
  await expect(banner).toBeVisible();
  await expect(app.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await app.getByRole('link', { name: 'Goals', exact: true }).click();
  await expect(app.getByRole('progressbar')).toHaveCount(12);
  const withoutData = app.locator('[role=progressbar][aria-valuetext="No data yet."]');
  await expect(withoutData).toHaveCount(0);

  // What is read from a page meanwhile is one's own, and what is done in the sample is the sample's.
  const inSample = await countInSample(app, 'readings');
  await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  expect(await countInSample(app, 'readings')).toBe(inSample);
  await app.bringToFront();
  await app.getByRole('link', { name: /^Review/ }).click();
  await app.getByRole('button', { name: /^Check in all/ }).click();
  await expect(app.getByText('Everything is checked in.')).toBeVisible();
  expect(await stillroom.table('entities')).toEqual([]);
  const popup = await stillroom.popup();
  await expect(popup.getByRole('link', { name: 'Set your first objective' })).toBeVisible();

  // Sites, settings and backups stay with one's own workspace.
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(app.getByRole('link', { name: 'Open them there' })).toHaveAttribute(
    'href',
    '/options.html#settings',
  );

  // A reload shows it as it was left; another page that shows it leaves with it.
  await app.goto(app.url().replace(/#.*/, '#evidence'));
  await app.reload();
  await expect(app.getByRole('region', { name: 'Evidence' }).getByRole('listitem').first()).toBeVisible();
  const other = await stillroom.visit(app.url());
  await expect(other.getByRole('complementary', { name: 'Sample data' })).toBeVisible();
  await banner.getByRole('button', { name: 'Delete sample data' }).click();
  for (const page of [app, other]) {
    await expect(page).toHaveURL(/\/options\.html#start$/);
    await expect(page.getByRole('dialog', { name: 'Set up your goals' })).toBeVisible();
  }
  const names = () => app.evaluate(async () => (await indexedDB.databases()).map((db) => db.name));
  expect(await names()).toEqual(['stillroom']);
  await stillroom.waitForStored('readings', 7);
});
