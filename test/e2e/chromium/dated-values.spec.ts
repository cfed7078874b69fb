import { choose, openKeyResult } from './app.ts';
import { expect, test } from './stillroom.ts';

const day = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

test('values of a spreadsheet are previewed, imported as one action, and used by chart, forecast and targets', async ({
  stillroom,
}) => {
  const now = Date.now();
  await stillroom.importGoals([
    { type: 'objective', id: 'o1', title: 'Newcomers stay', horizon: 'short' },
    {
      ...{ type: 'keyResult', id: 'k1', objective: 'o1', title: 'Newsletter readers', layer: 'outcome' },
      ...{ direction: 'increase', unit: 'readers', baseline: 100, target: 900, measure: { kind: 'manual' } },
      ...{ start: dayOf(now - 60 * day), due: dayOf(now + 30 * day) },
    },
  ]);
  const app = await stillroom.options();
  await openKeyResult(app, 'Newsletter readers');
  const open = () => choose(app, 'More actions for “Newsletter readers”', 'Import values…');
  await open();
  const form = app.getByRole('dialog', { name: 'Import values into “Newsletter readers”' });
  await form.getByLabel('Dates and values').fill('date,readers\n03/04/2026,12');
  await expect(
    form.getByText(/^Line 2: In “03\/04\/2026” day and month can’t be told apart\./),
  ).toBeVisible();
  await form.getByRole('button', { name: 'Import' }).click();
  await expect(form).toBeVisible();

  // Ten weeks, 50 more each, as a German spreadsheet saves them.
  const lines = Array.from({ length: 10 }, (_, n) => {
    const [year, month, date] = dayOf(now - (70 - 7 * n) * day).split('-');
    return `${date}.${month}.${year};${100 + 50 * n},5`;
  });
  await form.getByLabel('Or choose a CSV file').setInputFiles({
    name: 'readers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Datum;Leser', ...lines].join('\r\n')),
  });
  await expect(form.getByText(/^10 values to add, /)).toBeVisible();
  await expect(form.getByRole('cell', { name: '550.5' })).toBeVisible();
  await form.getByRole('button', { name: 'Import' }).click();
  await expect(form).toHaveCount(0);
  await expect(app.getByRole('tab', { name: 'Check-ins (10)' })).toBeVisible();
  await expect(app.getByText(/^551|^550\.5/).first()).toBeVisible();

  // The same file again changes nothing; targets rest on what was imported.
  await open();
  await form.getByLabel('Dates and values').fill(lines.join('\n'));
  await expect(form.getByText('10 are there already.')).toBeVisible();
  await app.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard' }).click();
  await app.getByRole('button', { name: 'Edit “Newsletter readers”' }).click();
  const edit = app.getByRole('dialog', { name: 'Edit key result' });
  await expect(edit.getByText(/^Last \d+ weeks: about 50 a week\./)).toBeVisible();
  await edit.getByRole('button', { name: 'Cancel' }).click();

  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByRole('tab', { name: 'Check-ins (0)' })).toBeVisible();
});
