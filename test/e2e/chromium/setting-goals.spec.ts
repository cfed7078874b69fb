import { jsonLines } from '../../sites/goals.ts';
import { choose, goalLink, openKeyResult } from './app.ts';
import { expect, test } from './stillroom.ts';

const day = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Two key results that are followed, one of which was read for forty days: 10 more a day. */
function followed(now: number): string {
  const repo = 'github:repo:octo-org/lantern';
  const keyResult = (id: string, some: object) => ({
    type: 'keyResult',
    id,
    objective: 'o1',
    layer: 'outcome',
    direction: 'increase',
    unit: 'stars',
    baseline: 0,
    target: 1000,
    start: dayOf(now - 5 * day),
    due: dayOf(now + 4 * day),
    measure: { kind: 'latest', metric: 'stars' },
    ...some,
  });
  return jsonLines([
    { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'long' },
    { type: 'objective', id: 'o2', title: 'Newcomers find their way in', horizon: 'short', parent: 'o1' },
    keyResult('k1', { title: 'Lantern is known' }),
    keyResult('k2', {
      title: 'Articles out',
      layer: 'output',
      unit: 'articles',
      target: 6,
      measure: { kind: 'count', of: 'subjects' },
    }),
    {
      type: 'subject',
      id: repo,
      platform: 'github',
      kind: 'repo',
      url: 'https://github.com/octo-org/lantern',
      title: 'octo-org/lantern',
    },
    ...Array.from({ length: 41 }, (_, n) => ({
      type: 'reading',
      subject: repo,
      metric: 'stars',
      value: 100 + 10 * n,
      at: new Date(now - (40 - n) * day).toISOString(),
    })),
    {
      type: 'tag',
      id: 't1',
      keyResult: 'k1',
      subject: repo,
      at: new Date(now - 40 * day).toISOString(),
      weight: 1,
    },
  ]);
}

test('a target is set with what history says of it, and hints that hold nothing back', async ({
  stillroom,
}) => {
  await stillroom.importBackup(followed(Date.now()));
  const options = await stillroom.options();
  await openKeyResult(options, 'Lantern is known');
  await options.getByRole('button', { name: 'Edit “Lantern is known”' }).click();
  const form = options.getByRole('dialog', { name: 'Edit key result' });
  // Ten a day from 500 on, until the end of the day in four days: 26 daily steps are nearly four weeks.
  await expect(form.getByText(/^Last 4 weeks: about 70 a week\. Forecast: 5\d\d–5\d\d\./)).toBeVisible();
  await expect(form.getByText(/^Out of reach at your current pace\./)).toBeVisible();
  await form.getByRole('button', { name: /^Realistic: 5[3-6]\d \(\d+%\)$/ }).click();
  await expect(form.getByLabel('Target')).toHaveValue(/^5[3-6]\d$/);
  await expect(form.getByText(/^Out of reach/)).toHaveCount(0);
  await form.getByLabel('Target').fill('520');
  await expect(form.getByText(/^You’ll hit this at your current pace\./)).toBeVisible();
  await form.getByText('More options').click();
  await form.getByLabel('Commit (minimum)').fill('530');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel('Commit (minimum)')).toHaveAccessibleDescription(
    'Commit must be between baseline and target, stretch beyond the target',
  );
  await form.getByLabel('Commit (minimum)').fill('510');
  await form.getByLabel('Stretch').fill('700');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  const saved = (await stillroom.exportBackup()).find((r) => r['type'] === 'keyResult' && r['id'] === 'k1');
  expect(saved).toMatchObject({ target: 520, commit: 510, stretch: 700 });
});

test('a usual goal fills a new key result in, with the drivers that are not there yet', async ({
  stillroom,
}) => {
  await stillroom.importBackup(followed(Date.now()));
  const options = await stillroom.options();
  await options.getByRole('button', { name: 'Add key result', exact: true }).click();
  const form = options.getByRole('dialog', { name: 'New key result' });
  await form.getByLabel('Start from a template').selectOption('Acquisition – first-time participants');
  await expect(form.getByLabel('Commit (minimum)')).toHaveValue('30');
  await form.getByText('More options').click();
  await expect(form.getByLabel('Articles out')).toBeChecked();
  await expect(form.getByLabel('Also create “Questions answered”')).toBeChecked();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(options, 'Questions answered')).toBeVisible();
  const all = (await stillroom.exportBackup()).filter((r) => r['type'] === 'keyResult');
  const [outcome, replies] = ['Newcomers take part', 'Questions answered'].map((title) =>
    all.find((r) => r['title'] === title),
  );
  expect(outcome).toMatchObject({ layer: 'outcome', drivers: ['k2', replies?.['id']] });
  expect(replies).toMatchObject({ layer: 'output', objective: outcome?.['objective'] });
  // One action made both.
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(goalLink(options, 'Questions answered')).toHaveCount(0);
  await expect(goalLink(options, 'Newcomers take part')).toHaveCount(0);

  // A new one that is measured as an old one is told by what counts for that.
  await options.getByRole('button', { name: 'Add key result', exact: true }).click();
  await form.getByLabel('Measure').selectOption('Current value of a metric');
  await expect(
    form.getByText(/^By what counts for “Lantern is known”: Last 5 weeks: about 70 a week\./),
  ).toBeVisible();
});

test('how it stands is said otherwise, with a reason, and the figure is heard again', async ({
  stillroom,
}) => {
  await stillroom.importBackup(followed(Date.now()));
  const options = await stillroom.options();
  await openKeyResult(options, 'Articles out');
  await choose(options, 'More actions for “Articles out”', 'Set status…');
  const form = options.getByRole('dialog', { name: 'Set the status of “Articles out”' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel('Why?')).toHaveAccessibleDescription(/Required/);
  await form.getByLabel('Why?').fill('Four are with the editor.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(
    options.getByText('Status set by you: “Four are with the editor.”. Calculated: Off track'),
  ).toBeVisible();
  const popup = await stillroom.popup();
  const row = popup.locator('.kr').filter({ hasText: 'Articles out' });
  await expect(row.getByText('On track · set manually')).toBeVisible();
  await options.bringToFront();
  await choose(options, 'More actions for “Articles out”', 'Use calculated status');
  await expect(options.getByText(/^Status set by you/)).toHaveCount(0);
  // Both are decisions, and stay listed.
  await options.getByRole('tab', { name: 'History (2)' }).click();
  await expect(
    options.getByText(/^you changed Status: nothing → On track \(“Four are with the editor\.”\) ·/),
  ).toBeVisible();

  await options.getByRole('link', { name: 'Goals', exact: true }).first().click();
  await options.getByRole('button', { name: 'Alignment' }).click();
  await expect(options.getByRole('link', { name: 'Newcomers find their way in' })).toBeVisible();
});

test('what was done of milestones is listed as steps', async ({ stillroom }) => {
  const steps = ['Draft', 'Talk'].map((title) => ({ title, weight: 1, done: false }));
  await stillroom.importGoals([
    { type: 'objective', id: 'o1', title: 'Guides help newcomers', horizon: 'short' },
    {
      type: 'keyResult',
      id: 'k1',
      objective: 'o1',
      title: 'A guide that is used',
      layer: 'output',
      direction: 'increase',
      unit: '',
      baseline: 0,
      target: 2,
      start: '2026-01-01',
      due: '2026-12-31',
      measure: { kind: 'milestones', steps },
    },
  ]);
  const options = await stillroom.options();
  await openKeyResult(options, 'A guide that is used');
  await options.getByLabel('Draft').click();
  await expect(options.getByLabel('Draft')).toBeChecked();
  await options.getByRole('tab', { name: 'History (1)' }).click();
  await expect(
    options.getByText(/^you changed Measure: 0 of 2 steps done → 1 of 2 steps done ·/),
  ).toBeVisible();
});

test('a value that is held has no expected mark, and an objective says how many are measured', async ({
  stillroom,
}) => {
  const now = Date.now();
  const keyResult = (id: string, some: object) => ({
    ...{ type: 'keyResult', id, objective: 'o1', layer: 'outcome', unit: '%', baseline: 90, target: 80 },
    ...{ start: dayOf(now - 30 * day), due: dayOf(now + 30 * day), measure: { kind: 'manual' }, ...some },
  });
  await stillroom.importBackup(
    jsonLines([
      { type: 'objective', id: 'o1', title: 'Newcomers stay', horizon: 'long' },
      keyResult('k1', { title: 'Questions are answered', direction: 'above' }),
      keyResult('k2', { title: 'Fewer leave', direction: 'decrease' }),
      { type: 'checkIn', id: 'c1', keyResult: 'k1', at: new Date(now - day).toISOString(), value: 85 },
    ]),
  );
  const popup = await stillroom.popup();
  const bar = popup.getByRole('progressbar', { name: 'Questions are answered' });
  await expect(bar).toHaveAttribute('aria-valuetext', '85%, to stay above 80%. 100% complete, on track.');
  await expect(bar.locator('b')).toHaveCount(0);
  await expect(popup.getByRole('progressbar', { name: 'Fewer leave' }).locator('b')).toHaveCount(1);
  await expect(popup.getByText('100% · No data yet · 1 of 2 measured', { exact: true })).toBeVisible();
  const options = await stillroom.options();
  await openKeyResult(options, 'Questions are answered');
  const ownBar = options.getByRole('progressbar', { name: 'Questions are answered' });
  await expect(ownBar).toHaveAttribute('aria-valuetext', /^85%, to stay above 80%/);
  await expect(options.getByText(/expected by today/i)).toHaveCount(0);
});
