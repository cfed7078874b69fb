import type { Page } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { goalsWithoutRule } from '../sites/goals.ts';
import { withoutOverlay } from './extensions.ts';
import { chosen, type Options } from './options.ts';
import { first, type LongPage, ofIssue, type Sort, scrolled, tags } from './overlay-pages.ts';
import { expectRead } from './read.ts';
import { measured, median, ms, print, spread, verdict } from './report.ts';
import { extensionTasks, recordTrace, waitUntilQuiet } from './trace.ts';

/** As much again as reading the page; in milliseconds an item beyond the first hundred, and a task. */
const aims = { share: 1, item: 0.02, task: 50 } as const;

interface Cost {
  readonly total: number;
  readonly longest: number;
  readonly listeners: number;
}

interface Costs {
  readonly page: LongPage;
  readonly alone: Cost[];
  readonly drawn: Cost[];
}

/** Measures what drawing on a page adds to reading it, where nothing and where every tenth item counts. */
export async function measureOverlay(options: Options): Promise<void> {
  const both = {
    alone: await Stillroom.launch(undefined, withoutOverlay()),
    drawn: await Stillroom.launch(),
  };
  const browsers = [both.alone, both.drawn];
  const measure = async ([base, ...rest]: Sort) => {
    const wanted = chosen(rest, options);
    if (wanted.length) report(await costsOf(both, [base, ...wanted], options), options);
  };
  for (const one of browsers) await one.importGoals(goalsWithoutRule);
  await measure(ofIssue(', none counts'));
  for (const one of browsers) await one.importGoals(tags());
  await measure(ofIssue(', every tenth counts'));
  await measure([scrolled(100), scrolled(10_000)]);
  for (const one of browsers) await one.close();
}

function report(all: readonly Costs[], options: Options): void {
  const [base] = all;
  if (!base) return;
  const rows = all.map((costs) => rowOf(costs, base));
  const longest = Math.max(...all.flatMap(({ drawn }) => drawn.map((c) => c.longest)));
  const name = `Overlay, ${base.page.name} and more: longest task`;
  const figure = measured({ name, value: longest, unit: 'ms', aim: aims.task });
  rows.push(['longest task of all', '', '', '', '', '', '', ms(longest), ...verdict(figure).slice(1)]);
  print(
    `(j) What the overlay adds to reading: processor time of content scripts, median of ${options.rounds} (least–most)`,
    [
      'page',
      'reading',
      'with the overlay',
      'added',
      'of reading',
      'an item',
      'listeners',
      'longest task',
      'aims',
      'met',
    ],
    rows,
  );
}

function rowOf({ page, alone, drawn }: Costs, base: Costs): string[] {
  const reading = median(alone.map((c) => c.total));
  const added = addedBy({ page, alone, drawn });
  const beyond = page.events - first;
  const cells = [page.name, spread(alone.map((c) => c.total)), spread(drawn.map((c) => c.total)), ms(added)];
  const listeners = median(drawn.map((c) => c.listeners)) - median(alone.map((c) => c.listeners));
  const longest = spread(drawn.map((c) => c.longest));
  if (!beyond) return [...cells, '', '', String(listeners), longest, '', ''];
  const perItem = (added - addedBy(base)) / beyond;
  const name = `Overlay, ${page.name}`;
  const share = measured({ name, value: added, unit: 'ms', reference: reading, aim: aims.share });
  const item = measured({ name: `${name}: an item`, value: perItem, unit: 'ms', aim: aims.item });
  const isMet = share.met && item.met;
  const [ratio, most] = verdict(share);
  return [
    ...cells,
    ratio,
    `${perItem.toFixed(4)} ms`,
    String(listeners),
    longest,
    `${most}, ${aims.item} ms`,
    isMet ? 'yes' : 'NO',
  ];
}

const addedBy = ({ alone, drawn }: Costs) =>
  median(drawn.map((c) => c.total)) - median(alone.map((c) => c.total));

async function costsOf(
  both: Readonly<Record<'alone' | 'drawn', Stillroom>>,
  pages: readonly LongPage[],
  options: Options,
): Promise<Costs[]> {
  const costs = pages.map((page): Costs => ({ page, alone: [], drawn: [] }));
  const round = async (order: readonly ('alone' | 'drawn')[], keep: boolean) => {
    for (const of of costs)
      for (const which of order) {
        const cost = await visit(both[which], of.page, options.afterLoad);
        if (keep) of[which].push(cost);
      }
  };
  // The first round warms the browsers up.
  await round(['alone', 'drawn'], false);
  const most = pages.filter(({ url, events }) => !pages.some((p) => p.url === url && p.events > events));
  for (const browser of [both.alone, both.drawn]) await expectRead(browser, most);
  for (let n = 0; n < options.rounds; n += 1)
    await round(n % 2 ? ['alone', 'drawn'] : ['drawn', 'alone'], true);
  return costs;
}

async function visit(
  browser: Stillroom,
  { url, html, seconds, atRest }: LongPage,
  afterLoad: number,
): Promise<Cost> {
  browser.served.set(url, html);
  const page = await browser.context.newPage();
  const events = await recordTrace(page, async () => {
    await page.goto(url);
    await page.waitForTimeout(seconds * 1000);
    await pointAtItems(page);
    // A list that keeps changing is read less and less often: the last pause is no longer than it took.
    await waitUntilQuiet(page, Math.max(afterLoad, seconds * 1000), atRest);
  });
  const listeners = await countListeners(page);
  await page.close();
  const tasks = extensionTasks(events, url);
  return {
    total: tasks.reduce((sum, t) => sum + t.processor, 0),
    longest: Math.max(0, ...tasks.map((t) => t.processor)),
    listeners,
  };
}

/** The pointer goes down the page, over one item after the other, and away. */
async function pointAtItems(page: Page): Promise<void> {
  for (let y = 120; y < 700; y += 30) {
    await page.mouse.move(300, y);
    await page.waitForTimeout(30);
  }
  await page.mouse.move(2, 2);
}

/** How many listeners the page and all scripts in it have. */
async function countListeners(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
}
