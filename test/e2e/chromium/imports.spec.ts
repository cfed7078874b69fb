import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goals, jsonLines } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { tableIn } from './big-store.ts';
import { chooseBackup, expect, Stillroom, test } from './stillroom.ts';

/** A repository and so many readings of it, one an hour. */
function readings(name: string, count: number): object[] {
  const id = `github:repo:acme/${name}`;
  const subject = {
    ...{ type: 'subject', id, platform: 'github', kind: 'repo', title: name },
    url: `https://github.com/acme/${name}`,
  };
  const at = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * 3_600_000).toISOString();
  const all = Array.from({ length: count }, (_, n) => ({
    ...{ type: 'reading', subject: id, metric: 'stars', value: n, at: at(n) },
  }));
  return [subject, ...all];
}

const status = (page: Page) => page.getByRole('region', { name: 'Data' }).getByRole('status');

async function storedReadings(stillroom: Stillroom, name: string): Promise<number> {
  const all = await stillroom.exportBackup();
  return all.filter((r) => r['type'] === 'reading' && r['subject'] === `github:repo:acme/${name}`).length;
}

test('two imports at once: each is complete, and a third that fails leaves them alone', async ({
  stillroom,
}) => {
  const pages = [
    await stillroom.options('data'),
    await stillroom.options('data'),
    await stillroom.options('data'),
  ] as const;
  const [one, two, bad] = pages;
  await chooseBackup(one, jsonLines(readings('one', 9000)));
  await chooseBackup(bad, `${jsonLines(readings('bad', 5000))}{"type":"reading"`);
  await chooseBackup(two, jsonLines(readings('two', 9000)));
  await expect(bad.getByRole('alert')).toContainText('line 5003: it is not valid JSON');
  await expect(status(bad)).toContainText('Nothing was changed');
  for (const page of [one, two]) await expect(status(page)).toContainText('Readings: 9,000 new');
  expect(await storedReadings(stillroom, 'one')).toBe(9000);
  expect(await storedReadings(stillroom, 'two')).toBe(9000);
  expect(await storedReadings(stillroom, 'bad')).toBe(0);
  expect(await stillroom.table('staging')).toEqual([]);
});

test('an import whose page is closed before it is decided leaves nothing', async ({ stillroom }) => {
  const page = await stillroom.options('data');
  await chooseBackup(page, jsonLines(readings('left', 60_000)));
  await expect.poll(async () => (await stillroom.table('staging')).length).toBeGreaterThan(0);
  await page.close();
  await expect.poll(async () => await stillroom.table('staging')).toEqual([]);
  expect(await stillroom.table('imports')).toEqual([]);
  expect(await storedReadings(stillroom, 'left')).toBe(0);
});

test('an import can be stopped while the file is checked', async ({ stillroom }) => {
  const page = await stillroom.options('data');
  await chooseBackup(page, jsonLines(readings('stopped', 60_000)));
  await page.getByRole('button', { name: 'Stop import' }).click();
  await expect(status(page)).toHaveText('Import stopped. Nothing was changed.');
  await expect.poll(async () => await stillroom.table('staging')).toEqual([]);
  expect(await storedReadings(stillroom, 'stopped')).toBe(0);
});

test('the worker killed while an import is carried out, and its page closed: the next start completes it', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.options('data');
  await chooseBackup(page, jsonLines(readings('big', 15_000)));
  await expect(status(page)).toContainText('Importing…');
  await page.close();
  await stillroom.killWorker();
  // The popup shows the goals while the import is half-way, and wakes the worker.
  const popup = await stillroom.popup(await stillroom.visit(addresses.repo));
  await expect(popup.getByRole('progressbar').first()).toBeVisible();
  await stillroom.killWorker();
  await popup.reload();
  const phases = async () => (await tableIn(popup, 'imports')).map((i) => i['phase']);
  await expect.poll(phases, { timeout: 180_000 }).not.toContain('signals');
  expect(await storedReadings(stillroom, 'big')).toBe(15_000);
});

test('the key of people travels under a passphrase, for which the other machine asks', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  await stillroom.visit(addresses.issue);
  await stillroom.waitForStored('events', 4);
  const page = await stillroom.options('data');
  await page.getByRole('switch', { name: 'Include the key for people' }).check();
  await page.getByLabel('Passphrase for the key').fill('too short');
  await page.getByRole('button', { name: 'Export backup' }).click();
  await expect(page.getByRole('alert')).toContainText('a passphrase needs 12 characters');
  await page.getByLabel('Passphrase for the key').fill('correct horse battery');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export backup' }).click();
  const path = join(mkdtempSync(join(tmpdir(), 'stillroom-backup-')), 'backup.jsonl');
  await (await download).saveAs(path);

  const other = await Stillroom.launch();
  const there = await other.options('data');
  const chooser = there.waitForEvent('filechooser');
  await there.getByRole('button', { name: 'Import backup' }).click();
  await (await chooser).setFiles(path);
  await there.getByLabel('Passphrase for the backup’s key').fill('wrong horse battery');
  await there.getByRole('button', { name: 'Import with key' }).click();
  await expect(there.getByRole('alert')).toContainText('Wrong passphrase');
  const again = there.waitForEvent('filechooser');
  await there.getByRole('button', { name: 'Import backup' }).click();
  await (await again).setFiles(path);
  await there.getByLabel('Passphrase for the backup’s key').fill('correct horse battery');
  await there.getByRole('button', { name: 'Import with key' }).click();
  await expect(status(there)).toContainText('Import complete.');
  await expect(status(there)).not.toContainText('counted separately');
  // The other machine reads the same page, and knows the same people by the same names.
  const before = await other.table('events');
  await other.visit(addresses.issue);
  await expect.poll(async () => (await other.table('readings')).length).toBeGreaterThan(0);
  expect(await other.table('events')).toEqual(before);
  const firstNames = async (of: Stillroom) =>
    (await of.table('subjects')).map((s) => [s['id'], (s['by'] as string[] | undefined)?.[0]]);
  expect(await firstNames(other)).toEqual(await firstNames(stillroom));
  await other.close();

  const apart = await Stillroom.launch();
  const without = await apart.options('data');
  const third = without.waitForEvent('filechooser');
  await without.getByRole('button', { name: 'Import backup' }).click();
  await (await third).setFiles(path);
  await without.getByRole('button', { name: 'Import without key' }).click();
  await expect(status(without)).toContainText('its people are counted separately from people seen here');
  await apart.close();
});
