import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { sampleWorkspace } from '../../scripts/sample-workspace.ts';
import { expect, Stillroom } from '../e2e/chromium/stillroom.ts';
import { median, ms, print, ratio } from './report.ts';

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

/** Prints the time to the popup's first painted bars, against a page of static text. */
export async function measurePopup(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await withStaticPage());
  await stillroom.importBackup(sampleWorkspace(Date.now()));
  const popup = await stillroom.popup();
  await expect(popup.locator('[role=progressbar][aria-valuenow="64"], [role=progressbar]')).toHaveCount(6);
  await popup.close();
  const page = await stillroom.context.newPage();
  // Told by the page itself: the first frame after there is a bar.
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
  const times = new Map<number, number>();
  const rows: string[][] = [];
  let stored = 0;
  for (const size of sizes) {
    await addReadings(stillroom, stored, size);
    stored = size;
    // The database tidies up after so many writes; that is not the popup's time.
    await page.waitForTimeout(15_000);
    // The reference is taken again each time, in turns with what is compared to it.
    const [ours, theirs]: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours?.push(await paintedAt(page, `chrome-extension://${stillroom.id}/popup.html`));
      theirs?.push(await paintedAt(page, `chrome-extension://${stillroom.id}/static.html`));
    }
    const [bars, text] = [median(ours ?? []), median(theirs ?? [])];
    // The machine is slower while the database tidies up: what is compared is how much longer than static text it takes.
    times.set(size, bars / text);
    rows.push([
      `${size.toLocaleString('en')} readings`,
      ms(bars),
      ms(text),
      ratio(bars, text),
      ratio(bars / text, times.get(0) ?? 0),
    ]);
  }
  await stillroom.close();
  print(
    `(c) Time to the popup's first painted bars (median of ${rounds}); aim: a million within × 1.2 of none and × 1.5 of static text`,
    ['stored', 'bars', 'static text', 'of static', 'of none'],
    rows,
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
