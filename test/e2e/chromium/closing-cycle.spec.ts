import type { Locator } from '@playwright/test';
import { localDay } from '../../../lib/model/local-day.ts';
import { choose, goalLink } from './app.ts';
import { expect, expectProgress, type Stillroom, test } from './stillroom.ts';

const keyResult = (id: string, some: object) => ({
  type: 'keyResult',
  id,
  objective: 'o1',
  layer: 'outcome',
  direction: 'increase',
  unit: '',
  baseline: 0,
  target: 100,
  start: '2026-07-01',
  due: '2026-09-30',
  measure: { kind: 'manual' },
  order: 1,
  ...some,
});
const checkIn = (id: string, of: string, value: number) => ({
  type: 'checkIn',
  id,
  keyResult: of,
  at: '2026-09-29',
  value,
});

/** A quarter that is over: two objectives, one serving the other; an outcome with a driver, a held one, one that was met. */
const goals = [
  { type: 'cycle', id: 'q3', title: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' },
  {
    type: 'objective',
    id: 'o1',
    title: 'Newcomers find their way in',
    horizon: 'short',
    cycle: 'q3',
    order: 0,
  },
  {
    type: 'objective',
    id: 'o2',
    title: 'Guides help them',
    horizon: 'short',
    cycle: 'q3',
    parent: 'o1',
    order: 1,
  },
  keyResult('k1', { title: 'Answered within a day', unit: '%', baseline: 40, target: 80, drivers: ['k3'] }),
  keyResult('k2', { title: 'Newcomers stay', commit: 60, stretch: 150, order: 2 }),
  keyResult('k3', { title: 'Guides written', objective: 'o2', layer: 'output', target: 20 }),
  checkIn('c1', 'k1', 60),
  checkIn('c2', 'k2', 160),
  checkIn('c3', 'k3', 15),
];

/** Opens the closing of the quarter, once its figures are there. */
async function beginClosing(stillroom: Stillroom): Promise<Locator> {
  const options = await stillroom.options();
  await expect(options.getByRole('progressbar', { name: 'Newcomers stay' })).toHaveAttribute(
    'aria-valuetext',
    /^160 of 100/,
  );
  await choose(options, 'More actions', 'Close Q3 2026');
  return options.getByRole('dialog', { name: 'Close Q3 2026' });
}

test('a cycle is closed in one go: scores, what was learned, and what goes on in the next', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const form = await beginClosing(stillroom);
  const options = form.page();
  const finish = form.getByRole('button', { name: 'Close the cycle' });
  const row = (title: string) => form.getByRole('row', { name: title });

  // Drivers come first: 15 of 20 is 0.75.
  await expect(form.getByRole('rowheader')).toHaveText([/^Guides written/, /^Newcomers stay/, /^Answered/]);
  const guidesRow = row('Guides written');
  await expect(guidesRow.getByText(/score 0\.7 \(/)).toBeVisible();
  await guidesRow.getByLabel('What’s next?').selectOption('Carry over with a new target');
  await finish.click();
  await expect(guidesRow.getByLabel('New target')).toHaveAccessibleDescription(
    'Enter a number, such as 25 or 0.5',
  );
  await guidesRow.getByLabel('New target').fill('30');
  await expect(guidesRow.getByText('Next: from 15 to 30.')).toBeVisible();

  // (160 − 0) / 100: beyond the stretch, and so asked about. It is dropped.
  const stay = row('Newcomers stay');
  await expect(stay.getByText(/score 1\.0 \(.* Stretch exceeded\.$/)).toBeVisible();
  await stay.getByLabel('Far from the target. Why?').selectOption('Unrealistic target');
  await stay.getByLabel('What’s next?').selectOption('Drop');
  await expect(stay.getByText(/^Next:/)).toHaveCount(0);

  // (60 − 40) / 40 = 0.5, and its driver at 0.7 is met.
  const answered = row('Answered within a day');
  await expect(answered.getByText(/score 0\.5 \(/)).toBeVisible();
  await expect(answered.getByText(/^Drivers hit, outcome missed/)).toBeVisible();
  await expect(answered.getByText('Next: from 60 to 80%.')).toBeVisible();
  await answered.getByLabel('Lessons learned').fill('Nights are not covered.');

  // o1: (0.5 + 1.0) / 2; o2: 0.7; the cycle: (0.75 + 0.7) / 2 = 0.725.
  const scores = form.locator('.scores > div');
  await expect(scores).toHaveText([
    'Newcomers find their way inscore 0.7',
    'Guides help themscore 0.7',
    'Cyclescore 0.7',
  ]);
  await form.getByLabel('Cycle reflection').fill('Cover the nights first.');
  await expect(form.getByLabel('Title')).toHaveValue('Q4 2026');
  await expect(form.getByLabel('Start')).toHaveValue('2026-10-01');
  await expect(form.getByLabel('End')).toHaveValue('2026-12-31');
  await form.getByLabel('Title').fill('');
  await form.getByRole('button', { name: 'Close the cycle' }).click();
  await expect(form.getByLabel('Title')).toHaveAccessibleDescription('Required');
  await form.getByLabel('Title').fill('Q4 2026');
  await form.getByRole('button', { name: 'Close the cycle' }).click();
  await expect(form).toHaveCount(0);

  const stored = await stillroom.exportBackup();
  const find = (type: string, title: string, differs = '') =>
    stored.find((r) => r['type'] === type && r['title'] === title && r['id'] !== differs);
  const next = find('cycle', 'Q4 2026');
  expect(next).toMatchObject({ start: '2026-10-01', end: '2026-12-31' });
  const [above, below] = [
    find('objective', 'Newcomers find their way in', 'o1'),
    find('objective', 'Guides help them', 'o2'),
  ];
  expect(above).toMatchObject({ cycle: next?.['id'] });
  expect(below).toMatchObject({ cycle: next?.['id'], parent: above?.['id'] });
  const guides = find('keyResult', 'Guides written', 'k3');
  expect(guides).toMatchObject({ objective: below?.['id'], baseline: 15, target: 30, start: '2026-10-01' });
  expect(find('keyResult', 'Answered within a day', 'k1')).toMatchObject({
    objective: above?.['id'],
    baseline: 60,
    target: 80,
    due: '2026-12-31',
    drivers: [guides?.['id']],
  });
  expect(find('keyResult', 'Newcomers stay', 'k2')).toBeUndefined();

  // The popup follows what goes on alone.
  const popup = await stillroom.popup();
  await expect(popup.getByRole('progressbar')).toHaveCount(2);
  await popup.close();

  // What is over is told apart, with its scores.
  await options.bringToFront();
  await options.getByText('Q3 2026 · Jul 1 – Sep 30 · score 0.7').click();
  await expect(options.getByText('Cover the nights first.')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Newcomers find their way in' })).toHaveCount(2);
  await goalLink(options, 'Answered within a day').last().click();
  await expect(options.getByText('Nights are not covered.')).toBeVisible();
  await options.goBack();

  // One action did it all, and is taken back at once.
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('Undone')).toBeVisible();
  const cycles = options.getByRole('combobox', { name: 'Cycle' }).getByRole('option');
  await expect(cycles).toHaveText(['All current cycles', 'Q3 2026 · Jul 1 – Sep 30']);
  await expectProgress(await stillroom.popup(), {
    title: 'Answered within a day',
    percent: '50',
    says: '60 of 80%',
  });
});

test('what goes on can go on in a cycle that is there, and a closed one is reopened', async ({
  stillroom,
}) => {
  await stillroom.importGoals([
    ...goals,
    { type: 'cycle', id: 'q4', title: 'Winter', start: '2026-10-05', end: '2026-12-20' },
  ]);
  const form = await beginClosing(stillroom);
  const options = form.page();
  await expect(form.getByLabel('Carry over to')).toHaveValue('q4');
  await expect(form.getByLabel('Title')).toHaveCount(0);
  await form.getByRole('button', { name: 'Close the cycle' }).click();
  await expect(form).toHaveCount(0);
  const carried = (await stillroom.exportBackup()).filter(
    (r) => r['type'] === 'keyResult' && r['start'] === '2026-10-05' && r['due'] === '2026-12-20',
  );
  expect(carried.map((r) => r['title']).sort()).toEqual([
    'Answered within a day',
    'Guides written',
    'Newcomers stay',
  ]);
  // It was met, so it goes as far again: from 160 by 100.
  expect(carried.find((r) => r['title'] === 'Newcomers stay')).toMatchObject({
    baseline: 160,
    commit: 220,
    target: 260,
    stretch: 310,
  });
  await options.getByText(/^Q3 2026 · .* · score 0\.7$/).click();
  // What is over gets no new key result: those of the next cycle have the same titles.
  const add = options.getByRole('button', { name: 'Add a key result to “Guides help them”' });
  await expect(add).toHaveCount(1);
  await options.getByRole('button', { name: 'Add key result', exact: true }).click();
  const added = options.getByRole('dialog', { name: 'New key result' });
  await expect(added.getByLabel('Objective').getByRole('option')).toHaveText([
    'Newcomers find their way in',
    'Guides help them',
  ]);
  await added.getByRole('button', { name: 'Cancel' }).click();
  await options.getByRole('button', { name: 'Reopen Q3 2026' }).click();
  const cycles = options.getByRole('combobox', { name: 'Cycle' }).getByRole('option');
  await expect(cycles).toHaveCount(3);
});

test('closing a cycle early says what that means, and the popup then shows the cycle that runs', async ({
  stillroom,
}) => {
  const day = (days: number) => localDay(new Date(Date.now() + days * 86_400_000));
  const last = new Date(`${day(30)}T12:00`).toLocaleDateString('en', { day: 'numeric', month: 'short' });
  const time = { start: day(-30), due: day(30) };
  await stillroom.importGoals([
    { type: 'cycle', id: 'short', title: 'Sprint', start: day(-30), end: day(30) },
    { type: 'cycle', id: 'long', title: 'Long haul', start: day(-60), end: day(90) },
    { type: 'objective', id: 'o1', title: 'Newcomers stay', horizon: 'short', cycle: 'short' },
    { type: 'objective', id: 'o2', title: 'Guides help them', horizon: 'short', cycle: 'long' },
    keyResult('k1', { title: 'Answered within a day', ...time }),
    keyResult('k2', { title: 'Guides written', objective: 'o2', ...time }),
  ]);
  const before = await stillroom.popup();
  await expect(before.getByText('Sprint · day 31 of 61')).toBeVisible();
  await before.close();
  const options = await stillroom.options();
  await choose(options, 'More actions', 'Close Sprint');
  const form = options.getByRole('dialog', { name: 'Close Sprint' });
  await expect(form.getByText(`Sprint runs until ${last}. If you close it now,`)).toBeVisible();
  await form.getByLabel('What’s next?').selectOption('Drop');
  await form.getByRole('button', { name: 'Close the cycle' }).click();
  await expect(form).toHaveCount(0);
  const popup = await stillroom.popup();
  await expect(popup.getByText('Long haul · day 61 of 151')).toBeVisible();
});
