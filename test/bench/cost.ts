import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import type { Cost, page as costPage } from './cost-page.ts';
import { measured, median, ms, print, spread, verdict } from './report.ts';

const sizes = [0, 100_000, 1_000_000];
const subjects = 500;
const keyResults = 50;
const rounds = 9;
/** With a million readings something may take so many times what it takes with none. */
const aim = 1.5;

const names: Record<Cost, string> = {
  form: 'Target hints of a form',
  rule: `Rule for ${subjects} subjects, changed and measured`,
  erase: 'Erasing a site of which nothing was read',
  refresh: `Refresh of ${keyResults} key results`,
  review: 'Reading for the review',
};

/** Measures what the store's work costs with more and more readings in it, against the empty store. */
export async function measureCost(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await withCostPage());
  await stillroom.importGoals(records());
  const page = await stillroom.context.newPage();
  await page.goto(`chrome-extension://${stillroom.id}/cost.html`);
  const times = new Map<string, number[]>();
  let stored = 0;
  for (const size of sizes) {
    await page.evaluate(([from, to, of]) => stillroomCost.fill(of, from, to), [
      stored,
      size,
      subjects,
    ] as const);
    stored = size;
    // The database tidies up after so many writes; that is not the cost of what is measured.
    await page.waitForTimeout(15_000);
    for (const name of Object.keys(names) as Cost[]) times.set(`${name} ${size}`, await timesOf(page, name));
  }
  await stillroom.close();
  report(times);
}

async function timesOf(page: Page, name: Cost): Promise<number[]> {
  // The first time code and caches are cold, whatever is stored.
  await page.evaluate((of) => stillroomCost.time(of, 2), name);
  return await page.evaluate(([of, times]) => stillroomCost.time(of, times), [name, rounds] as const);
}

/** What the page offers, in it. */
declare const stillroomCost: typeof costPage;

function report(times: ReadonlyMap<string, number[]>): void {
  const rows = Object.entries(names).flatMap(([name, title]) => {
    const reference = median(times.get(`${name} 0`) ?? []);
    return sizes.slice(1).map((size) => {
      const own = times.get(`${name} ${size}`) ?? [];
      const what = `${title}, ${size.toLocaleString('en')} readings`;
      const figure = measured({ name: what, value: median(own), unit: 'ms', reference, aim });
      return [what, ms(reference), spread(own), ...verdict(figure)];
    });
  });
  print(
    `(h) Cost of what is asked, against the same with no readings, median of ${rounds}`,
    ['what', 'none', 'time', 'ratio', 'aim', 'met'],
    rows,
  );
}

/** The extension with one page more, which offers the store's functions. */
async function withCostPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-bench-'));
  cpSync(resolve('.output/chrome-mv3'), folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: resolve('test/bench/cost-page.ts'), formats: ['es'], fileName: () => 'cost.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(
    join(folder, 'cost.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/cost.js"></script>',
  );
  return folder;
}

/** Fifty key results with a tagged subject each, and one whose rule matches all subjects. */
function records(): object[] {
  const keyResult = (id: string) => ({
    ...{ type: 'keyResult', id, objective: 'o', title: `Key result ${id}`, layer: 'outcome' },
    ...{ direction: 'increase', unit: 'stars', baseline: 0, target: 100_000 },
    ...{ start: dayFromNow(-60), due: dayFromNow(30), measure: { kind: 'latest', metric: 'stars' } },
  });
  const repo = (n: number) => `github:repo:acme/repo-${n}`;
  return [
    { type: 'objective', id: 'o', title: 'Many', horizon: 'short' },
    keyResult('ruled'),
    ...Array.from({ length: keyResults }, (_, n) => keyResult(`k${n}`)),
    ...Array.from({ length: subjects }, (_, n) => ({
      ...{ type: 'subject', id: repo(n), platform: 'github', kind: 'repo', title: `acme/repo-${n}` },
      url: `https://github.com/acme/repo-${n}`,
    })),
    { type: 'rule', id: 'r', keyResult: 'ruled', platform: 'github' },
    ...Array.from({ length: keyResults }, (_, n) => ({
      ...{ type: 'tag', id: `t${n}`, keyResult: `k${n}`, subject: repo(n), weight: 1 },
      at: `${dayFromNow(-50)}T00:00:00Z`,
    })),
  ];
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
