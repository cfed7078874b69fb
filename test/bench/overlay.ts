import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { built, Stillroom } from '../e2e/chromium/stillroom.ts';
import { discordChannel, githubIssue } from '../sites/generated.ts';
import { goals } from '../sites/goals.ts';
import { addresses } from '../sites/sites.ts';
import { chosen, type Options } from './options.ts';
import { expectRead } from './read.ts';
import { measured, median, print, spread, verdict } from './report.ts';
import { sample } from './sample.ts';
import { extensionTasks, recordTrace, waitUntilQuiet } from './trace.ts';

/** The most that the overlay may add: in multiples of reading the page, in ms an item beyond the first hundred, in one task. */
const aims = { ratio: 1, item: 0.02, task: 50 };
/** Items that may cost more each: what is done once for a page is in them. */
const free = 100;
/** One item of so many is tagged. */
const tagEvery = 100;
/** A page is scrolled through in so many steps. */
const steps = 100;

interface LargePage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly events: number;
  readonly isScrolled?: boolean;
}

function largePages(): LargePage[] {
  const channel = '1080000000000000078';
  const server = 'https://discord.com/channels/1070000000000000001';
  const comments = (count: number) => ({
    name: `GitHub issue, ${count.toLocaleString('en')} comments`,
    url: `${addresses.issue}?comments=${count}`,
    html: githubIssue(sample(addresses.issue), count),
    events: count,
  });
  return [
    comments(1000),
    comments(10_000),
    {
      name: 'Discord, 10,000 messages, scrolled through',
      url: `${server}/${channel}`,
      html: discordChannel(channel, 10_000),
      events: 10_000,
      isScrolled: true,
    },
  ];
}

/** What a visit cost the page's main thread, in milliseconds of the processor, and how many listeners the page has then. */
interface Cost {
  readonly total: number;
  readonly longest: number;
  readonly listeners: number;
}
const kinds = ['reading', 'overlay'] as const;
type Browsers = Readonly<Record<(typeof kinds)[number], Stillroom>>;
type Costs = Readonly<Record<(typeof kinds)[number], Cost[]>> & { readonly page: LargePage };

/** Measures what the overlay adds on very large pages, against the same extension without it, which only reads them. */
export async function measureOverlay(options: Options): Promise<void> {
  const pages = chosen(largePages(), options);
  if (!pages.length) return;
  const browsers: Browsers = {
    reading: await Stillroom.launch(undefined, withoutOverlay()),
    overlay: await Stillroom.launch(),
  };
  for (const kind of kinds) await prepare(browsers[kind], pages);
  const costs: Costs[] = [];
  for (const page of pages) costs.push(await costsOf(browsers, page, options));
  for (const kind of kinds) await browsers[kind].close();
  report(costs, options);
}

/** A copy of the built extension whose overlay does nothing. */
function withoutOverlay(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-bench-'));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, 'content-scripts/overlay.js'), '');
  return folder;
}

/** Reads all pages once, and tags one item of many on each. */
async function prepare(stillroom: Stillroom, pages: readonly LargePage[]): Promise<void> {
  await stillroom.importGoals(goals.filter((r) => r.type !== 'rule'));
  for (const { url, html } of pages) {
    stillroom.served.set(url, html);
    const page = await stillroom.visit(url);
    await waitUntilQuiet(page, 1000);
    await page.close();
  }
  await expectRead(
    stillroom,
    pages.map(({ url, ...page }) => ({ ...page, url: url.replace(/\?.*/, '') })),
  );
  const events = (await stillroom.table('events')).filter((_, n) => n % tagEvery === 0);
  const tag = { type: 'tag', keyResult: 'help', at: '2026-09-02T00:00:00Z', weight: 1 };
  await stillroom.importGoals(
    events.map(({ id, subject }, n) => ({ ...tag, id: `tag-${n}`, subject, event: id })),
  );
}

async function costsOf(browsers: Browsers, page: LargePage, options: Options): Promise<Costs> {
  const costs = { page, reading: [] as Cost[], overlay: [] as Cost[] };
  // The first round warms the browsers up.
  for (let n = -1; n < options.rounds; n += 1)
    for (const kind of n % 2 ? kinds : kinds.toReversed()) {
      const cost = await visit(browsers[kind], page, options.afterLoad);
      if (n >= 0) costs[kind].push(cost);
    }
  return costs;
}

async function visit(browser: Stillroom, { url, isScrolled }: LargePage, afterLoad: number): Promise<Cost> {
  const page = await browser.context.newPage();
  const events = await recordTrace(page, async () => {
    await page.goto(url);
    await waitUntilQuiet(page, afterLoad);
    if (isScrolled) await scrollThrough(page);
    await waitUntilQuiet(page, afterLoad);
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  const times = extensionTasks(events, url).map(({ processor }) => processor);
  return {
    total: times.reduce((sum, time) => sum + time, 0),
    longest: Math.max(0, ...times),
    listeners: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN,
  };
}

/** Scrolls from the beginning to the end with the pointer over the items. */
async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.mouse.move(300, 300);
  for (let n = 0; n < steps; n += 1) {
    await page.mouse.wheel(0, height / steps);
    await page.waitForTimeout(30);
  }
}

function report(costs: readonly Costs[], { rounds }: Options): void {
  const rows = costs.flatMap(({ page, reading, overlay }) => {
    const of = (all: readonly Cost[], what: keyof Cost) => all.map((cost) => cost[what]);
    const reference = median(of(reading, 'total'));
    const added = median(of(overlay, 'total')) - reference;
    const item = Math.max(0, added) / (page.events - free);
    const task = Math.max(...of(overlay, 'longest'));
    const listeners = median(of(overlay, 'listeners')) - median(of(reading, 'listeners'));
    const name = (what: string) => `Overlay: ${page.name}, ${what}`;
    const in_ms = (what: string, value: number, aim: number) =>
      verdict(measured({ name: name(what), value, unit: 'ms', aim }));
    const inAll = measured({ name: name('in all'), value: added, unit: 'ms', reference, aim: aims.ratio });
    return [
      [`${page.name}: in all`, spread(of(reading, 'total')), `${added.toFixed(1)} ms`, ...verdict(inAll)],
      ['  an item', '', `${item.toFixed(4)} ms`, ...in_ms('an item', item, aims.item)],
      [
        '  longest task',
        spread(of(reading, 'longest')),
        `${task.toFixed(1)} ms`,
        ...in_ms('longest task', task, aims.task),
      ],
      ['  listeners', '', String(listeners), '', '', ''],
    ];
  });
  rows.push(listenersRow(costs));
  print(
    `(j) What the overlay adds to reading a page, one item of ${tagEvery} tagged: processor time, median of ${rounds}`,
    ['page', 'reading', 'overlay', 'ratio', 'aim', 'met'],
    rows.filter((row) => row.length),
  );
}

/** How many listeners ten times as many comments add: none is on an item. */
function listenersRow(costs: readonly Costs[]): string[] {
  const [small, large] = costs.map(({ overlay }) => median(overlay.map((c) => c.listeners)));
  if (small === undefined || large === undefined) return [];
  const name = 'Overlay: listeners that 9,000 more comments add';
  const figure = measured({ name, value: large - small, unit: 'listeners', aim: 0 });
  return [name, '', String(large - small), ...verdict(figure)];
}
