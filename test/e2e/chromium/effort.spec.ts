import { addresses } from '../../sites/sites.ts';
import { evidenceBackup } from './evidence-data.ts';
import { expect, test } from './stillroom.ts';
import { Clocks, minute, spans } from './tracking-clocks.ts';

test('time on a page that counts is tracked once that is switched on, and credited in the review when asked', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  await stillroom.importGoals([
    {
      type: 'tag',
      id: 't-412',
      keyResult: 'hours',
      subject: 'github:issue:octo-org/lantern/412',
      at: new Date().toISOString(),
      weight: 1,
    },
    {
      type: 'subject',
      id: 'github:issue:octo-org/lantern/412',
      platform: 'github',
      kind: 'issue',
      url: addresses.issue,
      title: 'Docs for self-hosting',
    },
  ]);
  const page = await stillroom.visit(addresses.issue);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const worker = await stillroom.worker();
  const isRegistered = () =>
    worker.evaluate(
      async () => (await chrome.scripting.getRegisteredContentScripts({ ids: ['heartbeat'] })).length,
    );
  expect(await isRegistered()).toBe(0);
  const settings = await stillroom.options('settings');
  await settings.getByRole('switch', { name: 'Track time on pages that count' }).click();
  await expect.poll(isRegistered).toBe(1);

  await page.bringToFront();
  const clocks = await Clocks.hold(stillroom, page);
  await clocks.read(10);
  await expect.poll(async () => (await spans(stillroom)).join()).toBe('10');
  // Ten minutes without input are no time; input that the page makes up is none.
  await clocks.forward(10 * minute);
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true })));
  await clocks.read(6);
  await expect.poll(async () => (await spans(stillroom)).sort().join()).toBe('10,6');

  // A minute with a locked screen is none of it, though so short a pause would be.
  const tell = async (state: 'locked' | 'active') =>
    await worker.evaluate((said) => {
      // An event of the browser's can be told to happen; its type does not say so.
      (chrome.idle.onStateChanged as unknown as { dispatch(...args: unknown[]): void }).dispatch(said);
    }, state);
  const away = async () => await worker.evaluate(() => new Promise((next) => setTimeout(next, 200)));
  await tell('locked');
  await away();
  await clocks.forward(minute);
  await tell('active');
  await away();
  await clocks.read(5);
  await expect.poll(async () => (await spans(stillroom)).sort().join()).toBe('10,5,6');

  const app = await stillroom.options('review');
  const credit = app.getByRole('region', { name: /^Time to credit/ });
  const hours = credit.getByRole('textbox', { name: 'Hours for “Hours of writing”' });
  await expect(hours).toHaveValue('0:21');
  await credit.getByText('Tracked spans').click();
  const list = credit.getByRole('list', { name: 'Tracked spans' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await list
    .getByRole('button', { name: /^Remove the time/ })
    .first()
    .click();
  await expect(hours).toHaveValue('0:16');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(hours).toHaveValue('0:21');
  await list
    .getByRole('button', { name: /^Correct the time/ })
    .last()
    .click();
  await app.getByRole('dialog').getByLabel('Hours').fill('0:40');
  await app.keyboard.press('Enter');
  await expect(hours).toHaveValue('0:51');
  await hours.fill('1:00');
  await credit.getByRole('button', { name: 'Credit time to “Hours of writing”' }).click();
  await expect(credit).toHaveCount(0);
  const keyResult = await stillroom.options('key-results/hours');
  await expect(keyResult.locator('.facts .big')).toHaveText('1\u202fh');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(credit).toBeVisible();

  await settings.getByRole('switch', { name: 'Track time on pages that count' }).click();
  await expect.poll(isRegistered).toBe(0);
  await page.bringToFront();
  await clocks.read(6);
  expect((await spans(stillroom)).length).toBe(3);
});
