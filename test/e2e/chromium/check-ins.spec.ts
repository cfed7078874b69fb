import { expect, expectProgress, test } from './stillroom.ts';

const goals = [
  { type: 'objective', id: 'o1', title: 'Developers adopt Lantern', horizon: 'short' },
  {
    type: 'keyResult',
    id: 'k1',
    objective: 'o1',
    title: 'Lantern is known',
    layer: 'outcome',
    direction: 'increase',
    unit: 'talks',
    baseline: 0,
    target: 100,
    start: '2026-10-01',
    due: '2026-12-31',
    measure: { kind: 'manual' },
  },
  { type: 'checkIn', id: 'i1', keyResult: 'k1', at: '2026-10-05', value: 20, confidence: 4, note: 'Fine' },
  { type: 'checkIn', id: 'i2', keyResult: 'k1', at: '2026-10-12', value: 400, note: 'A typing error' },
];

test('a check-in is corrected and removed, and both can be undone', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.options('key-results/k1');
  const shows = async (percent: string, says: string) =>
    await expectProgress(await stillroom.popup(), { title: 'Lantern is known', percent, says });
  await page.getByRole('tab', { name: 'Check-ins (2)' }).click();
  const panel = page.getByRole('tabpanel');
  await panel
    .getByRole('button', { name: /^Edit the check-in of / })
    .first()
    .click();
  const form = page.getByRole('dialog', { name: 'Edit check-in on “Lantern is known”' });
  await form.getByLabel('Value').fill('many');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel('Value')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Value').fill('40');
  await form.getByLabel('Confidence').selectOption('6');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(panel.getByText(/value 40 · confidence 6/)).toBeVisible();
  await shows('40', '40 of 100 talks');
  await page.bringToFront();
  await panel
    .getByRole('button', { name: /^Remove the check-in of / })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: 'Check-ins (1)' })).toBeVisible();
  await shows('20', '20 of 100 talks');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('tab', { name: 'Check-ins (2)' })).toBeVisible();
  await shows('40', '40 of 100 talks');
  const stored = (await stillroom.exportBackup()).find((r) => r['id'] === 'i2');
  expect(stored).toMatchObject({ at: '2026-10-12', value: 40, confidence: 6, note: 'A typing error' });
});
