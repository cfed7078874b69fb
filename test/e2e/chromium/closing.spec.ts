import { addresses } from '../../sites/sites.ts';
import { choose, openKeyResult } from './app.ts';
import { expect, expectProgress, test } from './stillroom.ts';

const goals = [
  { type: 'objective', id: 'o1', title: 'Newcomers find their way in', horizon: 'short' },
  {
    type: 'keyResult',
    id: 'k1',
    objective: 'o1',
    title: 'Answered within a day',
    layer: 'outcome',
    direction: 'increase',
    unit: '%',
    baseline: 40,
    target: 80,
    start: '2026-07-01',
    due: '2026-09-30',
    commitment: 'committed',
    drivers: ['k2'],
    measure: { kind: 'manual' },
  },
  {
    type: 'keyResult',
    id: 'k2',
    objective: 'o1',
    title: 'Twenty guides written',
    layer: 'output',
    direction: 'increase',
    unit: 'guides',
    baseline: 0,
    target: 20,
    start: '2026-07-01',
    due: '2026-09-30',
    measure: { kind: 'manual' },
  },
  { type: 'checkIn', id: 'c1', keyResult: 'k1', at: '2026-09-29', value: 50 },
  { type: 'checkIn', id: 'c2', keyResult: 'k2', at: '2026-09-29', value: 20 },
];

test('a key result is closed: its score, what it says of the bet, what was learned; and it is carried over', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const options = await stillroom.options();
  await openKeyResult(options, 'Answered within a day');
  await expect(options.locator('.facts .v')).toHaveText('50% / 80%');
  await options.getByRole('button', { name: 'Edit “Answered within a day”' }).click();
  await options.getByLabel('Target').fill('90');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText(/^Target changed: 80 → 90 \(/)).toBeVisible();
  await options.getByRole('tab', { name: 'History (1)' }).click();
  await expect(options.getByText(/^you changed Target: 80 → 90 ·/)).toBeVisible();

  // (50 − 40) / (90 − 40) = 0.2; the driver has 20 of 20.
  await options.getByRole('button', { name: 'Close “Answered within a day”' }).click();
  const form = options.getByRole('dialog', { name: 'Close “Answered within a day”' });
  await expect(form.getByText('50 of 90%: score 0.2 (20% complete). Missed.')).toBeVisible();
  await expect(form.getByText(/^Drivers hit, outcome missed/)).toBeVisible();
  await form.getByLabel('Far from the target. Why?').selectOption('Unrealistic target');
  await form.getByLabel('Lessons learned').fill('Guides do not answer anybody.');
  await expect(form.getByText('Next: from 50 to 90%. From Oct 1 to Dec 31.')).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText(/^Closed on .*, carried over$/)).toBeVisible();
  await expect(options.getByText('Guides do not answer anybody.')).toBeVisible();

  // From the figure reached on, for the quarter after: nothing of the way is gone yet, for no value is recorded.
  await options.getByRole('link', { name: 'Goals', exact: true }).first().click();
  await options.getByRole('link', { name: 'Answered within a day', exact: true }).first().click();
  await options.getByRole('button', { name: 'Edit “Answered within a day”' }).click();
  const next = options.getByRole('dialog', { name: 'Edit key result' });
  await expect(next.getByLabel('Baseline')).toHaveValue('50');
  await expect(next.getByLabel('Start')).toHaveValue('2026-10-01');
  await expect(next.getByLabel('Due')).toHaveValue('2026-12-31');
  await expect(
    next.getByText(/^Answered within a day: 50 of 90%: score 0\.2 .* Unrealistic target$/),
  ).toBeVisible();
  await next.getByRole('button', { name: 'Cancel' }).click();
  const popup = await stillroom.popup();
  await expect(popup.getByRole('progressbar', { name: 'Answered within a day' })).toHaveCount(1);
  await expectProgress(popup, { title: 'Twenty guides written', percent: '100', says: '20 of 20 guides' });

  // It is in the backup, and reopened it is as it was.
  const closed = (await stillroom.exportBackup()).find((r) => r['type'] === 'keyResult' && r['id'] === 'k1');
  expect(closed?.['closed']).toMatchObject({
    value: 50,
    attainment: 0.2,
    cause: 'naiveTarget',
    decision: 'carryOver',
  });
  await options.goto(options.url().replace(/#.*/, '#key-results/k1'));
  await choose(options, 'More actions for “Answered within a day”', 'Reopen');
  await expect(options.getByRole('button', { name: 'Close “Answered within a day”' })).toBeVisible();
});

test('beside what a closed key result came to stands nothing that its page shows now', async ({
  stillroom,
}) => {
  const subject = 'github:repo:octo-org/lantern';
  const stars = (id: string, some: object) => ({
    ...{ type: 'keyResult', id, objective: 'o1', title: `Stars of ${id}`, layer: 'outcome' },
    ...{ direction: 'increase', unit: 'stars', baseline: 0, target: 5000, start: '2026-07-01' },
    ...{ due: '2026-09-30', measure: { kind: 'latest', metric: 'stars' } },
    ...some,
  });
  const tag = (id: string, keyResult: string) => ({
    ...{ type: 'tag', id, keyResult, subject, at: '2026-07-02T10:00:00Z', weight: 1 },
  });
  await stillroom.importGoals([
    ...goals,
    stars('then', { closed: { at: '2026-09-30T10:00:00Z', value: 4000, attainment: 0.8, decision: 'drop' } }),
    stars('now', { due: '2027-12-31' }),
    { type: 'subject', id: subject, platform: 'github', kind: 'repo', url: addresses.repo, title: 'lantern' },
    ...[tag('t1', 'then'), tag('t2', 'now')],
  ]);
  await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const app = await stillroom.options('key-results/now');
  await expect(app.getByText('GitHub repository · 4,126 stars')).toBeVisible();
  await app.goto(app.url().replace(/#.*/, '#key-results/then'));
  await expect(app.getByText(/^4,000 of 5,000 stars: score 0\.8/)).toBeVisible();
  await expect(app.locator('.pages li')).toHaveText('octo-org/lantern GitHub repository');
});
