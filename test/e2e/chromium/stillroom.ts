/// <reference types="chrome" />
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  expect,
  type Frame,
  type Page,
  type Worker,
} from '@playwright/test';
import { importLock } from '../../../lib/model/import-lock.ts';
import { needBrowser } from '../../../scripts/browsers.ts';
import { jsonLines } from '../../sites/goals.ts';
import { samplePages } from '../../sites/sites.ts';
import { figuresIn, readTable, type StoredRecord } from '../../sites/stored.ts';
import { Host } from './host.ts';
import { beginAnew, forget, type Left, needsRemoval, readLeft } from './reset.ts';

/** Where the built extension is. */
export const built = resolve('.output/chrome-mv3');

/** A real Chromium with the built extension, in a profile of its own; the sites are the project's sample pages. */
export class Stillroom {
  /** Pages that stand in for others than the samples, or instead of them. */
  readonly served = new Map(samplePages);

  readonly context: BrowserContext;
  /** The extension's id. */
  readonly id: string;
  /** The folder of the browser's profile. */
  readonly profile: string;

  /** A page of the extension that shows nothing and is never in front: it asks the worker, and reads the store. */
  #back: Promise<Page> | undefined;

  private constructor(context: BrowserContext, id: string, profile: string) {
    this.context = context;
    this.id = id;
    this.profile = profile;
  }

  /**
   * Starts a browser of its own with it; without an extension it is the browser that the others are compared to. `env`
   * adds to its environment, `without` takes away arguments that Playwright gives it.
   */
  static async launch(
    profile = mkdtempSync(join(tmpdir(), 'stillroom-')),
    extension: string | null = built,
    env: Record<string, string> = {},
    without: string[] = [],
  ): Promise<Stillroom> {
    const isNew = readdirSync(profile).length === 0;
    const args =
      extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
    const context = await launchChromium(profile, args, { env, without });
    const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const id = extension === null ? '' : new URL((await worker()).url()).host;
    const stillroom = new Stillroom(context, id, profile);
    if (isNew && extension !== null && existsSync(join(extension, 'options.html')))
      await closeFirstSteps(await stillroom.browser());
    await stillroom.serve();
    if (extension !== null) await stillroom.back();
    return stillroom;
  }

  /** Installs it in a browser that runs; `remove` takes it out again with all that it stored. */
  static async install(context: BrowserContext, extension = built): Promise<Stillroom> {
    const session = await browserSession(context);
    const started = context.waitForEvent('serviceworker');
    const firstSteps = closeFirstSteps(session);
    const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
    await Promise.all([started, firstSteps]);
    await session.detach();
    const stillroom = new Stillroom(context, id, '');
    await stillroom.serve();
    await stillroom.back();
    return stillroom;
  }

  /** Leaves the browser as it was before `install`. */
  async remove(): Promise<void> {
    await this.closePages([await this.blank()]);
    const session = await this.browser();
    await session.send('Extensions.uninstall', { id: this.id });
    await session.detach();
    await this.clearContext();
  }

  /**
   * Leaves it as it is after `install`, in less than half of the time: nothing stored, no page of it open, and its worker started anew.
   * @returns what the next test uses; undefined, with nothing done, where only a removal takes back what was done.
   */
  async reset(): Promise<Stillroom | undefined> {
    const back = await this.back();
    if (await back.evaluate(needsRemoval)) return undefined;
    await this.closePages([await this.blank(), back]);
    // An event that comes late starts the worker again, which may have read what was to be forgotten; it has a store made then.
    do await this.killWorker();
    while (await back.evaluate(forget));
    // The page that was opened last is the one in front.
    await back.bringToFront();
    // Any message starts the worker. Without it, Playwright waits for ever for what it tells to all that can ask for addresses.
    await back.evaluate(async () => await chrome.runtime.sendMessage({}));
    await this.clearContext();
    const next = new Stillroom(this.context, this.id, this.profile);
    next.#back = Promise.resolve(back);
    await next.serve();
    await (await next.worker()).evaluate(beginAnew);
    return next;
  }

  /** What it has left in the browser; of the menu, whether these entries are there. */
  async left(entries: readonly string[]): Promise<Left> {
    return await (await this.back()).evaluate(readLeft, entries);
  }

  /** A page that shows nothing: without any, the browser would end. */
  private async blank(): Promise<Page> {
    return (
      this.context.pages().find((page) => page.url() === 'about:blank') ?? (await this.context.newPage())
    );
  }

  private async closePages(kept: readonly Page[]): Promise<void> {
    const others = this.context.pages().filter((page) => !kept.includes(page));
    await Promise.all(others.map((page) => page.close()));
  }

  private async clearContext(): Promise<void> {
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.clearCookies();
    await this.context.clearPermissions();
  }

  /** Answers what is asked of a site with its sample page, and nothing else. */
  private async serve(): Promise<void> {
    await this.context.route(/^https?:/, (route) => {
      const html = this.served.get(route.request().url().split('#')[0] ?? '');
      return html === undefined
        ? route.abort()
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    });
  }

  private back(): Promise<Page> {
    this.#back ??= this.untilActivated().then(() =>
      this.visit(`chrome-extension://${this.id}/manifest.json`),
    );
    return this.#back;
  }

  /** Where a page of the extension is opened before that after an update, the worker never answers. */
  private async untilActivated(): Promise<void> {
    const worker = await this.worker();
    const state = () =>
      worker.evaluate(() => (self as unknown as { serviceWorker: ServiceWorker }).serviceWorker.state);
    await expect.poll(state).toBe('activated');
  }

  /** Starts it in a browser of its own with every site granted from the installation on. */
  static async launchOnAllSites(): Promise<Stillroom> {
    const stillroom = await Stillroom.launch(undefined, grantedEverywhere());
    await stillroom.waitForAllSites();
    return stillroom;
  }

  /** Waits until the scripts of the sites that were granted are registered. */
  async waitForAllSites(): Promise<void> {
    const worker = await this.worker();
    const registered = () =>
      worker.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).map((script) => script.id),
      );
    const some = ['bluesky', 'reddit', 'scout', 'stackexchange', 'x', 'youtube'];
    await expect.poll(registered).toEqual(expect.arrayContaining(some));
  }

  /** The service worker that runs, or the next one that starts. */
  async worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
  }

  /** A session with the browser itself. */
  async browser(): Promise<CDPSession> {
    return await browserSession(this.context);
  }

  /** Ends the service worker at once, as the browser does when it likes. */
  async killWorker(): Promise<void> {
    const session = await this.browser();
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter((t) => t.type === 'service_worker' && t.url.includes(this.id));
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    await session.detach();
  }

  /** Visits a page in a tab of its own. */
  async visit(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** A place of the app in a tab of its own. */
  async options(place = 'goals'): Promise<Page> {
    return await this.visit(`chrome-extension://${this.id}/options.html#${place}`);
  }

  /** The popup's page in a tab: for it, the page in front is the one that was shown before it. */
  async popup(front?: Page): Promise<Page> {
    await front?.bringToFront();
    return await this.visit(`chrome-extension://${this.id}/popup.html`);
  }

  /**
   * The popup that the browser has opened, which Playwright does not show as a page.
   * @returns a function that evaluates an expression in it.
   */
  async inRealPopup(): Promise<(expression: string) => Promise<unknown>> {
    const session = await this.browser();
    const find = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.find((t) => t.type === 'page' && t.url.endsWith('/popup.html'));
    };
    await expect.poll(find).toBeDefined();
    const targetId = (await find())?.targetId ?? '';
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    let count = 0;
    return async (expression) => {
      count += 1;
      const id = count;
      const answer = new Promise<unknown>((resolve) => {
        session.on('Target.receivedMessageFromTarget', ({ message }) => {
          const received = JSON.parse(message) as { id?: number; result?: { result?: { value?: unknown } } };
          if (received.id === id) resolve(received.result?.result?.value);
        });
      });
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      return await answer;
    };
  }

  /** Imports a backup by the messages that the options page sends for a file that is chosen there. */
  async importBackup(text: string | Buffer): Promise<void> {
    const lines = text.toString().trimEnd().split('\n');
    const id = crypto.randomUUID();
    await (await this.back()).evaluate(importLines, { id, lock: importLock(id), lines });
  }

  async importGoals(records: readonly object[]): Promise<void> {
    await this.importBackup(jsonLines(records));
  }

  /** The records of a backup, exported through the options page. */
  async exportBackup(): Promise<Record<string, unknown>[]> {
    const page = await this.options('data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export backup' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    await page.close();
    return Buffer.concat(chunks)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** Waits until so many records are in a table of the store. */
  async waitForStored(name: 'readings' | 'events', count: number): Promise<void> {
    await expect.poll(async () => (await this.table(name)).length).toBe(count);
  }

  /** A table of the store. */
  async table(name: string): Promise<StoredRecord[]> {
    return await (await this.back()).evaluate(readTable, name);
  }

  /** The figures that are stored, as `subject metric value`; those of one metric oldest first. */
  async figures(): Promise<string[]> {
    return figuresIn(await this.table('readings'));
  }

  /** The events that are stored, as `id subject`. */
  async events(): Promise<string[]> {
    return (await this.table('events')).map((e) => `${e['id']} ${e['subject']}`);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Imports the lines of a backup in whichever page of the extension it is run. It refers to nothing outside itself. */
async function importLines({
  id,
  lock,
  lines,
}: {
  id: string;
  lock: string;
  lines: string[];
}): Promise<void> {
  const ask = async (name: string, request: object) => {
    const answer: { ok: boolean; value: unknown } = await chrome.runtime.sendMessage({
      stillroom: 1,
      name,
      request: { id, ...request },
    });
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value as { isDone: boolean };
  };
  // The worker drops what is staged for a page that does not hold the lock.
  await navigator.locks.request(lock, async () => {
    await ask('importBegin', {});
    const atOnce = 500;
    for (let at = 0; at < lines.length; at += atOnce)
      await ask('importLines', { first: at + 1, lines: lines.slice(at, at + atOnce) });
    await ask('importCommit', { lines: lines.length });
    while (!(await ask('importProgress', {})).isDone) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Closes the tab that the extension opens after its installation as soon as it is there, before the app is drawn. */
async function closeFirstSteps(session: CDPSession): Promise<void> {
  const opened = new Promise<string>((resolve) => {
    const seen = ({ targetInfo: { type, url, targetId } }: { targetInfo: TargetInfo }) => {
      if (type === 'page' && url.endsWith('/options.html#start')) resolve(targetId);
    };
    session.on('Target.targetCreated', seen);
    session.on('Target.targetInfoChanged', seen);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  const targetId = await opened;
  // A page on its way out answers nothing, and what is asked of the context is asked of all of its pages.
  const closed = new Promise<void>((resolve) => {
    session.on('Target.targetDestroyed', (gone) => {
      if (gone.targetId === targetId) resolve();
    });
  });
  await session.send('Target.closeTarget', { targetId });
  await closed;
}

interface TargetInfo {
  type: string;
  url: string;
  targetId: string;
}

/** A Chromium that shows nothing, in a profile of its own. */
async function launchChromium(
  profile: string,
  args: string[],
  { env = {}, without = [] }: { env?: Record<string, string>; without?: string[] } = {},
): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(profile, {
    headless: true,
    ignoreDefaultArgs: without,
    executablePath: needBrowser('chromium').path,
    acceptDownloads: true,
    env: { ...process.env, ...env, PATH: `${withoutDesktop()}${delimiter}${process.env['PATH']}` },
    args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
}

/**
 * A folder of programs that do nothing, in the place of those that put an extension's icons on a desktop: for each that is removed,
 * Chromium starts dozens of processes, and writes to the home folder of whoever runs the tests.
 */
function withoutDesktop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-desktop-'));
  for (const name of ['xdg-icon-resource', 'xdg-desktop-menu'])
    writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  return folder;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  return await browser.newBrowserCDPSession();
}

/** A copy of the built extension that asks for every site at the installation, which the browser then grants. */
function grantedEverywhere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-extension-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { optional_host_permissions: string[] };
  const everywhere = manifest.optional_host_permissions;
  const granted = { ...manifest, host_permissions: everywhere, optional_host_permissions: [] };
  writeFileSync(file, JSON.stringify(granted));
  return folder;
}

/** Chooses a file in an open options page's `Import backup`. */
export async function chooseBackup(page: Page, text: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import backup' }).click();
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await (await chooser).setFiles({ name: 'backup.jsonl', mimeType: 'application/jsonl', buffer });
}

/** The frame of the extension on a page: palette, hover card or what was tagged. */
export async function tagFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().findLast((frame) => frame.url().includes('/tag-frame.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  const frame = find();
  if (!frame) throw new Error('the frame is gone');
  return frame;
}

/** Expects a key result's bar to say how far it is. */
export async function expectProgress(
  popup: Page,
  { title, percent, says }: { title: string; percent: string; says: string },
): Promise<void> {
  const bar = popup.getByRole('progressbar', { name: title, exact: true });
  await expect(bar).toHaveAttribute('aria-valuenow', percent);
  await expect(bar).toHaveAttribute('aria-valuetext', new RegExp(`^${says}`));
}

/** One browser for all tests of a process of the test run: its start takes as long as a short test. */
const withBrowser = base.extend<object, { host: Host }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of the pattern
    async ({}, use) => {
      const profile = mkdtempSync(join(tmpdir(), 'stillroom-'));
      // Extensions come and go with the tests, by the browser's own protocol.
      const context = await launchChromium(profile, ['--enable-unsafe-extension-debugging'], {
        without: ['--disable-extensions'],
      });
      let everywhere: string | undefined;
      const install = async (isOnAllSites: boolean) => {
        if (isOnAllSites) everywhere ??= grantedEverywhere();
        return await Stillroom.install(context, isOnAllSites ? everywhere : built);
      };
      await use(new Host(install));
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Each test finds the extension as it is after its installation, with nothing stored. */
export const test = withBrowser.extend<{ stillroom: Stillroom }>({
  stillroom: async ({ host }, use) => {
    await use(await host.fresh(false));
    await host.reset();
  },
});

/** The same with every site granted. */
export const testOnAllSites = withBrowser.extend<{ stillroom: Stillroom }>({
  stillroom: async ({ host }, use) => {
    await use(await host.fresh(true));
    await host.reset();
  },
});
export { expect };
