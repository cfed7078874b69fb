import type { Browser, CDPSession } from 'puppeteer-core';
import { launchPlain } from '../e2e/chromium/plain-browser.ts';
import { readTable, type StoredRecord } from '../sites/stored.ts';
import { recordTraceIn, type TraceEvent, waitUntilQuietIn } from './trace.ts';

/**
 * A browser with an extension, whose pages' requests nobody watches. Playwright does: the page's own process tells it of each, on the thread
 * that is measured, so that a script which loads another would pay for that too.
 */
export class Unwatched {
  readonly #browser: Browser;
  /** A session with all of the browser. */
  readonly #all: CDPSession;
  /** The extension's id. */
  readonly #id: string;
  #visits = 0;

  private constructor(browser: Browser, all: CDPSession, id: string) {
    this.#browser = browser;
    this.#all = all;
    this.#id = id;
  }

  /** Starts it with an extension. */
  static async launch(extension: string, args: readonly string[]): Promise<Unwatched> {
    const { browser, id } = await launchPlain(extension, args);
    return new Unwatched(browser, await browser.target().createCDPSession(), id);
  }

  /** Opens a page in a new tab and closes it: `least` milliseconds after its load, or later once it is quiet. Returns the trace. */
  async visit(url: string, least: number): Promise<TraceEvent[]> {
    this.#visits += 1;
    const blank = `about:blank#${this.#visits}`;
    await this.#all.send('Target.createTarget', { url: blank });
    const target = await this.#browser.waitForTarget((one) => one.url() === blank);
    const session = await target.createCDPSession();
    await session.send('Page.enable');
    const events = await recordTraceIn(session, async () => {
      const loaded = new Promise((done) => session.once('Page.loadEventFired', done));
      await session.send('Page.navigate', { url });
      await loaded;
      await waitUntilQuietIn(session, least);
    });
    await session.send('Page.close');
    return events;
  }

  /** A table of the extension's store. */
  async table(name: string): Promise<StoredRecord[]> {
    const page = await this.#browser.newPage();
    await page.goto(`chrome-extension://${this.#id}/manifest.json`);
    const records = await page.evaluate(readTable, name);
    await page.close();
    return records;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
