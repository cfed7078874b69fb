import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { addresses, samplePages } from '../../sites/sites.ts';
import { expect, Stillroom, test } from './stillroom.ts';

const story = 'https://news.ycombinator.com/item?id=48937020';
const topic = 'https://forum.lantern.example/t/how-do-i-mend-a-wick/1310';
const enterprise = 'https://git.acme.example/octo-org/lantern';
const blog = 'https://blog.example.org/2026/lantern-at-home?utm_source=feed';
const built = resolve('.output/chrome-mv3');
interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** The browser's own management of extensions: its question cannot be answered from outside, its settings can be set. */
interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
}

/** Stillroom with its optional sites among those that the browser manages, all withheld but for those that are given. */
class Managed {
  private constructor(
    readonly stillroom: Stillroom,
    private readonly settings: Page,
  ) {}

  static async launch(...granted: string[]): Promise<Managed> {
    const folder = mkdtempSync(join(tmpdir(), 'stillroom-extension-'));
    cpSync(built, folder, { recursive: true });
    const manifest = manifestOf(folder);
    manifest.host_permissions.push(...manifest.optional_host_permissions);
    const text = JSON.stringify({ ...manifest, optional_host_permissions: [] });
    writeFileSync(join(folder, 'manifest.json'), text);
    const stillroom = await Stillroom.launch(undefined, folder);
    stillroom.served.set(enterprise, samplePages.get(addresses.repo) ?? '');
    const settings = await stillroom.visit(`chrome://extensions/?id=${stillroom.id}`);
    await settings.evaluate(async (extensionId) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
    }, stillroom.id);
    const managed = new Managed(stillroom, settings);
    for (const origin of granted) await managed.grant(origin);
    return managed;
  }

  async grant(origin: string): Promise<void> {
    await this.change('addHostPermission', origin);
  }

  async take(origin: string): Promise<void> {
    await this.change('removeHostPermission', origin);
  }

  private async change(what: 'addHostPermission' | 'removeHostPermission', origin: string): Promise<void> {
    await this.settings.evaluate(
      async ([id, name, host]) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        await developerPrivate[name](id, host);
      },
      [this.stillroom.id, what, `${origin}/*`] as const,
    );
  }

  /** The figures that are stored, as `subject metric value`. */
  async figures(): Promise<string[]> {
    const records = await this.stillroom.exportBackup();
    return records
      .filter((r) => r['type'] === 'reading')
      .map((r) => `${r['subject']} ${r['metric']} ${r['value']}`);
  }

  /** The ids of the scripts that run on granted origins, with those origins. */
  async registered(): Promise<Record<string, string[]>> {
    const worker = await this.stillroom.worker();
    const scripts = await worker.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map((s) => [s.id, s.matches ?? []] as const),
    );
    return Object.fromEntries(scripts);
  }
}

/** Time for a page to have been read, if it may be. */
const settle = (page: Page) => page.waitForTimeout(1500);

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

test('PRIVACY.md says why for each permission that is asked for', () => {
  const rows = readFileSync('docs/PRIVACY.md', 'utf8').matchAll(/^\| `(\w+)`.*\| .+ \|$/gm);
  expect([...rows].map(([, permission]) => permission).sort()).toEqual(
    manifestOf(built).permissions.toSorted(),
  );
});

test('a site that was not granted is not read; it is known, and offered among the sites', async ({
  stillroom,
}) => {
  const page = await stillroom.visit(story);
  await settle(page);
  expect((await stillroom.exportBackup()).filter((r) => r['type'] === 'reading')).toEqual([]);
  const options = await stillroom.options('sites');
  await expect(options.getByRole('button', { name: 'Allow on Hacker News' })).toBeVisible();
  const pause = options
    .getByRole('region', { name: 'Sites' })
    .getByRole('button', { name: /^Pause reading/ });
  await expect(pause).toHaveCount(3);
  // A popup that nobody has clicked on may not see which page is in front; what it would ask is asked here.
  const siteOf = (url: string) =>
    options.evaluate(
      (address) => chrome.runtime.sendMessage({ stillroom: 1, name: 'siteOf', request: { url: address } }),
      url,
    );
  expect(await siteOf(story)).toMatchObject({
    value: { site: { platform: 'hackernews', isGranted: false } },
  });
  expect(await siteOf(topic)).toMatchObject({
    value: { site: { origins: ['https://forum.lantern.example/*'], isGranted: false } },
  });
  expect(await siteOf('http://localhost/')).toEqual({ ok: true, value: {} });
});

test('a site is read from the moment it is granted, in the tab that shows it, and no more once that is taken back', async () => {
  const managed = await Managed.launch();
  const { stillroom } = managed;
  const page = await stillroom.visit(story);
  await settle(page);
  expect(await managed.figures()).toEqual([]);
  await managed.grant('https://news.ycombinator.com');
  await stillroom.waitForStored('readings', 2);
  expect(await managed.registered()).toEqual({ hackernews: ['https://news.ycombinator.com/*'] });
  const popup = await stillroom.popup(page);
  await expect(popup.getByText('151 points', { exact: true })).toBeVisible();
  const options = await stillroom.options('sites');
  await expect(options.getByRole('button', { name: 'Remove access to Hacker News' })).toBeVisible();

  await managed.take('https://news.ycombinator.com');
  await expect(options.getByRole('button', { name: 'Allow on Hacker News' })).toBeVisible();
  await expect.poll(() => managed.registered()).toEqual({});
  stillroom.served.set(story, (stillroom.served.get(story) ?? '').replace('151 points', '999 points'));
  await page.reload();
  await settle(page);
  expect((await managed.figures()).join()).not.toContain('999');
  await stillroom.close();
});

test('what is granted is read from the start of the worker on', async () => {
  const managed = await Managed.launch('https://news.ycombinator.com');
  const { stillroom } = managed;
  // At first everything was granted: the browser's settings take a moment to be noticed.
  const granted = { hackernews: ['https://news.ycombinator.com/*'] };
  await expect.poll(() => managed.registered()).toEqual(granted);
  await stillroom.killWorker();
  await stillroom.visit(story);
  await stillroom.waitForStored('readings', 2);
  await stillroom.close();
});

test('other origins are read by what their pages say of themselves, each by the one adapter for it', async () => {
  const managed = await Managed.launch();
  const { stillroom } = managed;
  for (const url of [topic, enterprise, blog]) await stillroom.visit(url);
  for (const url of [topic, enterprise, blog]) await managed.grant(new URL(url).origin);
  await stillroom.waitForStored('readings', 4 + 7 + 2);
  const figures = await managed.figures();
  expect(figures).toContain('discourse:topic:forum.lantern.example/1310 views 12345');
  expect(figures).toContain('github:repo:git.acme.example/octo-org/lantern stars 4126');
  expect(figures).toContain('web:article:blog.example.org/2026/lantern-at-home likes 1204');
  expect(Object.keys(await managed.registered())).toEqual(['scout']);
  const options = await stillroom.options('sites');
  for (const name of ['forum.lantern.example · Discourse', 'git.acme.example · GitHub', 'blog.example.org'])
    await expect(options.getByRole('heading', { name, exact: true })).toBeVisible();
  await stillroom.close();
});

test('a site is paused and read again, and all of reading switched off, which the icon says', async ({
  stillroom,
}) => {
  const options = await stillroom.options('sites');
  const stored = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'reading').length;
  const badge = async () =>
    (await stillroom.worker()).evaluate(async () => [
      await chrome.action.getBadgeText({}),
      await chrome.action.getTitle({}),
    ]);
  await options.getByRole('button', { name: 'Pause reading GitHub' }).click();
  await expect(options.getByText('Paused')).toBeVisible();
  const page = await stillroom.visit(addresses.repo);
  await settle(page);
  expect(await stored()).toBe(0);
  // The tab that is open is read without a reload.
  await options.getByRole('button', { name: 'Resume reading GitHub' }).click();
  await expect.poll(stored).toBeGreaterThan(3);

  const before = await stored();
  await options.getByRole('switch', { name: 'Read metrics from pages' }).click();
  await expect.poll(badge).toEqual(['off', 'Reading is off']);
  // What was being read is not read any more either.
  await page.evaluate(() => {
    const counter = document.querySelector('#repo-stars-counter-star');
    counter?.setAttribute('title', '9,999');
  });
  await settle(await stillroom.visit(addresses.article));
  expect(await stored()).toBe(before);
  await stillroom.killWorker();
  await settle(await stillroom.visit(addresses.served));
  expect(await stored()).toBe(before);
  const popup = await stillroom.popup();
  await expect(popup.getByText('Reading is off')).toBeVisible();
  await popup.getByRole('button', { name: 'Turn on' }).click();
  await expect(options.getByRole('switch', { name: 'Read metrics from pages' })).toBeChecked();
  await expect.poll(stored).toBeGreaterThan(before);
  await expect.poll(badge).toEqual(['', 'Stillroom']);
});

test('what a site no longer shows is said in words, on the icon once it is sure, and to be copied', async ({
  stillroom,
}) => {
  const broken = (samplePages.get(addresses.repo) ?? '').replaceAll('repo-stars-counter', 'gone');
  const other = 'https://github.com/octo-org/other';
  stillroom.served.set(addresses.repo, broken);
  stillroom.served.set(other, broken.replaceAll('octo-org/lantern', 'octo-org/other'));
  await stillroom.visit(addresses.repo);
  const options = await stillroom.options('sites');
  const github = options.getByRole('article', { name: 'GitHub' });
  await expect(github.getByText(/^Couldn’t read stars on one GitHub repository page on /)).toBeVisible();
  const badge = async () => (await stillroom.worker()).evaluate(() => chrome.action.getBadgeText({}));
  expect(await badge()).toBe('');
  await stillroom.visit(other);
  await expect(
    github.getByText(
      /^GitHub changed its repository pages\. Can’t read stars since .*; other metrics work\.$/,
    ),
  ).toBeVisible();
  await expect.poll(badge).toBe('!');
  await stillroom.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.bringToFront();
  await github.getByRole('button', { name: 'Copy report' }).click();
  const report = await options.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/github repo: stars missed since 20/);
  expect(report).not.toMatch(/octo-org|lantern/);
});

test('what was read on a site, and a person, can be erased', async ({ stillroom }) => {
  await stillroom.visit(addresses.issue);
  await stillroom.visit(addresses.article);
  await expect
    .poll(async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'event').length)
    .toBeGreaterThan(4);
  const count = async (platform: string) =>
    (await stillroom.exportBackup()).filter((r) => String(r['id']).startsWith(`${platform}:`)).length;
  const options = await stillroom.options('settings');
  const events = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'event').length;
  const before = await events();
  await options.getByLabel('Forget a person').fill('mira-k');
  await options.getByRole('button', { name: 'Forget mira-k' }).click();
  await options.getByRole('group').getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(options.getByText('1 reading or event deleted.')).toBeVisible();
  expect(await events()).toBe(before - 1);

  await options.getByRole('link', { name: 'Sites' }).click();
  await options.getByRole('button', { name: 'Delete data captured from GitHub' }).click();
  await options.getByRole('group').getByRole('button', { name: 'Delete captured data' }).click();
  await expect.poll(() => count('github')).toBe(0);
  expect(await count('forem')).toBeGreaterThan(0);
});
