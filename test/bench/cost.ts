import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { waitUntilAtRest } from './at-rest.ts';
import { bigWorkspace, keyResults, subjects, withCostPage } from './big-workspace.ts';
import type { Cost, page as costPage } from './cost-page.ts';
import { measured, median, print, spread, verdict } from './report.ts';

const sizes = [100_000, 1_000_000];
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

/** Measures what the store's work costs with more and more readings in it, against a store without them in another browser, in turns. */
export async function measureCost(): Promise<void> {
  const folder = await withCostPage();
  const [empty, filled] = [await open(folder), await open(folder)];
  await empty.fill(0, 0);
  let stored = 0;
  const costs: Compared[] = [];
  for (const size of sizes) {
    await filled.fill(stored, size);
    stored = size;
    for (const name of Object.keys(names) as Cost[])
      costs.push({ name, size, ...(await compare(name, empty, filled)) });
  }
  await empty.close();
  await filled.close();
  report(costs);
}

/** What something costs with so many readings, and with none, in milliseconds. */
interface Compared {
  readonly name: Cost;
  readonly size: number;
  readonly none: readonly number[];
  readonly own: readonly number[];
}

/** A browser with the big workspace. */
interface Workspace {
  readonly fill: (from: number, to: number) => Promise<void>;
  readonly time: (name: Cost, times: number) => Promise<number[]>;
  readonly close: () => Promise<void>;
}

async function open(folder: string): Promise<Workspace> {
  const stillroom = await Stillroom.launch(undefined, folder);
  await stillroom.importGoals(bigWorkspace());
  const page = await stillroom.context.newPage();
  await page.goto(`chrome-extension://${stillroom.id}/cost.html`);
  return {
    fill: async (from, to) => {
      await page.evaluate((range) => stillroomCost.fill(...range), [subjects, from, to] as const);
      await waitUntilAtRest(stillroom.profile);
    },
    time: (name, times) =>
      page.evaluate(([of, rounds]) => stillroomCost.time(of, rounds), [name, times] as const),
    close: () => stillroom.close(),
  };
}

async function compare(
  name: Cost,
  empty: Workspace,
  filled: Workspace,
): Promise<Pick<Compared, 'none' | 'own'>> {
  const [none, own]: [number[], number[]] = [[], []];
  // The first times code and caches are cold, whatever is stored.
  for (const workspace of [empty, filled]) await workspace.time(name, 2);
  for (let round = 0; round < rounds; round += 1) {
    none.push(...(await empty.time(name, 1)));
    own.push(...(await filled.time(name, 1)));
  }
  return { none, own };
}

/** What the page offers, in it. */
declare const stillroomCost: typeof costPage;

function report(costs: readonly Compared[]): void {
  const rows = Object.entries(names).flatMap(([name, title]) =>
    costs
      .filter((cost) => cost.name === name)
      .map(({ size, none, own }) => {
        const reference = median(none);
        const what = `${title}, ${size.toLocaleString('en')} readings`;
        const figure = measured({ name: what, value: median(own), unit: 'ms', reference, aim });
        return [what, spread(none), spread(own), ...verdict(figure)];
      }),
  );
  print(
    `(h) Cost of what is asked, against the same with no readings but those asked for, median of ${rounds}`,
    ['what', 'none else', 'time', 'ratio', 'aim', 'met'],
    rows,
  );
}
