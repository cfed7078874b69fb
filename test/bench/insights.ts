import type { Page } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { bigWorkspace, subjects, withCostPage } from './big-workspace.ts';
import type { page as costPage } from './cost-page.ts';
import { measured, median, ms, print, spread, verdict } from './report.ts';

const sizes = [10_000, 1_000_000] as const;
const rounds = 5;
const aim = 1.5;
const longestTask = 50;

/** What a page of the extension tells of itself, in it. */
declare const stillroomCost: typeof costPage;

interface Times {
  /**
   * From the navigation to the first picture, which counts metrics and reads no series; to the first charts, which are drawn
   * from the series of all metrics; and to the end of the statistics, in milliseconds.
   */
  readonly picture: number[];
  readonly charts: number[];
  readonly whole: number[];
  /** The longest task of the page, in milliseconds. */
  readonly task: number[];
}

/** Measures how long the place of insights takes with a million readings, against ten thousand. */
export async function measureInsights(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await withCostPage());
  await stillroom.importGoals(bigWorkspace());
  const filler = await stillroom.context.newPage();
  await filler.goto(`chrome-extension://${stillroom.id}/cost.html`);
  const times: Times[] = [];
  let stored = 0;
  for (const size of sizes) {
    await filler.evaluate(([from, to, of]) => stillroomCost.fill(of, from, to), [
      stored,
      size,
      subjects,
    ] as const);
    stored = size;
    // The database tidies up after so many writes; that is not the cost of what is measured.
    await filler.waitForTimeout(15_000);
    times.push(await timesOf(stillroom));
  }
  await stillroom.close();
  report(times);
}

async function timesOf(stillroom: Stillroom): Promise<Times> {
  const times: Times = { picture: [], charts: [], whole: [], task: [] };
  for (let round = 0; round < rounds; round += 1) {
    const page = await stillroom.context.newPage();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const task of list.getEntries())
          document.documentElement.dataset['task'] = String(
            Math.max(task.duration, Number(document.documentElement.dataset['task'] ?? 0)),
          );
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`chrome-extension://${stillroom.id}/options.html#insights`);
    times.picture.push(await sinceNavigation(page, '.distillate p'));
    times.charts.push(await sinceNavigation(page, '.places svg'));
    times.whole.push(await sinceNavigation(page, '#goes-with'));
    times.task.push(await page.evaluate(() => Number(document.documentElement.dataset['task'] ?? 0)));
    await page.close();
  }
  return times;
}

async function sinceNavigation(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor({ timeout: 240_000 });
  return await page.evaluate(() => performance.now());
}

function report([few, many]: readonly Times[]): void {
  if (!few || !many) return;
  const names = {
    picture: 'Insights, to the first picture',
    charts: 'Insights, to the first charts of series',
    // Ten thousand readings are too few weeks of each metric for any statistics, so this one has no aim.
    whole: 'Insights, statistics done',
  } as const;
  const rows = (['picture', 'charts', 'whole'] as const).map((of) => {
    const what = names[of];
    const reference = median(few[of]);
    const aimed = of === 'whole' ? {} : { aim };
    const figure = measured({ name: what, value: median(many[of]), unit: 'ms', reference, ...aimed });
    return [what, ms(reference), spread(many[of]), ...verdict(figure)];
  });
  const task = measured({
    ...{ name: 'Insights, longest task of the page', value: Math.max(...many.task), unit: 'ms' },
    aim: longestTask,
  });
  print(
    `(i) Insights with a million readings against ten thousand, median of ${rounds}`,
    ['what', '10,000', '1,000,000', 'ratio', 'aim', 'met'],
    [...rows, ['longest task', ms(Math.max(...few.task)), ms(task.value), ...verdict(task)]],
  );
}
