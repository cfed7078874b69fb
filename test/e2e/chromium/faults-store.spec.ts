import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { choose } from './app.ts';
import { expect, expectProgress, test } from './stillroom.ts';

const rule = { type: 'rule', id: 'ours', keyResult: 'stars', url: addresses.repo };
const stars = { title: 'Lantern at 5,000 stars', percent: '12', says: '4,126 of 5,000 stars' };

/** Asks for a newer store, for which the browser has every connection closed, and gives up. */
const askForNewerStore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('stillroom', 1000);
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve();
      }),
  );

test('connections that were closed are opened again, in the worker and in open screens', async ({
  stillroom,
}) => {
  await stillroom.importGoals([...goals, rule]);
  const popup = await stillroom.popup();
  await expect(popup.getByRole('progressbar', { name: stars.title })).toBeVisible();
  const options = await stillroom.options('goals');
  await expect(options.getByRole('heading', { name: 'Developers adopt Lantern' })).toBeVisible();
  await askForNewerStore(options);
  await stillroom.visit(addresses.repo);
  await expectProgress(popup, stars);
  await options.bringToFront();
  await choose(options, 'More actions for “Developers adopt Lantern”', 'Archive');
  await expect(options.getByText('Saved')).toBeVisible();
  await expect(popup.getByRole('progressbar', { name: stars.title })).toHaveCount(0);
});

test('a broken key of people is said by icon and Privacy, stays until it is replaced there, and figures are read', async ({
  stillroom,
}) => {
  const worker = await stillroom.worker();
  await stillroom.importGoals(goals);
  await worker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('stillroom');
        request.onsuccess = () => {
          const tx = request.result.transaction('meta', 'readwrite');
          tx.objectStore('meta').put('spoilt', 'actorKey');
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  const actors = async () => (await stillroom.table('events')).map((e) => e['actor'] ?? 'nobody');
  await stillroom.visit(addresses.issue);
  await expect.poll(actors).toContain('nobody');
  expect(new Set(await actors())).toEqual(new Set(['nobody']));
  const options = await stillroom.options('settings');
  await expect.poll(() => options.evaluate(() => chrome.action.getTitle({}))).toMatch(/See Settings\.$/);
  const privacy = options.getByRole('region', { name: 'Privacy' });
  await expect(privacy.getByRole('alert')).toContainText('people aren’t stored');
  await privacy.getByRole('button', { name: 'Replace the key' }).click();
  await privacy.getByRole('group').getByRole('button', { name: 'Replace the key' }).click();
  await expect(privacy.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => options.evaluate(() => chrome.action.getTitle({}))).toBe('Stillroom');
});
