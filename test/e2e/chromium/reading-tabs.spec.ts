import type { Browser, Page } from 'puppeteer-core';
import { sample, scripted } from '../../sites/live.ts';
import { LocalServer } from '../../sites/local-server.ts';
import { addresses } from '../../sites/sites.ts';
import { figuresIn, readTable } from '../../sites/stored.ts';
import { launchPlain } from './plain-browser.ts';
import { test as base, built, expect, Stillroom } from './stillroom.ts';

const repo = 'github:repo:octo-org/lantern';

base('back and forward to a page that the browser kept: what changes on it is still followed', async () => {
  const stillroom = await Stillroom.launch(undefined, undefined, undefined, ['--disable-back-forward-cache']);
  // Playwright does not see that a kept page is back: the page itself says it.
  const said = scripted(sample(addresses.repo), () => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['kept'] = String(persisted);
    });
  });
  stillroom.served.set(addresses.repo, said);
  const page = await stillroom.visit(addresses.repo);
  await expect.poll(() => stillroom.figures()).toContain(`${repo} stars 4126`);
  await page.goto(addresses.article);
  await expect
    .poll(() => stillroom.figures())
    .toContain('forem:article:dev.to/lighthouse_dev/how-we-answer-9xq reactions 128');
  const star = (value: string) =>
    page.evaluate((title) => {
      document.querySelector('#repo-stars-counter-star')?.setAttribute('title', title);
      return document.documentElement.dataset['kept'];
    }, value);
  const isBack = () => page.evaluate(() => document.documentElement.dataset['kept']).catch(() => undefined);
  // The page goes while it is asked to.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect.poll(isBack).toBe('true');
  expect(await star('4,200')).toBe('true');
  await expect.poll(() => stillroom.figures()).toContain(`${repo} stars 4200`);
  // Once more there and back.
  await page.evaluate(() => history.forward());
  await expect.poll(isBack).toBeUndefined();
  // The page goes while it is asked to.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect.poll(isBack).toBe('true');
  await star('4,300');
  await expect.poll(() => stillroom.figures()).toContain(`${repo} stars 4300`);
  await stillroom.close();
});

/** A browser in which nothing makes a tab look as if it were in front, or keeps pages from being prepared. */
interface PlainBrowser {
  readonly open: (url: string) => Promise<Page>;
  readonly figures: () => Promise<string[]>;
  readonly browser: Browser;
}

const start = `<title>Start</title><a href="/octo-org/lantern">the repository</a></body>`;
const startUrl = 'https://github.com/start';
const ahead = 'https://github.com/ahead';
const rules = JSON.stringify({ prerender: [{ urls: ['/octo-org/lantern'], eagerness: 'immediate' }] });

/** In a page: says to the others of its site, once it is there, whether it was prepared, and when it was opened. */
function notePrepared(): void {
  const { prerendering } = document as { prerendering?: boolean };
  addEventListener('load', () => localStorage.setItem('prepared', String(prerendering)));
  document.addEventListener('prerenderingchange', () => {
    const [entry] = performance.getEntriesByType('navigation');
    const { activationStart } = entry as PerformanceEntry & { activationStart: number };
    localStorage.setItem('opened', String(activationStart));
  });
}

const test = base.extend<{ plain: PlainBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of the pattern
  plain: async ({}, use) => {
    const server = await LocalServer.start(
      new Map([
        [addresses.repo, scripted(sample(addresses.repo), notePrepared)],
        [addresses.article, sample(addresses.article)],
        [startUrl, start],
        [ahead, `${start}<script type="speculationrules">${rules}</script>`],
      ]),
    );
    // Without the tab of the first steps, which would be in front of the pages: a page behind it is not prepared.
    const { browser } = await launchPlain(built, server.args);
    const target = await browser.waitForTarget((t) => t.type() === 'service_worker');
    const open = async (url: string) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    };
    const figures = async () => {
      const worker = await target.worker();
      return figuresIn((await worker?.evaluate(readTable, 'readings')) ?? []);
    };
    await use({ open, figures, browser });
    await browser.close();
    await server.close();
  },
});

test('a tab that is opened behind the one in front is read', async ({ plain }) => {
  const front = await plain.open(startUrl);
  await front.bringToFront();
  const opened = plain.browser.waitForTarget((t) => t.url() === addresses.repo);
  await front.keyboard.down('Control');
  await front.click('a');
  await front.keyboard.up('Control');
  const page = await (await opened).page();
  await expect.poll(() => plain.figures()).toContain(`${repo} stars 4126`);
  expect(await page?.evaluate(() => document.visibilityState)).toBe('hidden');
});

test('a tab that is behind another one before its page comes is read, and followed', async ({ plain }) => {
  const page = await plain.open('about:blank');
  const front = await plain.open(startUrl);
  await front.bringToFront();
  await page.goto(addresses.article);
  const article = 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq';
  await expect.poll(() => plain.figures()).toContain(`${article} reactions 128`);
  await page.evaluate(() => {
    const total = document.getElementById('reaction_total_count');
    if (total) total.textContent = '129';
  });
  await expect.poll(() => plain.figures()).toContain(`${article} reactions 129`);
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
});

test('a page that is prepared before anybody opens it is read once it is opened', async ({ plain }) => {
  const page = await plain.open(ahead);
  await page.waitForFunction(() => localStorage.getItem('prepared') === 'true');
  await page.evaluate(() => new Promise((next) => setTimeout(next, 3000)));
  expect(await plain.figures()).toEqual([]);
  await page.click('a');
  await expect.poll(() => plain.figures()).toContain(`${repo} stars 4126`);
  // The prepared page has taken the place of the one that was clicked on, which cannot be asked any more.
  const other = await plain.open(startUrl);
  expect(await other.evaluate(() => Number(localStorage.getItem('opened')))).toBeGreaterThan(3000);
});
