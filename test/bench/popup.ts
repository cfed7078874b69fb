import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Stillroom } from '../e2e/chromium/stillroom.ts';
import { waitUntilAtRest } from './at-rest.ts';
import { bigWorkspace, keyResults, subjects, withCostPage } from './big-workspace.ts';
import type { page as costPage } from './cost-page.ts';
import { notePaints, openUntilPainted } from './painted.ts';
import { measured, median, ms, print, ratio, verdict } from './report.ts';
import { addStaticPages } from './static-pages.ts';

const rounds = 21;
const bar = '[role=progressbar]';
/** Enough for a few weeks of every metric, and three years. */
const sizes = [10_000, 1_000_000];

interface Screen {
  readonly name: string;
  readonly path: string;
  /** How many times the time of static text it may take. */
  readonly aim?: number;
}

const screens: readonly Screen[] = [
  { name: 'Popup', path: 'popup.html', aim: 1.1 },
  { name: 'Home', path: 'options.html#home', aim: 1.5 },
  // What is left for all else of a screen that reads the store.
  { name: 'Static text after one record', path: 'record.html' },
];

/**
 * Measures the time to the first painted bars of popup and Home with fifty key results and more and more readings, against a page
 * of static text.
 */
export async function measurePopup(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await addStaticPages(await withCostPage()));
  await stillroom.importGoals(bigWorkspace());
  const filler = await stillroom.context.newPage();
  await filler.goto(`chrome-extension://${stillroom.id}/cost.html`);
  const page = await stillroom.context.newPage();
  await notePaints(page, [bar]);
  let stored = 0;
  for (const size of sizes) {
    await filler.evaluate(([from, to, of]) => stillroomCost.fill(of, from, to), [
      stored,
      size,
      subjects,
    ] as const);
    stored = size;
    await filler.evaluate(() => stillroomCost.time('refresh', 1));
    await waitUntilAtRest(stillroom.profile);
    const rows: Row[] = [];
    for (const { path } of screens) rows.push(await compare(page, stillroom, path));
    reportScreens(rows, size);
  }
  await stillroom.close();
}

/** What the page of costs offers, in it. */
declare const stillroomCost: typeof costPage;

function reportScreens(rows: readonly Row[], size: number): void {
  print(
    `(e) Time to the first painted bars with ${keyResults} key results and ${size.toLocaleString('en')} readings, median of ${rounds}`,
    ['screen', 'bars', 'static text', 'ratio', 'aim', 'met'],
    screens.map(({ name, aim }, at) => {
      const { bars = Number.NaN, text = Number.NaN } = rows[at] ?? {};
      const figure = {
        name: `${name}, ${size} readings`,
        value: bars,
        unit: 'ms',
        reference: text,
        ...(aim && { aim }),
      } as const;
      return [name, ms(bars), ms(text), ...verdict(measured(figure))];
    }),
  );
}

/** Measures the time to the popup's first painted bars with one key result and with fifty. */
export async function measureGoals(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-bench-'));
  cpSync(resolve('.output/chrome-mv3'), folder, { recursive: true });
  const stillroom = await Stillroom.launch(undefined, await addStaticPages(folder));
  const page = await stillroom.context.newPage();
  await notePaints(page, [bar]);
  const rows: Row[] = [];
  for (const count of [1, 50]) {
    await stillroom.importGoals(manualKeyResults(count));
    const popup = await stillroom.popup();
    // Of many, the popup shows those four that need attention most.
    const shown = Math.min(count, 4);
    await expect(popup.locator('[role=progressbar][aria-valuenow="50"]')).toHaveCount(shown);
    await popup.close();
    const what = `${count} key result${count > 1 ? 's' : ''}`;
    rows.push({ ...(await compare(page, stillroom, 'popup.html')), what });
  }
  await stillroom.close();
  reportGrowth(rows);
}

/** An objective with so many key results, half of the way of each gone. */
function manualKeyResults(count: number): object[] {
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

interface Row {
  readonly what: string;
  /** Milliseconds to the bars and to static text. */
  readonly bars: number;
  readonly text: number;
}

/** Opens a screen and the page of static text in turns: the reference is taken again each time. */
async function compare(page: Page, stillroom: Stillroom, path: string): Promise<Row> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [times, of] of [
      [ours, path],
      [theirs, 'static.html'],
    ] as const) {
      times.push(...(await openUntilPainted(page, `chrome-extension://${stillroom.id}/${of}`, [bar])));
    }
  }
  return { what: path, bars: median(ours), text: median(theirs) };
}

/** The last row may take at most so many times what the first one takes. */
const growth = 1.2;

/** Notes and prints rows with more and more in them: the last is compared to the first, at the speed that the machine had for the last. */
function reportGrowth(rows: readonly Row[]): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const name = `Popup: ${last.what}, against ${first.what}`;
  const reference = (first.bars * last.text) / first.text;
  const figure = measured({ name, value: last.bars, unit: 'ms', reference, aim: growth });
  print(
    `(f) Time to the popup's first painted bars, median of ${rounds}`,
    ['stored', 'bars', 'static text', 'ratio'],
    rows.map(({ what, bars, text }) => [what, ms(bars), ms(text), ratio(bars, text)]),
  );
  print(
    '',
    ['compared', 'bars', 'reference', 'ratio', 'aim', 'met'],
    [[name, ms(figure.value), ms(reference), ...verdict(figure)]],
  );
}
