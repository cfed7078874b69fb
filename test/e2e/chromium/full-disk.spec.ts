import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { choose, openKeyResult } from './app.ts';
import { expect, test } from './stillroom.ts';

test('a full disk: it is said, nothing is half-written, and what was sent is stored once there is space', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const options = await stillroom.options('goals');
  const before = (await stillroom.exportBackup()).slice(1);
  // The browser's own limit cannot be lowered for an extension: the worker's third write is refused as by a full disk.
  const worker = await stillroom.worker();
  await worker.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    let left = 3;
    IDBObjectStore.prototype.put = function (...args) {
      if (left > 0) left -= 1;
      else throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    Object.assign(globalThis, {
      makeSpace: () => {
        IDBObjectStore.prototype.put = put;
      },
    });
  });
  await choose(options, 'More actions for “Developers adopt Lantern”', 'Archive');
  await expect(options.getByRole('alert')).toContainText('The disk is full');
  await stillroom.visit(addresses.repo);
  await options.waitForTimeout(2000);
  expect((await stillroom.exportBackup()).slice(1)).toEqual(before);
  await worker.evaluate(() => (globalThis as unknown as { makeSpace(): void }).makeSpace());
  await stillroom.waitForStored('readings', 7);
});

test('what goes wrong where no page is open to say so is said by the icon, in plain words, and by the popup', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const options = await stillroom.options('goals');
  await (await stillroom.worker()).evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'snapshots') throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await openKeyResult(options, 'Lantern at 5,000 stars');
  await choose(options, 'More actions for “Lantern at 5,000 stars”', 'Move down');
  const icon = () => options.evaluate(() => chrome.action.getTitle({}));
  await expect.poll(icon).toMatch(/^The disk is full, so nothing could be saved\./);
  const popup = await stillroom.popup();
  await expect(popup.getByText(/^The disk is full, so nothing could be saved\./)).toBeVisible();
  await expect(popup.getByRole('link', { name: /^The disk is full/ })).toHaveCount(0);
});
