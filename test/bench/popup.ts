import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { expect, Stillroom } from '../e2e/chromium/stillroom.ts';
import { smallWorkspace } from '../sites/small-workspace.ts';
import { measured, median, ms, print, ratio, verdict } from './report.ts';

const rounds = 21;
const sizes = [0, 10_000, 1_000_000];

/** The extension with one page more: static text, painted with the framework that the popup uses. */
async function withStaticPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-bench-'));
  cpSync(resolve('.output/chrome-mv3'), folder, { recursive: true });
  const source = mkdtempSync(join(resolve('.output'), 'static-'));
  writeFileSync(
    join(source, 'static.jsx'),
    `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
    createRoot(document.getElementById('root')).render(createElement('p', { role: 'progressbar' }, 'Static text'));`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(source, 'static.jsx'), formats: ['es'], fileName: () => 'static.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(
    join(folder, 'static.html'),
    '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="/static.js"></script>',
  );
  return folder;
}

/**
 * Measures the time to the popup's first painted bars with more and more readings, against a page of static
 * text.
 */
export async function measurePopup(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await withStaticPage());
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const popup = await stillroom.popup();
  await expect(popup.locator('[role=progressbar]')).toHaveCount(4);
  await popup.close();
  const page = await telling(stillroom);
  let stored = 0;
  const rows: Row[] = [];
  for (const size of sizes) {
    await addReadings(stillroom, stored, size);
    stored = size;
    // The database tidies up after so many writes; that is not the popup's time.
    await page.waitForTimeout(15_000);
    rows.push(await compare(page, stillroom, `${size.toLocaleString('en')} readings`));
  }
  await stillroom.close();
  report(`(e) Time to the popup's first painted bars, median of ${rounds}`, rows, 1.5);
}

/** Measures the time to the popup's first painted bars with one key result and with fifty. */
export async function measureGoals(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await withStaticPage());
  const page = await telling(stillroom);
  const rows: Row[] = [];
  for (const count of [1, 50]) {
    await stillroom.importGoals(keyResults(count));
    const popup = await stillroom.popup();
    // Of many, the popup shows those four that need attention most.
    const shown = Math.min(count, 4);
    await expect(popup.locator('[role=progressbar][aria-valuenow="50"]')).toHaveCount(shown);
    await popup.close();
    rows.push(await compare(page, stillroom, `${count} key result${count > 1 ? 's' : ''}`));
  }
  await stillroom.close();
  report(`(f) Time to the popup's first painted bars, median of ${rounds}`, rows);
}

/** An objective with so many key results, half of the way of each gone. */
function keyResults(count: number): object[] {
  const goals = Array.from({ length: count }, (_, n) => [
    {
      type: 'keyResult',
      id: `k${n}`,
      objective: 'o',
      title: `Key result ${n}`,
      layer: 'outcome',
      direction: 'increase',
      unit: '%',
      baseline: 0,
      target: 100,
      start: '2026-01-01',
      due: '2030-12-31',
      measure: { kind: 'manual' },
    },
    { type: 'checkIn', id: `c${n}`, keyResult: `k${n}`, at: '2026-01-02', value: 50 },
  ]);
  return [{ type: 'objective', id: 'o', title: 'Many', horizon: 'long' }, ...goals.flat()];
}

/** A page that tells of itself when it has painted its first bar: the first frame after there is one. */
async function telling(stillroom: Stillroom): Promise<Page> {
  const page = await stillroom.context.newPage();
  await page.addInitScript(() => {
    const told = (at: number) => Object.assign(globalThis, { painted: at });
    const seen = () => {
      if (!document.querySelector('[role=progressbar]')) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(told));
    };
    const observer = new MutationObserver(seen);
    observer.observe(document, { childList: true, subtree: true });
  });
  return page;
}

interface Row {
  readonly what: string;
  /** Milliseconds to the popup's bars and to static text. */
  readonly bars: number;
  readonly text: number;
}

/** Opens the popup and the page of static text in turns: the reference is taken again each time. */
async function compare(page: Page, stillroom: Stillroom, what: string): Promise<Row> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await paintedAt(page, `chrome-extension://${stillroom.id}/popup.html`));
    theirs.push(await paintedAt(page, `chrome-extension://${stillroom.id}/static.html`));
  }
  return { what, bars: median(ours), text: median(theirs) };
}

/** The last row may take at most so many times what the first one takes. */
const growth = 1.2;

/**
 * Notes and prints rows with more and more in them. What the last one is compared to is static text, where
 * `ofText` is given, and the first row, at the speed that the machine had for the last one.
 */
function report(title: string, rows: readonly Row[], ofText?: number): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const figure = (to: string, reference: number, aim: number) =>
    measured({ name: `Popup: ${last.what}, against ${to}`, value: last.bars, unit: 'ms', reference, aim });
  const figures = [
    ...(ofText === undefined ? [] : [figure('static text', last.text, ofText)]),
    figure(first.what, (first.bars * last.text) / first.text, growth),
  ];
  print(
    title,
    ['stored', 'bars', 'static text', 'ratio'],
    rows.map(({ what, bars, text }) => [what, ms(bars), ms(text), ratio(bars, text)]),
  );
  print(
    '',
    ['compared', 'bars', 'reference', 'ratio', 'aim', 'met'],
    figures.map((f) => [f.name, ms(f.value), ms(f.reference ?? 0), ...verdict(f)]),
  );
}

/** Fills the store up to so many readings, of repositories that count for a key result. */
async function addReadings(stillroom: Stillroom, from: number, to: number): Promise<void> {
  const page = await stillroom.options('data');
  await page.evaluate(
    async ([first, end]) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('stillroom');
        request.onsuccess = () => resolve(request.result);
      });
      const metrics = ['stars', 'forks', 'watchers', 'openIssues', 'openPullRequests'];
      for (let at = first; at < end; at += 20_000) {
        const tx = db.transaction('readings', 'readwrite');
        for (let n = at; n < Math.min(end, at + 20_000); n += 1)
          tx.objectStore('readings').put({
            subject: 'github:repo:octo-org/lantern',
            metric: metrics[n % metrics.length],
            value: n,
            at: new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString(),
          });
        await new Promise((done) => tx.addEventListener('complete', done));
      }
      db.close();
    },
    [from, to] as const,
  );
  await page.close();
}

async function paintedAt(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const handle = await page.waitForFunction(() => (globalThis as { painted?: number }).painted);
  return Number(await handle.jsonValue());
}
