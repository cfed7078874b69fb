import type { Page } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { waitUntilAtRest } from './at-rest.ts';
import { bigWorkspace, keyResults, subjects, withCostPage } from './big-workspace.ts';
import type { Cost, page as costPage } from './cost-page.ts';
import { measured, median, ms, print, spread, verdict } from './report.ts';

const sizes = [0, 100_000, 1_000_000];
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
  await stillroom.importGoals(bigWorkspace());
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
    await waitUntilAtRest(stillroom.profile);
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
    `(h) Cost of what is asked, against the same with no readings but those asked for, median of ${rounds}`,
    ['what', 'none else', 'time', 'ratio', 'aim', 'met'],
    rows,
  );
}
