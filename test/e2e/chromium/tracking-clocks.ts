import type { Page } from '@playwright/test';
import { expect, type Stillroom } from './stillroom.ts';

export const minute = 60_000;

/** The clocks of the page's content scripts and of the worker, which a test sets forward. */
export class Clocks {
  #offset = 0;
  readonly #stillroom: Stillroom;
  readonly #page: Page;
  readonly #run: (expression: string) => Promise<unknown>;

  private constructor(stillroom: Stillroom, page: Page, run: (expression: string) => Promise<unknown>) {
    this.#stillroom = stillroom;
    this.#page = page;
    this.#run = run;
  }

  /** Takes hold of the clocks of a page that is visited already, once what notices input runs on it. */
  static async hold(stillroom: Stillroom, page: Page): Promise<Clocks> {
    const session = await stillroom.context.newCDPSession(page);
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = context.auxData as { type?: string };
      if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) contexts.push(context.id);
    });
    await session.send('Runtime.enable');
    const run = async (expression: string) => {
      const said: unknown[] = [];
      for (const contextId of contexts)
        said.push((await session.send('Runtime.evaluate', { expression, contextId })).result.value);
      return said;
    };
    // Tracking that was just switched on is registered, and begins in open tabs after that.
    await expect.poll(() => run("'stillroomHeartbeat' in globalThis")).toContain(true);
    return new Clocks(stillroom, page, run);
  }

  /** Sets all clocks forward. */
  async forward(by: number): Promise<void> {
    this.#offset += by;
    const expression = `(() => {
      globalThis.realNow ??= Date.now.bind(Date);
      Date.now = () => globalThis.realNow() + ${this.#offset};
    })()`;
    await this.#run(expression);
    await (await this.#stillroom.worker()).evaluate(expression);
  }

  /** Moves the pointer once a minute, as a reader does. */
  async read(minutes: number): Promise<void> {
    for (let n = 0; n < minutes; n += 1) {
      await this.#page.mouse.move(100 + n * 3, 100);
      await this.forward(minute);
      await this.#page.mouse.move(101 + n * 3, 120);
    }
  }
}

/** How many minutes each tracked span has. */
export const spans = async (stillroom: Stillroom) =>
  (await stillroom.table('spans')).map((span) =>
    Math.round((Date.parse(String(span['end'])) - Date.parse(String(span['start']))) / minute),
  );
