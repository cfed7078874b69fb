import type { Locator, Page } from '@playwright/test';
import { samplePages } from '../../sites/sites.ts';
import { choose, goalLink, openKeyResult } from './app.ts';
import { Clocked } from './clocked.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

/*
 * The first quarter of 2027, worked by hand. The goals are set on Monday, 4 January, so progress is expected from then on,
 * on Monday to Friday: 63 days. Every Monday at ten, of week n, 10/24 + 5 (n − 1) of them are gone.
 * - Lantern has 500 stars at the start, 25 more every week; the target is 1,100 until week 9, when it is lowered to 900.
 * - Every other Monday until week 10 a guide is tagged, of six.
 * - Answered within a day are 40% at the start, 5% more every week; the target is 80%.
 * Percents are rounded down. By the expected line, in the first two weeks, on track is up to 5% of the way below it.
 *
 * From week 3 on there are forecasts, by weekly steps of five working days; on Monday of week n 62.58 − 5 (n − 1) days are left.
 * - Stars: 525 + 25 · 62.58 / 5 = 838, in every week: 262 short of 1,100, and 62 of 900, which are 44 and 15% of the whole
 *   way. The steps are even, so their variance is that of a Poisson count, 25 + 1/2n, over n − 1 of them: with one Student's t
 *   of 3.08 for one degree of freedom, with ten 1.37. The range never reaches the target: off track.
 * - Answered: 45 + 5 · 62.58 / 5 is more than 100, and a share is at most 100: on track.
 * - Guides: the first is tagged in week 2, from when on they are known; the steps are 0, 1, 0, 1 …: about 5 to 7. In week 5 one
 *   in three weeks makes 2 + 8.5 / 3, nearly 5, which is short of six, while the range holds it: at risk.
 */
const repo = 'https://github.com/octo-org/lantern';
const sample = samplePages.get(repo) ?? '';
const monday = (week: number) =>
  // A minute later every week, so that what was captured a week ago is a week ago.
  new Date(Date.UTC(2027, 0, 4 + 7 * (week - 1), 10, week)).toISOString();

interface Week {
  /** What is expected by now, in whole percent. */
  readonly pace: number;
  /** The stars that are expected by now. */
  readonly byNow: number;
  readonly stars: readonly [percent: number, status: string];
  readonly guides: readonly [count: number, percent: number, status: string];
  /** The range of the forecast of the stars; absent where there is no forecast yet. */
  readonly likely?: readonly [low: number, high: number];
  readonly answered: readonly [figure: number, percent: number, status: string];
  /** The mean of the two outcomes, and the weaker of their statuses. */
  readonly objective: string;
}

const weeks: readonly Week[] = [
  {
    pace: 0,
    byNow: 504,
    stars: [4, 'on track'],
    guides: [0, 0, 'on track'],
    answered: [45, 12, 'on track'],
    objective: '8% · On track',
  },
  {
    pace: 8,
    byNow: 552,
    stars: [8, 'on track'],
    guides: [1, 16, 'on track'],
    answered: [50, 25, 'on track'],
    objective: '16% · On track',
  },
  {
    pace: 16,
    byNow: 599,
    stars: [12, 'off track'],
    guides: [1, 16, 'on track'],
    likely: [710, 966],
    answered: [55, 37, 'on track'],
    objective: '25% · Off track',
  },
  {
    pace: 24,
    byNow: 647,
    stars: [16, 'off track'],
    guides: [2, 33, 'on track'],
    likely: [773, 903],
    answered: [60, 50, 'on track'],
    objective: '33% · Off track',
  },
  {
    pace: 32,
    byNow: 694,
    stars: [20, 'off track'],
    guides: [2, 33, 'at risk'],
    likely: [790, 886],
    answered: [65, 62, 'on track'],
    objective: '41% · Off track',
  },
  {
    pace: 40,
    byNow: 742,
    stars: [25, 'off track'],
    guides: [3, 50, 'on track'],
    likely: [800, 876],
    answered: [70, 75, 'on track'],
    objective: '50% · Off track',
  },
  {
    pace: 48,
    byNow: 790,
    stars: [29, 'off track'],
    guides: [3, 50, 'on track'],
    likely: [807, 869],
    answered: [75, 87, 'on track'],
    objective: '58% · Off track',
  },
  {
    pace: 56,
    byNow: 837,
    stars: [33, 'off track'],
    guides: [4, 66, 'on track'],
    likely: [812, 864],
    answered: [80, 100, 'achieved'],
    objective: '66% · Off track',
  },
  {
    pace: 64,
    byNow: 885,
    stars: [37, 'off track'],
    guides: [4, 66, 'on track'],
    likely: [817, 859],
    answered: [85, 112, 'achieved'],
    objective: '68% · Off track',
  },
  {
    pace: 72,
    byNow: 788,
    stars: [62, 'off track'],
    guides: [5, 83, 'on track'],
    likely: [821, 855],
    answered: [90, 125, 'achieved'],
    objective: '81% · Off track',
  },
  {
    pace: 80,
    byNow: 820,
    stars: [68, 'off track'],
    guides: [5, 83, 'on track'],
    likely: [825, 851],
    answered: [95, 137, 'achieved'],
    objective: '84% · Off track',
  },
  {
    pace: 87,
    byNow: 852,
    stars: [75, 'off track'],
    guides: [5, 83, 'on track'],
    likely: [829, 847],
    answered: [100, 150, 'achieved'],
    objective: '87% · Off track',
  },
];

const titles = {
  stars: 'Lantern is known',
  guides: 'Six guides',
  answered: 'Answered within a day',
} as const;

/** Serves the pages as they are in a week. */
function serve(stillroom: Stillroom, week: number): void {
  const stars = String(500 + 25 * week);
  const page = sample.replace(
    'title="4,126" aria-label="4126 users',
    `title="${stars}" aria-label="${stars} users`,
  );
  expect(page).not.toBe(sample);
  stillroom.served.set(repo, page);
  for (let guide = 1; guide <= 5; guide += 1)
    stillroom.served.set(guideAt(guide), sample.replaceAll('octo-org/lantern', `octo-org/guide-${guide}`));
}
const guideAt = (guide: number) => `https://github.com/octo-org/guide-${guide}`;

/** Tags the page in front, in the popup. */
async function tag(stillroom: Stillroom, page: Page, title: string): Promise<void> {
  const popup = await stillroom.popup(page);
  const suggested = popup.getByRole('button', { name: `Tag this page to “${title}”` });
  await expect(popup.getByRole('button', { name: /^Tag(ged$| this page)/ })).toBeVisible();
  if (await suggested.isVisible()) await suggested.click();
  else {
    await popup.getByRole('button', { name: 'Choose another key result' }).click();
    await popup.getByRole('option', { name: title }).click();
  }
  await expect(popup.getByText(`Tagged to “${title}”.`)).toBeVisible();
  await popup.close();
}

async function fill(form: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(text);
}

/** Sets the goals of the quarter, from the first step on. */
async function setGoals(stillroom: Stillroom): Promise<void> {
  const options = await stillroom.options('start');
  const start = options.getByRole('dialog', { name: 'Set up your goals' });
  await start.getByLabel('Mission').fill('Everybody can run their own small server.');
  await start.getByRole('button', { name: 'Continue' }).click();
  await expect(start.getByLabel('Title')).toHaveValue('Q1 2027');
  await start.getByRole('button', { name: 'Continue' }).click();
  await start.getByLabel('Title').fill('Developers adopt Lantern');
  await start.getByRole('button', { name: 'Save and add a key result' }).click();

  const form = options.getByRole('dialog', { name: 'New key result' });
  await form.getByLabel('Type').selectOption('output');
  await form.getByLabel('Measure').selectOption('Items published or tagged');
  await fill(form, { Title: titles.guides, Target: '6' });
  await expect(form.getByLabel('Due')).toHaveValue('2027-03-31');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(options, titles.guides)).toBeVisible();

  const add = options.getByRole('button', { name: 'Add key result', exact: true });
  await add.click();
  await form.getByLabel('Measure').selectOption('Current value of a metric');
  await fill(form, { Title: titles.stars, Baseline: '500', Target: '1100' });
  await form.getByText('More options').click();
  await form.getByLabel('Commit (minimum)').fill('700');
  await form.getByLabel('Stretch optional').fill('1300');
  await form.getByLabel(titles.guides).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(options, titles.stars)).toBeVisible();
  await add.click();
  await form.getByLabel('Measure').selectOption('Manual value');
  await fill(form, { Title: titles.answered, Baseline: '40', Target: '80' });
  await form.getByLabel('Unit').fill('%');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(options, titles.answered)).toBeVisible();

  await choose(options, 'More actions', 'Edit mission and values');
  const workspace = options.getByRole('dialog', { name: 'Mission and values' });
  for (const day of ['Saturday', 'Sunday']) await workspace.getByLabel(day).uncheck();
  await workspace.getByRole('button', { name: 'Save' }).click();
  await expect(workspace).toHaveCount(0);
  await options.close();
}

/** Goes through the weekly review. */
async function review(options: Page, week: number, { answered: [value] }: Week): Promise<void> {
  await options
    .getByRole('navigation')
    .getByRole('link', { name: /^Review/ })
    .click();
  const open = async (title: string) => {
    const form = options.getByRole('form', { name: title });
    if (!(await form.isVisible())) await options.getByRole('button', { name: title, exact: true }).click();
    return form;
  };
  const next = options.getByRole('button', { name: 'Save & next' });
  await expect(next).toBeVisible();

  const stars = await open(titles.stars);
  await expect(stars.locator('dd').first()).toContainText(week === 1 ? 'first check-in' : '+25');
  await expect(
    stars.getByText(week === 1 ? '1 newly tagged page' : 'no new evidence', { exact: false }).first(),
  ).toBeVisible();
  await stars.getByRole('radio', { name: '6' }).check();
  await next.click();
  await expect(options.getByText('1 of 3 checked in')).toBeVisible();

  const answered = await open(titles.answered);
  await answered.getByLabel('Current value').fill(String(value));
  await next.click();
  await expect(options.getByText('2 of 3 checked in')).toBeVisible();

  const guides = await open(titles.guides);
  const isNew = week % 2 === 0 && week <= 10;
  await expect(guides.locator('dd').first()).toContainText(
    isNew ? '+1' : week === 1 ? 'first check-in' : 'unchanged',
  );
  await guides.getByRole('radio', { name: '8' }).check();
  await next.click();
  await expect(options.getByText('Everything is checked in.')).toBeVisible();
}

/** Expects the bar of a key result to say exactly this. */
async function expectBar(popup: Page, title: string, says: string): Promise<void> {
  const bar = popup.getByRole('progressbar', { name: title, exact: true });
  await expect(bar).toHaveAttribute('aria-valuetext', says);
  const percent = Number(/(\d+)% complete/.exec(says)?.[1]);
  await expect(bar).toHaveAttribute('aria-valuenow', String(Math.min(100, percent)));
}

async function expectPopup(stillroom: Stillroom, week: number, expected: Week): Promise<void> {
  const { pace, stars, guides, answered, objective } = expected;
  const target = week < 10 ? '1,100' : '900';
  const by = `Expected by today: ${pace}%.`;
  const popup = await stillroom.popup();
  await expectBar(
    popup,
    titles.stars,
    `${500 + 25 * week} of ${target}. ${stars[0]}% complete, ${stars[1]}. ${by}`,
  );
  await expectBar(popup, titles.guides, `${guides[0]} of 6. ${guides[1]}% complete, ${guides[2]}. ${by}`);
  await expectBar(
    popup,
    titles.answered,
    `${answered[0]} of 80%. ${answered[1]}% complete, ${answered[2]}. ${by}`,
  );
  await expect(popup.getByText(objective, { exact: true })).toBeVisible();
  await expect(popup.getByText(`Q1 2027 · day ${4 + 7 * (week - 1)} of 90`)).toBeVisible();
  if (week > 1) await expect(popup.getByText('+25 this week')).toBeVisible();
  if (week >= 10) await expect(popup.getByText('target was 1,100')).toBeVisible();
  await popup.close();
}

/** Expects the page of each key result to say how far it is, beside its status. */
async function expectOptions(options: Page, { pace, stars, guides, answered }: Week): Promise<void> {
  for (const [title, percent] of [
    [titles.stars, stars[0]],
    [titles.guides, guides[1]],
    [titles.answered, answered[1]],
  ] as const) {
    await openKeyResult(options, title);
    await expect(options.locator('.effective-status')).toContainText(
      `${percent}% complete · ${pace}% expected by today`,
    );
    await expect(options.getByText('Progress is expected from Jan 4, the day this was set.')).toBeVisible();
  }
}

/** What is said of where the stars will be at the end of the quarter. */
function forecastIn(week: number, likely: Week['likely']): string {
  if (week === 1) return 'Forecast starts once 10% of the period has passed.';
  if (!likely) return 'Forecast needs two weeks of data, from at least 3 days.';
  return `Forecast for Mar 31: ~838 (likely ${likely[0]}–${likely[1]}).`;
}

/** What the chart of the stars says to those who hear it. */
function chartIn(week: number, { byNow, likely }: Week): string {
  const [target, moved] = week < 10 ? ['1,100', ''] : ['900', ' The target was 1,100 at first.'];
  const figures = `${500 + 25 * week} of ${target}. Expected by today: ${byNow}.${moved}`;
  return `Chart of “${titles.stars}”: ${figures} Commit: 700. Stretch: 1,300. ${forecastIn(week, likely)}`;
}

/** Lowers the target, and looks at what is said of it then. */
async function lowerTarget(stillroom: Stillroom, options: Page): Promise<void> {
  await openKeyResult(options, titles.stars);
  await options.getByRole('button', { name: `Edit “${titles.stars}”` }).click();
  const form = options.getByRole('dialog', { name: 'Edit key result' });
  await form.getByLabel('Target', { exact: true }).fill('900');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('Target changed: 1,100 → 900 (Mar 1)')).toBeVisible();
  // (725 − 500) / (900 − 500) = 56.25%, and the mean with all of the other 78.1%.
  const popup = await stillroom.popup();
  await expectBar(popup, titles.stars, '725 of 900. 56% complete, off track. Expected by today: 64%.');
  await expect(popup.getByText('78% · Off track', { exact: true })).toBeVisible();
  await popup.close();
}

/** Closes the quarter on the first day after it. */
async function closeQuarter(options: Page): Promise<void> {
  await choose(options, 'More actions', 'Close Q1 2027');
  const form = options.getByRole('dialog', { name: 'Close Q1 2027' });
  const row = (title: string) => form.getByRole('row', { name: title });
  await expect(
    row(titles.guides).getByText('5 of 6: score 0.8 (83% complete). Close, but it was a commitment.', {
      exact: true,
    }),
  ).toBeVisible();
  await expect(row(titles.guides).getByText('Next: from 0 to 6.')).toBeVisible();

  const answered = row(titles.answered);
  await expect(
    answered.getByText('100 of 80%: score 1.0 (150% complete). Met expectations.', {
      exact: true,
    }),
  ).toBeVisible();
  await answered.getByLabel('Far from the target. Why?').selectOption('Unrealistic target');
  await answered.getByLabel('Lessons learned').fill('It was nearly so already.');
  await answered.getByLabel('What’s next?').selectOption('Drop');

  // (800 − 500) / (900 − 500); five of six guides are a score of 0.8, which is enough of a driver.
  const stars = row(titles.stars);
  await expect(
    stars.getByText('800 of 900: score 0.7 (75% complete). Close, but it was a commitment. Commit reached.', {
      exact: true,
    }),
  ).toBeVisible();
  await expect(
    stars.getByText('Drivers hit, outcome missed – wrong bet or unrealistic target.'),
  ).toBeVisible();
  await expect(stars.getByLabel('Far from the target. Why?')).toHaveCount(0);
  await expect(stars.getByText('Next: from 800 to 900.')).toBeVisible();

  // (0.7 + 1.0) / 2, rounded down.
  await expect(form.locator('.scores > div')).toHaveText([
    'Developers adopt Lanternscore 0.8',
    'Cyclescore 0.8',
  ]);
  await expect(form.getByLabel('Title')).toHaveValue('Q2 2027');
  await form.getByLabel('Cycle reflection').fill('Guides alone bring nobody.');
  await form.getByRole('button', { name: 'Close the cycle' }).click();
  await expect(form).toHaveCount(0);
}

test('a quarter is lived through: goals, twelve weeks, a lower target, the close, and the next', async () => {
  // As many steps as twenty other tests have.
  test.setTimeout(1_200_000);
  const clocked = new Clocked();
  for (const [at, expected] of weeks.entries()) {
    const week = at + 1;
    const stillroom = await clocked.start(monday(week));
    serve(stillroom, week);
    if (week === 1) await setGoals(stillroom);
    const page = await stillroom.visit(repo);
    const popup = await stillroom.popup(page);
    await expect(popup.getByText(`${500 + 25 * week} stars`, { exact: true })).toBeVisible();
    await popup.close();
    if (week === 1) await tag(stillroom, page, titles.stars);
    if (expected.guides[0] > (weeks[at - 1]?.guides[0] ?? 0))
      await tag(stillroom, await stillroom.visit(guideAt(expected.guides[0])), titles.guides);
    const options = await stillroom.options();
    await review(options, week, expected);
    await expectPopup(stillroom, week, expected);
    await openKeyResult(options, titles.stars);
    await expect(options.getByRole('img', { name: /^Chart of “Lantern is known”/ })).toHaveAccessibleName(
      chartIn(week, expected),
    );
    await expectOptions(options, expected);
    if (week === 9) await lowerTarget(stillroom, options);
    await stillroom.close();
  }

  const stillroom = await clocked.start('2027-04-01T09:00:00Z');
  const options = await stillroom.options();
  await expect(options.getByText('87% · Missed')).toBeVisible();
  await closeQuarter(options);
  await options.getByText('Q1 2027 · Jan 1 – Mar 31 · score 0.8').click();
  await expect(options.getByText('Guides alone bring nobody.')).toBeVisible();

  // 0.375 of the first of 65 days is gone, and nothing of the way. 25 stars a week reach 900. Four more guides in the eleven
  // weeks after the first one make nearly five in thirteen, which is short of six, while the range holds it.
  const popup = await stillroom.popup();
  await expectBar(popup, titles.stars, '800 of 900. 0% complete, on track. Expected by today: 0%.');
  await expectBar(popup, titles.guides, '0 of 6. 0% complete, at risk. Expected by today: 0%.');
  await expect(popup.getByRole('progressbar')).toHaveCount(2);
  await expect(popup.getByText('Q2 2027 · day 1 of 91')).toBeVisible();

  await options.bringToFront();
  await openKeyResult(options, titles.stars);
  await options.getByRole('button', { name: `Edit “${titles.stars}”` }).click();
  const form = options.getByRole('dialog', { name: 'Edit key result' });
  await expect(form.getByLabel('Baseline')).toHaveValue('800');
  await expect(form.getByLabel('Start')).toHaveValue('2027-04-01');
  await expect(form.getByText(/^Lantern is known: 800 of 900: score 0\.7 \(/)).toBeVisible();
  await form.getByText('More options').click();
  await expect(form.getByLabel(titles.guides)).toBeChecked();
  await stillroom.close();
});
