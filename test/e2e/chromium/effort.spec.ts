import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { evidenceBackup } from './evidence-data.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

const minute = 60_000;

/** The clocks of the page's content scripts and of the worker, which a test sets forward. */
class Clocks {
  #offset = 0;
  readonly #stillroom: Stillroom;
  readonly #page: Page;
  readonly #run: (expression: string) => Promise<void>;

  private constructor(stillroom: Stillroom, page: Page, run: (expression: string) => Promise<void>) {
    this.#stillroom = stillroom;
    this.#page = page;
    this.#run = run;
  }

  /** Takes hold of the clocks. The page is visited already. */
  static async hold(stillroom: Stillroom, page: Page): Promise<Clocks> {
    const session = await stillroom.context.newCDPSession(page);
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = context.auxData as { type?: string };
      if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) contexts.push(context.id);
    });
    await session.send('Runtime.enable');
    await expect.poll(() => contexts.length).toBeGreaterThan(0);
    return new Clocks(stillroom, page, async (expression) => {
      for (const contextId of contexts) await session.send('Runtime.evaluate', { expression, contextId });
    });
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

const spans = async (stillroom: Stillroom) =>
  (await stillroom.table('spans')).map((span) =>
    Math.round((Date.parse(String(span['end'])) - Date.parse(String(span['start']))) / minute),
  );

test('time on a page that counts is tracked once that is switched on, and credited in the review when asked', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  await stillroom.importGoals([
    {
      type: 'tag',
      id: 't-412',
      keyResult: 'hours',
      subject: 'github:issue:octo-org/lantern/412',
      at: new Date().toISOString(),
      weight: 1,
    },
    {
      type: 'subject',
      id: 'github:issue:octo-org/lantern/412',
      platform: 'github',
      kind: 'issue',
      url: addresses.issue,
      title: 'Docs for self-hosting',
    },
  ]);
  const page = await stillroom.visit(addresses.issue);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const worker = await stillroom.worker();
  const isRegistered = () =>
    worker.evaluate(
      async () => (await chrome.scripting.getRegisteredContentScripts({ ids: ['heartbeat'] })).length,
    );
  expect(await isRegistered()).toBe(0);
  const settings = await stillroom.options('settings');
  await settings.getByRole('switch', { name: 'Track time on pages that count' }).click();
  await expect.poll(isRegistered).toBe(1);

  await page.bringToFront();
  const clocks = await Clocks.hold(stillroom, page);
  await clocks.read(10);
  await expect.poll(async () => (await spans(stillroom)).join()).toBe('10');
  // Ten minutes without input are no time; input that the page makes up is none.
  await clocks.forward(10 * minute);
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true })));
  await clocks.read(6);
  await expect.poll(async () => (await spans(stillroom)).sort().join()).toBe('10,6');

  const app = await stillroom.options('review');
  const credit = app.getByRole('region', { name: /^Time to credit/ });
  const hours = credit.getByRole('textbox', { name: 'Hours for “Hours of writing”' });
  await expect(hours).toHaveValue('0:16');
  await credit.getByText('Tracked spans').click();
  const list = credit.getByRole('list', { name: 'Tracked spans' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list
    .getByRole('button', { name: /^Remove the time/ })
    .first()
    .click();
  await expect(hours).toHaveValue('0:10');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(hours).toHaveValue('0:16');
  await list
    .getByRole('button', { name: /^Correct the time/ })
    .last()
    .click();
  await app.getByRole('dialog').getByLabel('Hours').fill('0:40');
  await app.keyboard.press('Enter');
  await expect(hours).toHaveValue('0:46');
  await hours.fill('1:00');
  await credit.getByRole('button', { name: 'Credit time to “Hours of writing”' }).click();
  await expect(credit).toHaveCount(0);
  const keyResult = await stillroom.options('key-results/hours');
  await expect(keyResult.locator('.facts .big')).toHaveText('1\u202fh');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(credit).toBeVisible();

  await settings.getByRole('switch', { name: 'Track time on pages that count' }).click();
  await expect.poll(isRegistered).toBe(0);
  await page.bringToFront();
  await clocks.read(6);
  expect((await spans(stillroom)).length).toBe(2);
});
