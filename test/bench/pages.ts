import { discordChannel, enlarged, githubIssue, redditPost, youtubeVideo } from '../sites/generated.ts';
import { addresses } from '../sites/sites.ts';
import { LocalServer } from '../sites/local-server.ts';
import { referenceExtension, withOrigins } from './extensions.ts';
import { chosen, type Options } from './options.ts';
import { expectRead } from './read.ts';
import { measured, median, print, spread, verdict } from './report.ts';
import { sample } from './sample.ts';
import { extensionTasks, type TraceEvent } from './trace.ts';
import { Unwatched } from './unwatched.ts';

/** A page, with the most that Stillroom may cost there in multiples of the reference. */
interface BenchPage {
  readonly name: string;
  readonly url: string;
  /** The page, so many times as large as usual where it is filled up. */
  readonly html: (size: number) => string;
  readonly aim: number;
  /** How many events the page shows at least; without it, one reading. */
  readonly events?: number;
}

/** What a visit cost the page's main thread, in milliseconds. */
interface Cost {
  /** Processor time of the extension's tasks. */
  readonly total: number;
  /** Processor time of the longest of them, and its time on the clock. */
  readonly longest: number;
  readonly longestOnClock: number;
}

const longestTask = 50;
const youtube = 'https://www.youtube.com';
const reddit = 'https://www.reddit.com';
const video = `${youtube}/watch?v=DIsktwOQZuU`;
const post = `${reddit}/r/selfhosted/comments/1rl0nt4/lantern_at_home/`;
const channel = (id: string) => `https://discord.com/channels/1070000000000000001/${id}`;

/**
 * How much a page's size differs from the usual at most. The browser takes a millisecond for something of its own where a page has brought so many
 * names: on a page that is always of one size that comes at the same instant each time, in an extension's script or not.
 */
const sizesDiffer = 0.1;

/** Pages about as large as the real ones. */
function smallPages(): BenchPage[] {
  const { repo, issue, discussion, article, served } = addresses;
  const id = '1080000000000000076';
  const filled =
    (url: string, bytes: number) =>
    (size: number): string =>
      enlarged(sample(url), bytes * size);
  const withPosts = (size: number) => redditPost(sample(post), 't3_1rl0nt4', 40, 450_000 * size);
  const pages: Omit<BenchPage, 'aim'>[] = [
    { name: 'GitHub repository', url: repo, html: filled(repo, 200_000) },
    { name: 'GitHub repository, large', url: repo, html: filled(repo, 1_400_000) },
    { name: 'GitHub issue', url: issue, html: filled(issue, 100_000) },
    { name: 'GitHub discussion', url: discussion, html: filled(discussion, 300_000) },
    { name: 'dev.to article as served', url: served, html: filled(served, 50_000) },
    { name: 'dev.to article, long', url: article, html: filled(article, 250_000) },
    { name: 'Discord channel', url: channel(id), html: () => discordChannel(id, 50), events: 50 },
    { name: 'YouTube video', url: video, html: (size) => youtubeVideo(sample(video), 1_000_000 * size) },
    { name: 'Reddit post', url: post, html: withPosts, events: 40 },
  ];
  return pages.map((page) => ({ ...page, aim: 4 }));
}

/** Pages with very many items. */
function longPages(): BenchPage[] {
  const { issue } = addresses;
  const comments = (count: number) => ({
    name: `GitHub issue, ${count.toLocaleString('en')} comments`,
    url: issue,
    html: () => githubIssue(sample(issue), count),
    events: count,
  });
  const messages = (id: string, count: number) => ({
    name: `Discord, ${count.toLocaleString('en')} messages`,
    url: channel(id),
    html: () => discordChannel(id, count),
    events: count,
  });
  return [
    { ...comments(1000), aim: 13 },
    { ...comments(10_000), aim: 70 },
    { ...messages('1080000000000000077', 1000), aim: 13 },
    { ...messages('1080000000000000078', 10_000), aim: 50 },
  ];
}

/** Measures the main-thread time that Stillroom takes on pages of a usual size, against the reference. */
export async function measureSmallPages(options: Options): Promise<void> {
  await measurePages('(a) Pages of a usual size', chosen(smallPages(), options), options);
}

/**
 * Measures the main-thread time that Stillroom takes on pages with very many items, against the reference.
 */
export async function measureLongPages(options: Options): Promise<void> {
  await measurePages('(b) Pages with many items', chosen(longPages(), options), options);
}

async function measurePages(title: string, pages: readonly BenchPage[], options: Options): Promise<void> {
  if (!pages.length) return;
  const costs = await costsOf(pages, options);
  const reference = median(costs.flatMap((c) => c.reference.map(({ total }) => total)));
  const rows = costs.map(({ page, stillroom, reference: base }) => {
    const totals = stillroom.map((c) => c.total);
    const figure = { name: page.name, value: median(totals), unit: 'ms', reference, aim: page.aim } as const;
    return [
      page.name,
      `${Math.round(page.html(1).length / 1000)} kB`,
      spread(base.map((c) => c.total)),
      spread(totals),
      spread(stillroom.map((c) => c.longest)),
      spread(stillroom.map((c) => c.longestOnClock)),
      ...verdict(measured(figure)),
    ];
  });
  // Processor time, for the clock also counts what other programs do on a machine that is shared.
  const longest = Math.max(...costs.flatMap((c) => c.stillroom.map((cost) => cost.longest)));
  const figure = measured({ name: `${title}: longest task`, value: longest, unit: 'ms', aim: longestTask });
  rows.push(['longest task of all', '', '', '', `${longest.toFixed(1)} ms`, '', ...verdict(figure)]);
  const seconds = options.afterLoad / 1000;
  print(
    `${title}: processor time of the content script up to ${seconds} s after load or its end, median of ${options.rounds} (least–most)`,
    ['page', 'HTML', 'reference', 'Stillroom', 'longest task', 'on the clock', 'ratio', 'aim', 'met'],
    rows,
  );
}

interface PageCosts {
  readonly page: BenchPage;
  readonly stillroom: Cost[];
  readonly reference: Cost[];
}

/** Visits all pages, round after round, with Stillroom and with the reference in turns: in each the pages are a little larger. */
async function costsOf(pages: readonly BenchPage[], options: Options): Promise<PageCosts[]> {
  const served = new Map(pages.map(({ url, html }) => [url, html(1)]));
  const server = await LocalServer.start(served);
  const stillroom = await Unwatched.launch(withOrigins([youtube, reddit]), server.args);
  const reference = await Unwatched.launch(referenceExtension, server.args);
  const costs = pages.map((page): PageCosts => ({ page, stillroom: [], reference: [] }));
  const round = async (names: readonly ('stillroom' | 'reference')[], size: number, keep: boolean) => {
    for (const { page, ...of } of costs) {
      served.set(page.url, page.html(size));
      for (const name of names) {
        const browser = name === 'stillroom' ? stillroom : reference;
        const cost = costOf(await browser.visit(page.url, options.afterLoad), page);
        if (keep) of[name].push(cost);
      }
    }
  };
  // The first round warms the browsers up.
  await round(['reference', 'stillroom'], 1, false);
  await expectRead(stillroom, pages);
  for (let n = 0; n < options.rounds; n += 1) {
    const size = 1 + sizesDiffer * ((2 * (n + 0.5)) / options.rounds - 1);
    await round(n % 2 ? ['reference', 'stillroom'] : ['stillroom', 'reference'], size, true);
  }
  await stillroom.close();
  await reference.close();
  await server.close();
  return costs;
}

function costOf(events: readonly TraceEvent[], { url }: BenchPage): Cost {
  const tasks = extensionTasks(events, url);
  return {
    total: tasks.reduce((sum, t) => sum + t.processor, 0),
    longest: Math.max(0, ...tasks.map((t) => t.processor)),
    longestOnClock: Math.max(0, ...tasks.map((t) => t.clock)),
  };
}
