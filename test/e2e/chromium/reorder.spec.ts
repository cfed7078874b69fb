import type { Page } from '@playwright/test';
import { expect, test } from './stillroom.ts';

const keyResult = (id: string, objective: string, title: string, some: object = {}) => ({
  ...{ type: 'keyResult', id, objective, title, layer: 'outcome', direction: 'increase', unit: '' },
  ...{ baseline: 0, target: 10, start: '2026-01-01', due: '2026-12-31', measure: { kind: 'manual' } },
  ...some,
});

const goals = [
  { type: 'objective', id: 'o1', title: 'Adopt', horizon: 'short', order: 0 },
  { type: 'objective', id: 'o2', title: 'Help', horizon: 'short', order: 1 },
  { type: 'objective', id: 'o3', title: 'Grow', horizon: 'short', order: 2 },
  // An objective and a key result with one id are two things.
  keyResult('o1', 'o1', 'First', { order: 0, drivers: ['d1', 'd2'] }),
  keyResult('d1', 'o1', 'Articles', { order: 1, layer: 'output' }),
  keyResult('d2', 'o1', 'Talks', { order: 2, layer: 'output' }),
  keyResult('k2', 'o1', 'Second', { order: 3 }),
];

const titles = (page: Page) => page.locator('.objective h2, .line .name a').allTextContents();
const handle = (page: Page, title: string) =>
  page.getByRole('button', { name: `Move “${title}”`, exact: true });

/** Picks an item up by keyboard. Nobody presses the next key before it is drawn as picked up, and the others are measured by then. */
async function pickUp(page: Page, title: string): Promise<void> {
  await handle(page, title).focus();
  await page.keyboard.press('Space');
  await expect(handle(page, title)).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

test('objectives and key results are moved by dragging, in their own lists', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const app = await stillroom.options();
  await expect
    .poll(() => titles(app))
    .toEqual(['Adopt', 'First', 'Articles', 'Talks', 'Second', 'Help', 'Grow']);
  const drag = async (title: string, past: string) => {
    await handle(app, title).hover();
    const to = await handle(app, past).boundingBox();
    await app.mouse.down();
    await app.mouse.move(to?.x ?? 0, (to?.y ?? 0) + 8, { steps: 8 });
    await app.mouse.move((to?.x ?? 0) + 4, (to?.y ?? 0) + 14);
    await app.mouse.up();
  };
  await drag('Grow', 'Adopt');
  await expect
    .poll(() => titles(app))
    .toEqual(['Grow', 'Adopt', 'First', 'Articles', 'Talks', 'Second', 'Help']);
  await drag('Talks', 'Articles');
  await expect
    .poll(() => titles(app))
    .toEqual(['Grow', 'Adopt', 'First', 'Talks', 'Articles', 'Second', 'Help']);
  // Drivers go with their outcome.
  await drag('Second', 'First');
  await expect
    .poll(() => titles(app))
    .toEqual(['Grow', 'Adopt', 'Second', 'First', 'Talks', 'Articles', 'Help']);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => titles(app))
    .toEqual(['Grow', 'Adopt', 'First', 'Talks', 'Articles', 'Second', 'Help']);
  // The order is in a backup.
  const order = (await stillroom.exportBackup()).filter((r) => r['type'] === 'objective');
  expect(Object.fromEntries(order.map((o) => [o['title'], o['order']]))).toEqual({
    Grow: 0,
    Adopt: 1,
    Help: 2,
  });
});

test('the same by keyboard, said aloud, and broken off by Escape', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const app = await stillroom.options();
  await pickUp(app, 'Adopt');
  await expect(app.getByText('Picked up Adopt, place 1 of 3.')).toBeAttached();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByText('Adopt is at place 2 of 3.')).toBeAttached();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByText('Adopt is at place 3 of 3.')).toBeAttached();
  await app.keyboard.press('Space');
  await expect
    .poll(() => titles(app))
    .toEqual(['Help', 'Grow', 'Adopt', 'First', 'Articles', 'Talks', 'Second']);
  await pickUp(app, 'First');
  await expect(app.getByText('Picked up First, place 1 of 2.')).toBeAttached();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByText('First is at place 2 of 2.')).toBeAttached();
  await app.keyboard.press('Escape');
  await expect(app.getByText('First stays where it was.')).toBeAttached();
  expect(await titles(app)).toEqual(['Help', 'Grow', 'Adopt', 'First', 'Articles', 'Talks', 'Second']);
});
