import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { needBrowser } from './browsers.ts';
import { adapters, inspect, missesIn } from './inspect-page.ts';

/** How long a page may take to show what it usually shows, in milliseconds. */
const settleTime = 6000;

const only = process.argv[2];
const examples = adapters
  .filter((a) => only === undefined || a.id === only)
  .flatMap(({ id }) => liveExamples(id).map((url) => ({ id, url })));

/** Live addresses of a platform; those that show nothing to somebody who is not signed in have none. */
function liveExamples(id: string): string[] {
  const text = readFileSync(new URL(`../test/fixtures/${id}/live.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.startsWith('https://'));
}

if (!(await hasNetwork())) {
  console.error('There is no network: the live sites cannot be visited.');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: needBrowser('chromium').path });
const page = await browser.newPage();
let isFine = true;
for (const { id, url } of examples) isFine = report(id, url, await look(page, url)) && isFine;
await browser.close();
process.exit(isFine ? 0 : 1);

async function hasNetwork(): Promise<boolean> {
  const reached = await Promise.allSettled(
    ['https://github.com/', 'https://dev.to/'].map((url) =>
      fetch(url, { signal: AbortSignal.timeout(8000) }),
    ),
  );
  return reached.some((one) => one.status === 'fulfilled');
}

interface Look {
  readonly figures: readonly string[];
  readonly misses: readonly string[];
  readonly trouble?: string;
}

async function look(on: Page, url: string): Promise<Look> {
  try {
    await on.goto(url, { waitUntil: 'domcontentloaded' });
    await on.waitForTimeout(settleTime);
    const { isShown, platform, found } = inspect(await on.content(), on.url());
    const figures = found.flatMap((f) => (f.type === 'reading' ? [`${f.metric} ${f.value}`] : []));
    return isShown
      ? { figures, misses: missesIn(found) }
      : { figures, misses: [], trouble: `the page does not show it (read as ${platform})` };
  } catch (error) {
    return { figures: [], misses: [], trouble: String(error).split('\n')[0] ?? '' };
  }
}

/** Prints a line of the table. Returns whether everything expected was there. */
function report(id: string, url: string, { figures, misses, trouble }: Look): boolean {
  const state = trouble ?? (misses.length ? `missed ${misses.join(', ')}` : 'fine');
  console.log([id.padEnd(14), state.padEnd(30), url, figures.join(', ')].join('  '));
  return trouble === undefined && misses.length === 0;
}
