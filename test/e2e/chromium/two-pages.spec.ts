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
  const pages = [await stillroom.options('goals'), await stillroom.options('goals')] as const;
  // Both forms are open before either is saved.
  const forms = [];
  for (const page of pages) {
    await page.getByRole('button', { name: 'Edit “Lantern is known”' }).click();
    forms.push(page.getByRole('dialog', { name: 'Edit key result' }));
  }
  const [first, second] = forms;
  await first?.getByLabel('Target', { exact: true }).fill('80');
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

test('the last day of a cycle that is moved takes its key results along, unless the person says no', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.options('goals');
  const form = page.getByRole('dialog', { name: 'Edit cycle' });
  const move = async (end: string, isTaken: boolean) => {
    await page.getByRole('button', { name: 'Edit “Q4 2026”' }).click();
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
