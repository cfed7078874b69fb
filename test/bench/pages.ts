import type { CDPSession, Page } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { discordChannel, enlarged, githubIssue } from '../sites/generated.ts';
import { addresses, samplePages } from '../sites/sites.ts';
import { median, ms, print, ratio } from './report.ts';

const rounds = 5;
const settle = 1800;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}
interface Cost {
  /** Processor time of the page's main thread, in ms. */
  readonly total: number;
  /** That of the tasks in which a script of ours ran. */
  readonly ours: number;
  /** The longest of them, in ms of the clock. */
  readonly longest: number;
}

const sample = (url: string) => samplePages.get(url) ?? '';
const channel = (id: string) => `https://discord.com/channels/1070000000000000001/${id}`;

/** Ten pages as large as the real ones. */
function pages(): [name: string, url: string, html: string][] {
  const { repo, issue, discussion, article, served } = addresses;
  return [
    ['GitHub repository', repo, enlarged(sample(repo), 200_000)],
    ['GitHub repository, large', repo, enlarged(sample(repo), 1_400_000)],
    ['GitHub issue', issue, enlarged(sample(issue), 100_000)],
    ['GitHub issue, 1,000 comments', issue, githubIssue(sample(issue), 1000)],
    ['GitHub issue, 10,000 comments', issue, githubIssue(sample(issue), 10_000)],
    ['GitHub discussion', discussion, enlarged(sample(discussion), 300_000)],
    ['dev.to article as served', served, enlarged(sample(served), 50_000)],
    ['dev.to article, long', article, enlarged(sample(article), 250_000)],
    ['Discord, 1,000 messages', channel('1080000000000000077'), discordChannel('1080000000000000077', 1000)],
    [
      'Discord, 10,000 messages',
      channel('1080000000000000078'),
      discordChannel('1080000000000000078', 10_000),
    ],
  ];
}

/**
 * Prints the main-thread time that the content script takes on a page, against the time of the same page without the
 * extension. It is the time of the tasks in which a script of ours ran: the difference between two whole page loads is
 * smaller than they differ from one time to the next.
 */
export async function measurePages(): Promise<void> {
  const bare = await Stillroom.launch(undefined, null);
  const stillroom = await Stillroom.launch();
  const rows: string[][] = [];
  for (const [name, url, html] of pages()) {
    const costs: { without: Cost[]; with: Cost[] } = { without: [], with: [] };
    for (let round = 0; round <= rounds; round += 1)
      for (const [which, browser] of [
        ['without', bare],
        ['with', stillroom],
      ] as const) {
        browser.served.set(url, html);
        const page = await browser.context.newPage();
        const cost = await costOf(page, url);
        await page.close();
        // The first visit warms the browser up.
        if (round > 0) costs[which].push(cost);
      }
    const without = median(costs.without.map((c) => c.total));
    const ours = median(costs.with.map((c) => c.ours));
    rows.push([
      name,
      `${Math.round(html.length / 1000)} kB`,
      ms(without),
      ms(ours),
      ratio(without + ours, without),
      ms(median(costs.with.map((c) => c.longest))),
    ]);
  }
  await bare.close();
  await stillroom.close();
  print(
    `(a) Main-thread time (processor time, median of ${rounds}); aim: under 10 ms a page, no task over 50 ms`,
    ['page', 'HTML', 'without the extension', 'the content script', 'of without', 'its longest task'],
    rows,
  );
}

async function costOf(page: Page, url: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await page.goto(url);
  await page.waitForTimeout(settle);
  await stop(session);
  return sumUp(events);
}

async function stop(session: CDPSession): Promise<void> {
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
}

/** Tasks of the page's main thread: the thread that parsed HTML. */
function sumUp(events: readonly TraceEvent[]): Cost {
  const parsing = events.filter((e) => e.name === 'ParseHTML');
  const busiest = parsing.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0];
  const own = events.filter((e) => e.pid === busiest?.pid && e.tid === busiest?.tid && e.ph === 'X');
  const tasks = outermost(own.filter((e) => e.name.endsWith('RunTask')));
  const scripts = own.filter((e) => e.args?.data?.url?.startsWith('chrome-extension://'));
  const holding = tasks.filter((t) => scripts.some((s) => s.ts >= t.ts && s.ts <= t.ts + (t.dur ?? 0)));
  const spent = (some: readonly TraceEvent[]) =>
    some.reduce((sum, t) => sum + (t.tdur ?? t.dur ?? 0), 0) / 1000;
  return {
    total: spent(tasks),
    ours: spent(holding),
    longest: Math.max(0, ...holding.map((t) => t.dur ?? 0)) / 1000,
  };
}

/** Tasks that are in no other: some are told of twice, by what runs and by what it is run by. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return tasks
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
