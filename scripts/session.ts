import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type ElementHandle, type Page, type Browser as Running } from 'puppeteer-core';
import type { Browser } from './browsers.ts';
import { serveSamples } from './serve-samples.ts';
import { waitFor } from './wait.ts';

const outputs = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv2' } as const;
/** Firefox chooses a random address for each installation; a preference sets this one. */
const firefoxId = 'stillroom@stillroom.invalid';
const firefoxHost = '6f2c1a54-8d0e-4c39-9f7b-3b1d2a90c4e5';

interface Settings {
  readonly headless: boolean;
  /** Pages served instead of the live ones, by address; every other request to a site is blocked. */
  readonly samples?: ReadonlyMap<string, string> | undefined;
  /** Whether Firefox grants permissions without a prompt, for runs without a person. */
  readonly grantsAll?: boolean;
  /** The folder in which Firefox puts downloads, instead of the person's own. */
  readonly downloads?: string;
}

/** A browser that runs with the built extension, in a profile of its own. */
export class Session {
  readonly browser: Running;
  /** The address of the extension's pages, without a slash at its end. */
  readonly origin: string;
  /** What is served tab by tab, where it cannot be for the whole browser. */
  private readonly samples: ReadonlyMap<string, string> | undefined;

  private constructor(browser: Running, origin: string, samples: ReadonlyMap<string, string> | undefined) {
    this.browser = browser;
    this.origin = origin;
    this.samples = samples;
  }

  static async start(
    { engine, path }: Browser,
    { headless, samples, grantsAll = false, downloads }: Settings,
  ): Promise<Session> {
    const isRoot = process.getuid?.() === 0;
    const common = {
      executablePath: path,
      headless,
      defaultViewport: headless ? { width: 1200, height: 800 } : null,
    };
    const browser =
      engine === 'chromium'
        ? await puppeteer.launch({
            ...common,
            pipe: true,
            enableExtensions: true,
            args: ['--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
          })
        : await puppeteer.launch({
            ...common,
            browser: 'firefox',
            // Firefox treats an extension's pages as its own.
            args: ['--remote-allow-system-access'],
            extraPrefsFirefox: {
              'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxHost }),
              'extensions.webextOptionalPermissionPrompts': !grantsAll,
              ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads } : {}),
            },
          });
    const id = await browser.installExtension(resolve(outputs[engine]));
    const origin = engine === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${firefoxHost}`;
    if (engine === 'firefox') {
      if (samples) await serveSamples(browser, samples);
      return new Session(browser, origin, undefined);
    }
    const session = new Session(browser, origin, samples);
    // Serves the samples in tabs that the person opens, too.
    if (samples && !headless)
      browser.on('targetcreated', (target) => {
        if (target.type() === 'page') void target.page().then((page) => page && session.standIn(page));
      });
    return session;
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.standIn(page);
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension: `popup.html`. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    const url = `${this.origin}/${path}`;
    // Firefox does not report when an extension page has loaded.
    void page.goto(url).catch(() => undefined);
    // Evaluations fail while the previous page is being replaced.
    const place = () => page.evaluate(() => location.href).catch(() => 'on its way');
    while ((await place()) !== url) await new Promise((next) => setTimeout(next, 50));
    await page.waitForSelector('#root > *');
    return page;
  }

  /** Imports a backup through the options page. */
  async importBackup(text: string): Promise<void> {
    const file = join(mkdtempSync(join(tmpdir(), 'stillroom-')), 'sample.jsonl');
    writeFileSync(file, text);
    const page = await this.openOwn('options.html#data');
    await page.bringToFront();
    const input = (await page.waitForSelector('#data input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await waitFor(page, () =>
      /new|changed/.test(document.querySelector('#data [role=status]')?.textContent ?? ''),
    );
    await page.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Serves the sample pages in a tab under their real addresses. */
  private async standIn(page: Page): Promise<void> {
    const { samples } = this;
    if (!samples || page.isClosed() || standingIn.has(page)) return;
    standingIn.add(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      const html = samples.get(url.split('#')[0] ?? '');
      if (!/^https?:/.test(url)) void request.continue();
      else if (html === undefined) void request.abort();
      else void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
    });
  }
}

const standingIn = new WeakSet<Page>();
