import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, Stillroom, test } from './stillroom.ts';

const story = 'https://news.ycombinator.com/item?id=48937020';
const built = resolve('.output/chrome-mv3');
interface Manifest {
  host_permissions: string[];
  optional_host_permissions: string[];
}
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** The extension with its optional sites granted: the browser's question cannot be answered from outside. */
function grantedExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-extension-'));
  cpSync(built, folder, { recursive: true });
  const manifest = manifestOf(folder);
  manifest.host_permissions.push(...manifest.optional_host_permissions);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, optional_host_permissions: [] }),
  );
  return folder;
}

test('three sites are asked for at the installation, and no other', () => {
  const { host_permissions, optional_host_permissions } = manifestOf(built);
  const hosts = host_permissions.map((pattern) => new URL(pattern.replace('*', '')).host);
  expect(hosts.sort()).toEqual([
    'canary.discord.com',
    'dev.to',
    'discord.com',
    'github.com',
    'ptb.discord.com',
  ]);
  expect(optional_host_permissions).toEqual(['https://*/*']);
});

test('a site that was not granted is not read; it is known, and offered among the sites', async ({
  stillroom,
}) => {
  const page = await stillroom.visit(story);
  await page.waitForTimeout(1500);
  expect((await stillroom.exportBackup()).filter((r) => r['type'] === 'reading')).toEqual([]);
  const options = await stillroom.options('sites');
  await expect(options.getByRole('button', { name: 'Let Stillroom read Hacker News' })).toBeVisible();
  const pause = options
    .getByRole('region', { name: 'Sites' })
    .getByRole('button', { name: /^Pause reading/ });
  await expect(pause).toHaveCount(3);
  // A popup that nobody has clicked on may not see which page is in front; what it would ask is asked here.
  const answer = await options.evaluate(
    (url) => chrome.runtime.sendMessage({ stillroom: 1, name: 'siteOf', request: { url } }),
    story,
  );
  expect(answer).toMatchObject({ ok: true, value: { site: { platform: 'hackernews', isGranted: false } } });
});

test('a site that is granted is read from the start of the worker on', async () => {
  const stillroom = await Stillroom.launch(undefined, grantedExtension());
  await expect
    .poll(async () =>
      (await stillroom.worker()).evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length,
      ),
    )
    .toBeGreaterThan(0);
  const page = await stillroom.visit(story);
  await stillroom.waitForStored('reading', 2);
  const popup = await stillroom.popup(page);
  await expect(popup.getByText('151 points')).toBeVisible();
  await expect(popup.getByText('Stillroom can read this site.')).toHaveCount(0);
  await stillroom.close();
});
