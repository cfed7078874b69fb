import type { Stillroom } from '../e2e/chromium/stillroom.ts';
import { enlarged, liveDiscordChannel, withLiveStars, withLiveTime } from '../sites/generated.ts';
import { addresses } from '../sites/sites.ts';
import { launchBoth } from './extensions.ts';
import { chosen, type Options } from './options.ts';
import { expectRead } from './read.ts';
import { measured, ms, print, range, verdict } from './report.ts';
import { sample } from './sample.ts';
import { type ExtensionTask, extensionTasks, recordTrace } from './trace.ts';

/** At most so many times what the reference takes. */
const aim = 2;
/** After so many seconds a page has been read, and the scripts have run a few times. */
const warmUp = 10;
/** The time is split into so many parts, whose differences show the noise. */
const parts = 6;

interface LivePage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** How many events the page shows at least; without it, one reading. */
  readonly events?: number;
}

function livePages(seconds: number): LivePage[] {
  const { repo } = addresses;
  const repository = enlarged(sample(repo), 200_000);
  const id = '1080000000000000079';
  const messages = 50;
  return [
    { name: 'GitHub repository, a time changes each second', url: repo, html: withLiveTime(repository) },
    { name: 'GitHub repository, a star more each second', url: repo, html: withLiveStars(repository) },
    {
      name: 'Discord channel, a message more each second',
      url: `https://discord.com/channels/1070000000000000001/${id}`,
      html: liveDiscordChannel(id, messages, warmUp + 2 * seconds),
      events: messages + seconds,
    },
  ];
}

/**
 * Measures the main-thread time a minute that Stillroom takes on pages that change each second, against the
 * reference.
 */
export async function measureIdle(options: Options): Promise<void> {
  const seconds = options.idleSeconds;
  const pages = chosen(livePages(seconds), options);
  if (!pages.length) return;
  const { stillroom, reference, close } = await launchBoth();
  const rows: string[][] = [];
  for (const page of pages) {
    // At the same time: pages that change once a second leave the machine nearly idle.
    const [ours, base] = await Promise.all([
      watch(stillroom, page, seconds),
      watch(reference, page, seconds),
    ]);
    await expectRead(stillroom, [page]);
    const figure = {
      name: `Idle: ${page.name}`,
      value: ours.total,
      unit: 'ms',
      reference: base.total,
      aim,
    } as const;
    const cells = [base, ours].map(({ total, inParts }) => range(total, inParts));
    rows.push([page.name, ...cells, ...verdict(measured(figure)), ms(base.whole), ms(ours.whole)]);
  }
  await close();
  print(
    `(c) Idle pages: processor time a minute, over ${seconds} s (least–most of ${parts} parts)`,
    ['page', 'reference', 'Stillroom', 'ratio', 'aim', 'met', 'whole tasks, reference', 'Stillroom'],
    rows,
  );
}

/** Processor time a minute, in milliseconds. */
interface IdleCost {
  readonly total: number;
  /** In each part of the time. */
  readonly inParts: readonly number[];
  /**
   * With what the page's own scripts do in the same tasks: an observer is told at the end of the task that
   * changes the page.
   */
  readonly whole: number;
}

async function watch(browser: Stillroom, { url, html }: LivePage, seconds: number): Promise<IdleCost> {
  browser.served.set(url, html);
  const page = await browser.context.newPage();
  const events = await recordTrace(page, async () => {
    await page.goto(url);
    await page.waitForTimeout((warmUp + seconds + 1) * 1000);
  });
  await page.close();
  const tasks = extensionTasks(events, url);
  const aMinute = (from: number, length: number, time: (task: ExtensionTask) => number) =>
    (tasks
      .filter(({ at }) => at >= from * 1000 && at < (from + length) * 1000)
      .reduce((sum, task) => sum + time(task), 0) *
      60) /
    length;
  const part = seconds / parts;
  return {
    total: aMinute(warmUp, seconds, (t) => t.processor),
    whole: aMinute(warmUp, seconds, (t) => t.whole),
    inParts: Array.from({ length: parts }, (_, n) => aMinute(warmUp + n * part, part, (t) => t.processor)),
  };
}
