import type { Page } from '@playwright/test';
import { cyclePreset } from '../../../lib/goals/calendar/cycle-presets.ts';
import { localDay } from '../../../lib/model/local-day.ts';
import { choose, goalLink } from './app.ts';
import { expect, test } from './stillroom.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Set up your goals' });

test('who has no goal yet comes from the popup to the first objective and its key result', async ({
  stillroom,
}) => {
  const popup = await stillroom.popup();
  const opening = stillroom.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Set your first objective' }).click();
  const options = await opening;
  const form = dialogOf(options);
  await expect(form.getByText('Step 1 of 3')).toBeVisible();
  await form.getByLabel('Mission').fill('Everybody can run their own small server.');
  await form.getByLabel('Business goals').fill('More teams on the paid plan\nLower cost of support');
  await options.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Continue' }).click();

  // This quarter is meant unless another span is chosen; the focus is where things go on.
  await expect(form.getByLabel('Period')).toBeFocused();
  await expect(form.getByLabel('Period')).toHaveValue('thisQuarter');
  await form.getByLabel('Period').selectOption('Custom dates');
  await form.getByRole('button', { name: 'Continue' }).click();
  await expect(form.getByLabel('Title')).toHaveAccessibleDescription('Required');
  await form.getByLabel('Period').selectOption('Next half-year');
  const half = cyclePreset('nextHalf', localDay(new Date()));
  await expect(form.getByLabel('Title')).toHaveValue(half.title);
  await form.getByRole('button', { name: 'Back' }).click();
  await expect(form.getByLabel('Mission')).toHaveValue('Everybody can run their own small server.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await expect(form.getByLabel('Start')).toHaveValue(half.start);
  await form.getByRole('button', { name: 'Continue' }).click();

  await expect(form.getByText('Step 3 of 3')).toBeVisible();
  await form.getByLabel('Why it matters').fill('Who comes once may come again.');
  await form.getByRole('button', { name: 'Save and add a key result' }).click();
  await expect(form.getByLabel('Title')).toHaveAccessibleDescription('Required');
  await expect(form.getByLabel('Title')).toBeFocused();
  await form.getByLabel('Start from a template').selectOption('awareness');
  await form.getByLabel('Start from a template').selectOption('acquisition');
  await expect(form.getByLabel('Title')).toHaveValue('Newcomers find their way in');
  await form.getByLabel('Business goal').selectOption('Lower cost of support');
  await form.getByRole('button', { name: 'Save and add a key result' }).click();

  // The usual key result, for the time of the cycle, with what brings it about.
  const keyResult = options.getByRole('dialog', { name: 'New key result' });
  await expect(keyResult.getByLabel('Title')).toHaveValue('Newcomers take part');
  await expect(keyResult.getByLabel('Objective')).toHaveValue(/./);
  await expect(keyResult.getByLabel('Due')).toHaveValue(half.end);
  await keyResult.getByText('More options').click();
  await expect(keyResult.getByLabel('Also create “Articles published”')).toBeChecked();
  await keyResult.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(options, 'Newcomers take part')).toBeVisible();
  await expect(options.getByText('Everybody can run their own small server.')).toBeVisible();
  await goalLink(options, 'Newcomers find their way in').click();
  await expect(options.getByText('Supports: Lower cost of support')).toBeVisible();

  const stored = await stillroom.exportBackup();
  const of = (type: string) => stored.filter((r) => r['type'] === type);
  const [workspace] = of('workspace');
  expect(workspace).toMatchObject({ businessGoals: [{}, { title: 'Lower cost of support' }], values: [] });
  expect(of('cycle')).toMatchObject([half]);
  const goals = workspace?.['businessGoals'] as { id: string }[];
  expect(of('objective')).toMatchObject([
    {
      title: 'Newcomers find their way in',
      why: 'Who comes once may come again.',
      cycle: of('cycle')[0]?.['id'],
      businessGoal: goals[1]?.id,
    },
  ]);
  expect(of('keyResult')).toHaveLength(3);
  await expect((await stillroom.popup()).getByRole('progressbar')).toHaveCount(3);
});

test('what was begun with is one action, and can be broken off', async ({ stillroom }) => {
  const options = await stillroom.options();
  await options.getByRole('button', { name: 'Set up your goals' }).click();
  const form = dialogOf(options);
  await form.getByLabel('Mission').fill('Help');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(form).toHaveCount(0);
  const begin = options.getByRole('button', { name: 'Set up your goals' });
  await expect(begin).toBeFocused();

  // Broken off and begun again before the browser tells of the closing, as on a machine that is slow.
  await options.keyboard.press('Enter');
  const cancel = await form.getByRole('button', { name: 'Cancel' }).elementHandle();
  await begin.evaluate(async (button, other) => {
    (other as HTMLElement).click();
    await Promise.resolve();
    (button as HTMLElement).click();
  }, cancel);
  await form.getByLabel('Mission').fill('Help');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByLabel('Title').fill('Developers know us');
  await options.keyboard.press('Enter');
  const keyResult = options.getByRole('dialog', { name: 'New key result' });
  await expect(keyResult.getByLabel('Title')).toHaveValue('');
  await keyResult.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByRole('heading', { name: 'Developers know us' })).toBeVisible();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByRole('heading', { name: 'Developers know us' })).toHaveCount(0);
  await expect(options.getByRole('button', { name: 'Set up your goals' })).toBeVisible();
  const left = await stillroom.exportBackup();
  for (const type of ['cycle', 'objective']) expect(left.map((r) => r['type'])).not.toContain(type);
  // There is always a workspace, with nothing in it.
  expect(left.find((r) => r['type'] === 'workspace')).toMatchObject({ mission: '', values: [] });
});

test('on days that are no working days the pace stands still', async ({ stillroom }) => {
  const options = await stillroom.options();
  await choose(options, 'More actions', 'Edit mission and values');
  const form = options.getByRole('dialog', { name: 'Mission and values' });
  const days = form.getByRole('checkbox');
  await expect(days).toHaveCount(7);
  for (const day of await days.all()) await day.uncheck();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Choose at least one day.')).toBeVisible();
  await expect(form.getByLabel('Monday')).toBeFocused();
  for (const day of ['Tuesday', 'Thursday']) await form.getByLabel(day).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  const [workspace] = (await stillroom.exportBackup()).filter((r) => r['type'] === 'workspace');
  expect(workspace).toMatchObject({ workingDays: [2, 4] });

  await choose(options, 'More actions', 'Edit mission and values');
  await form.getByLabel('Thursday').uncheck();
  await form.getByRole('button', { name: 'Save' }).click();
  await choose(options, 'More actions', 'Edit mission and values');
  await form.getByText('1 change', { exact: true }).click();
  await expect(form.getByText(/^you changed Working days: Tuesday, Thursday → Tuesday ·/)).toBeVisible();

  // What is taken back is taken back before that is said: a form that is opened then begins with it.
  await form.getByRole('button', { name: 'Cancel' }).click();
  await options.getByRole('button', { name: 'Undo' }).click();
  await options.getByText('Undone', { exact: true }).waitFor();
  await choose(options, 'More actions', 'Edit mission and values');
  await expect(form.getByLabel('Thursday')).toBeChecked();
});
