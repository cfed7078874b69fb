import type { Page } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { waitUntilAtRest } from './at-rest.ts';
import { bigWorkspace, keyResults, subjects, withCostPage } from './big-workspace.ts';
import type { page as costPage } from './cost-page.ts';
import { notePaints, openUntilPainted } from './painted.ts';
import { measured, median, ms, print, spread, verdict } from './report.ts';
import { longestPageTask, recordTrace } from './trace.ts';

const sizes = [10_000, 1_000_000] as const;
const rounds = 5;
const aim = 1.5;
const longestTask = 50;
/** So many milliseconds after the last step the rest is drawn. */
const afterCharts = 1000;

/** What a page of the extension tells of itself, in it. */
declare const stillroomCost: typeof costPage;

/** What is waited for in a place, in this order, by its selector; `isAimed` where more readings may not make it slower. */
interface Step {
  readonly name: string;
  readonly selector: string;
  readonly isAimed: boolean;
}
const places = {
  insights: [
    // The first picture counts metrics and reads no series; the first charts are drawn from the series of all metrics.
    { name: 'Insights, to the first picture', selector: '.distillate p', isAimed: true },
    { name: 'Insights, to the first charts of series', selector: '.places svg', isAimed: true },
    // Ten thousand readings are too few weeks of each metric for any statistics, so this one has no aim.
    { name: 'Insights, statistics done', selector: '#goes-with', isAimed: false },
  ],
  report: [{ name: 'Report, to the first charts', selector: '.sheet figure img', isAimed: true }],
} as const satisfies Record<string, readonly Step[]>;
type Place = keyof typeof places;

/** What was measured of a place, each once a round, in milliseconds. */
interface Times {
  /** From the navigation to each step. */
  readonly steps: readonly (readonly number[])[];
  /** The processor time of the longest task of the page, so that what else the machine does is not counted. */
  readonly tasks: readonly number[];
}
/** What was measured at one size. */
interface Size {
  readonly times: Readonly<Record<Place, Times>>;
  /** The weekly series of all metrics, from the weeks that are kept and from the readings. */
  readonly weeks: readonly number[];
  readonly readings: readonly number[];
}

/** Measures how long the places Insights and Report take with a million readings, against ten thousand. */
export async function measureInsights(): Promise<void> {
  const stillroom = await Stillroom.launch(undefined, await withCostPage());
  await stillroom.importGoals(bigWorkspace());
  const page = await stillroom.context.newPage();
  await page.goto(`chrome-extension://${stillroom.id}/cost.html`);
  const found: Size[] = [];
  let stored = 0;
  for (const size of sizes) {
    await page.evaluate(([from, to, of]) => stillroomCost.fill(of, from, to), [
      stored,
      size,
      subjects,
    ] as const);
    stored = size;
    // The readings came past the worker, so nothing has measured the key results since.
    await page.evaluate(() => stillroomCost.time('refresh', 1));
    await waitUntilAtRest(stillroom.profile);
    const times = {
      insights: await timesOf(stillroom, 'insights'),
      report: await timesOf(stillroom, 'report'),
    };
    const weeks = await page.evaluate((n) => stillroomCost.time('weeks', n), rounds);
    const readings = await page.evaluate((n) => stillroomCost.time('recomputed', n), 1);
    found.push({ times, weeks, readings });
  }
  await stillroom.close();
  const [few, many] = found;
  if (few && many) report(few, many);
}

async function timesOf(stillroom: Stillroom, place: Place): Promise<Times> {
  const [steps, tasks]: [number[][], number[]] = [[], []];
  const open = async (page: Page) => {
    const selectors = places[place].map(({ selector }) => selector);
    await notePaints(page, selectors);
    return await openUntilPainted(
      page,
      `chrome-extension://${stillroom.id}/options.html#${place}`,
      selectors,
    );
  };
  for (let round = 0; round < rounds; round += 1) {
    const page = await stillroom.context.newPage();
    steps.push(await open(page));
    await page.close();
    // A trace slows the page down, so it is of a visit of its own.
    const traced = await stillroom.context.newPage();
    const events = await recordTrace(traced, async () => {
      await open(traced);
      await traced.waitForTimeout(afterCharts);
    });
    tasks.push(longestPageTask(events));
    await traced.close();
  }
  return { steps, tasks };
}

function report(few: Size, many: Size): void {
  const names: readonly Place[] = ['insights', 'report'];
  print(
    `(i) Insights and Report, ${subjects} subjects and ${keyResults} key results, with a million readings against ten thousand, median of ${rounds}`,
    ['what', '10,000', '1,000,000', 'ratio', 'aim', 'met'],
    names.flatMap((place) => [
      ...places[place].map((step, n) => stepRow(step, of(few, place, n), of(many, place, n))),
      taskRow(place, few, many),
    ]),
  );
  const name = 'Weekly series of all metrics, from the weeks that are kept against from a million readings';
  const reference = median(many.readings);
  const figure = measured({ name, value: median(many.weeks), unit: 'ms', reference, aim: 1 });
  print(
    '',
    ['what', 'from readings', 'from weeks', 'ratio', 'aim', 'met'],
    [['weekly series of all metrics', ms(reference), spread(many.weeks), ...verdict(figure)]],
  );
}

const of = ({ times }: Size, place: Place, step: number) =>
  times[place].steps.map((times) => times[step] ?? 0);

function stepRow({ name, isAimed }: Step, few: readonly number[], many: readonly number[]): string[] {
  const reference = median(few);
  const figure = measured({
    ...{ name, value: median(many), unit: 'ms', reference },
    ...(isAimed ? { aim } : {}),
  });
  return [name, ms(reference), spread(many), ...verdict(figure)];
}

function taskRow(place: Place, few: Size, many: Size): string[] {
  const longest = (size: Size) => Math.max(...size.times[place].tasks);
  const name = `${place === 'insights' ? 'Insights' : 'Report'}, longest task of the page`;
  const value = Math.max(longest(few), longest(many));
  const figure = measured({ name, value, unit: 'ms', aim: longestTask });
  return [name, ms(longest(few)), ms(longest(many)), ...verdict(figure)];
}
