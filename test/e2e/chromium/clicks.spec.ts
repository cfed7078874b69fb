import type { Locator } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { goalLink } from './app.ts';
import { expect, test } from './stillroom.ts';

const day = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Counts the clicks of a person. What is typed is not counted. */
class Clicks {
  count = 0;
  async on(target: Locator): Promise<void> {
    await target.click();
    this.count += 1;
  }
  /** A click on the toolbar's icon, which opens the popup. */
  onIcon(): void {
    this.count += 1;
  }
}

/** Seventeen key results of a cycle that runs, measured by hand, by stars and by hours. */
function seventeen(now: number): object[] {
  const measures = [
    { kind: 'manual' },
    { kind: 'latest', metric: 'stars' },
    { kind: 'time' },
    { kind: 'latest', metric: 'forks' },
  ];
  return [
    { type: 'cycle', id: 'c1', title: 'Q9 2030', start: dayOf(now - 60 * day), end: dayOf(now + 30 * day) },
    { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'short', cycle: 'c1' },
    ...Array.from({ length: 17 }, (_, n) => ({
      ...{ type: 'keyResult', id: `k${n}`, objective: 'o1', title: `Result ${n}`, direction: 'increase' },
      ...{ layer: n % 4 === 2 ? 'effort' : 'outcome', unit: '', baseline: 0, target: 100, order: n },
      ...{ start: dayOf(now - 60 * day), due: dayOf(now + 30 * day), measure: measures[n % 4] },
    })),
    ...Array.from({ length: 5 }, (_, n) => ({
      ...{ type: 'checkIn', id: `i${n}`, keyResult: `k${4 * n}`, at: dayOf(now - 20 * day), value: 10 + n },
    })),
  ];
}

test('the first goal and key result with a template: five clicks', async ({ stillroom }) => {
  const clicks = new Clicks();
  const popup = await stillroom.popup();
  clicks.onIcon();
  const opening = stillroom.context.waitForEvent('page');
  await clicks.on(popup.getByRole('link', { name: 'Set your first objective' }));
  const app = await opening;
  await clicks.on(app.getByRole('button', { name: 'Newcomers find their way in' }));
  await clicks.on(app.getByRole('button', { name: 'Save and add a key result' }));
  await clicks.on(app.getByRole('dialog', { name: 'New key result' }).getByRole('button', { name: 'Save' }));
  await expect(goalLink(app, 'Newcomers take part')).toBeVisible();
  expect(clicks.count).toBeLessThanOrEqual(5);
});

test('a tag to the suggestion: two; to another one: two and typing; a key result from the popup: one', async ({
  stillroom,
}) => {
  await stillroom.importGoals(seventeen(Date.now()));
  const repo = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const popup = await stillroom.popup(repo);
  const clicks = new Clicks();
  clicks.onIcon();
  await clicks.on(popup.getByRole('button', { name: /^Tag this page to/ }));
  await expect(popup.getByRole('button', { name: 'Tagged', exact: true })).toBeVisible();
  expect(clicks.count).toBeLessThanOrEqual(2);

  const toAnother = new Clicks();
  toAnother.onIcon();
  await toAnother.on(popup.locator('.act').getByRole('button').last());
  await popup.keyboard.type('Result 15');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status').filter({ hasText: 'Result 15' })).toBeVisible();
  expect(toAnother.count).toBeLessThanOrEqual(2);

  const toPage = new Clicks();
  const opening = stillroom.context.waitForEvent('page');
  await toPage.on(popup.locator('.kr a').first());
  await (await opening).getByRole('button', { name: 'Check in', exact: true }).waitFor();
  expect(toPage.count).toBe(1);
});

test('a review of seventeen with nothing to say: three clicks', async ({ stillroom }) => {
  await stillroom.importGoals(seventeen(Date.now()));
  const app = await stillroom.options('home');
  const clicks = new Clicks();
  await clicks.on(app.locator('.top').getByRole('link', { name: /17/ }));
  const confirm = app.locator('.batch').getByRole('button');
  await confirm.first().waitFor();
  await clicks.on(confirm.last());
  await expect(app.getByText('Everything is checked in.')).toBeVisible();
  expect(clicks.count).toBeLessThanOrEqual(3);
  const checkIns = (await stillroom.exportBackup()).filter((r) => r['type'] === 'checkIn');
  expect(checkIns).toHaveLength(5 + 17);
});

test('a cycle of seventeen is closed with what is suggested: three clicks', async ({ stillroom }) => {
  await stillroom.importGoals(seventeen(Date.now()));
  const app = await stillroom.options();
  const clicks = new Clicks();
  await clicks.on(app.getByRole('button', { name: 'More actions', exact: true }));
  await clicks.on(app.getByRole('menuitem', { name: 'Close Q9 2030' }));
  await clicks.on(app.getByRole('dialog').getByRole('button', { name: 'Close the cycle' }));
  await expect(app.getByRole('dialog')).toHaveCount(0);
  expect(clicks.count).toBeLessThanOrEqual(3);
  const records = await stillroom.exportBackup();
  expect(records.filter((r) => r['type'] === 'keyResult' && r['closed'])).toHaveLength(17);
  // No quarter follows the ninth: the next cycle is called by its months.
  const next = records.find((r) => r['type'] === 'cycle' && !r['closed']);
  expect(next?.['title']).toMatch(/^[A-Z][a-z]{2}\b.* 20\d\d$/);
});

test('two hours are logged: two clicks and typing', async ({ stillroom }) => {
  await stillroom.importGoals(seventeen(Date.now()));
  const app = await stillroom.options('key-results/k2');
  const clicks = new Clicks();
  await clicks.on(app.getByRole('button', { name: 'Log time', exact: true }));
  await app.keyboard.type('2');
  await clicks.on(app.getByRole('dialog').getByRole('button', { name: 'Log time', exact: true }));
  await expect(app.getByRole('dialog')).toHaveCount(0);
  expect(clicks.count).toBeLessThanOrEqual(2);
  expect((await stillroom.exportBackup()).filter((r) => r['type'] === 'effort')).toMatchObject([
    { keyResult: 'k2', seconds: 7200 },
  ]);
});
