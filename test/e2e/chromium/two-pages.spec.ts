import { choose } from './app.ts';
import { expect, expectProgress, test } from './stillroom.ts';

const goals = [
  { type: 'cycle', id: 'c1', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' },
  { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'short', cycle: 'c1' },
  {
    type: 'keyResult',
    id: 'k1',
    objective: 'o1',
    title: 'Lantern is known',
    layer: 'outcome',
    direction: 'increase',
    unit: 'stars',
    baseline: 0,
    target: 100,
    start: '2026-10-01',
    due: '2026-12-31',
    measure: { kind: 'manual' },
  },
  { type: 'checkIn', id: 'i1', keyResult: 'k1', at: '2026-10-05', value: 40 },
];

test('two pages that change different fields of one key result at the same time both win', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const place = 'key-results/k1';
  const pages = [await stillroom.options(place), await stillroom.options(place)] as const;
  // Both forms are open before either is saved.
  const forms = [];
  for (const page of pages) {
    await page.bringToFront();
    await page.getByRole('button', { name: 'Edit' }).click();
    forms.push(page.getByRole('dialog', { name: 'Edit key result' }));
  }
  const [first, second] = forms;
  await first?.getByLabel('Target', { exact: true }).fill('80');
  await second?.getByText('More options').click();
  await second?.getByLabel('Owner').fill('Ada');
  await Promise.all(forms.map((form) => form.getByRole('button', { name: 'Save' }).click()));
  for (const form of forms) await expect(form).toHaveCount(0);
  const stored = async () => (await stillroom.exportBackup()).find((r) => r['type'] === 'keyResult');
  await expect.poll(stored).toMatchObject({ target: 80, owner: 'Ada', title: 'Lantern is known' });
  await expectProgress(await stillroom.popup(), {
    title: 'Lantern is known',
    percent: '50',
    says: '40 of 80 stars',
  });
});

test('two pages that tick different milestones, and change different drivers, both win', async ({
  stillroom,
}) => {
  const steps = ['Outline', 'Draft', 'Publish'].map((title) => ({ title, weight: 1, done: false }));
  const driver = (id: string, title: string) => ({ ...goals[2], id, title, layer: 'output' });
  await stillroom.importGoals([
    ...goals.slice(0, 2),
    { ...goals[2], measure: { kind: 'milestones', steps }, drivers: ['d1'] },
    ...[driver('d1', 'Talks'), driver('d2', 'Posts')],
  ]);
  const pages = [
    await stillroom.options('key-results/k1'),
    await stillroom.options('key-results/k1'),
  ] as const;
  // The form of the first page is open before the second one saves.
  await pages[0].bringToFront();
  await pages[0].getByRole('button', { name: 'Edit' }).click();
  const form = pages[0].getByRole('dialog', { name: 'Edit key result' });
  await form.getByLabel('Step 1', { exact: true }).fill('Outline the talk');
  await form.getByText('More options').click();
  await form.getByLabel('Posts').check();
  await pages[1].bringToFront();
  // The box is ticked once it is stored.
  await pages[1].getByLabel('Draft').click();
  await expect(pages[1].getByLabel('Draft')).toBeChecked();
  await pages[1].getByRole('button', { name: 'Edit' }).click();
  const other = pages[1].getByRole('dialog', { name: 'Edit key result' });
  await other.getByText('More options').click();
  await other.getByLabel('Talks').uncheck();
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other).toHaveCount(0);
  await pages[0].bringToFront();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  const stored = async () => (await stillroom.exportBackup()).find((r) => r['id'] === 'k1');
  await expect.poll(stored).toMatchObject({
    drivers: ['d2'],
    measure: {
      steps: [{ title: 'Outline the talk', done: false }, { title: 'Draft', done: true }, steps[2]],
    },
  });
});

test('the last day of a cycle that is moved takes its key results along, unless the person says no', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.options('goals');
  const form = page.getByRole('dialog', { name: 'Edit cycle' });
  const move = async (end: string, isTaken: boolean) => {
    await page.bringToFront();
    await choose(page, 'More actions', 'Edit “Q4 2026”');
    await form.getByLabel('End').fill(end);
    const taken = form.getByLabel('Also move the key result that ends with it');
    await expect(taken).toBeChecked();
    if (!isTaken) await taken.uncheck();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toHaveCount(0);
  };
  const due = async () => (await stillroom.exportBackup()).find((r) => r['type'] === 'keyResult')?.['due'];
  await move('2027-01-15', true);
  expect(await due()).toBe('2027-01-15');
  await move('2027-01-20', false);
  expect(await due()).toBe('2027-01-15');
});

test('a report that is open tells of what was closed in another page meanwhile', async ({ stillroom }) => {
  const [cycle, objective, keyResult, checkIn] = goals;
  await stillroom.importGoals([
    { ...cycle, end: '2030-12-31' },
    objective ?? {},
    { ...keyResult, due: '2030-12-31' },
    checkIn ?? {},
  ]);
  const report = await stillroom.options('report');
  await expect(report.getByRole('columnheader', { name: 'Forecast' })).toBeVisible();
  const other = await stillroom.options('key-results/k1');
  await other.getByRole('button', { name: 'Close “Lantern is known”' }).click();
  const form = other.getByRole('dialog', { name: 'Close “Lantern is known”' });
  await form.getByLabel('What’s next?').selectOption('Drop');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(report.getByRole('row', { name: /^Lantern is known/ })).toHaveText(/40 \/ 100.*0\.4Missed$/);
});
