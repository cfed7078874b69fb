import type { Locator, Page } from '@playwright/test';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { choose, openKeyResult } from './app.ts';
import { expect, test } from './stillroom.ts';

interface KeptForm {
  /** Where the form is, and what opens it there. */
  readonly place: string;
  readonly open: (app: Page) => Promise<unknown>;
  readonly dialog: string | RegExp;
  readonly fields: Readonly<Record<string, string>>;
}

const forms: Readonly<Record<string, KeptForm>> = {
  'a cycle': {
    place: 'goals',
    open: async (app) => await choose(app, 'More actions', 'Add cycle'),
    dialog: 'New cycle',
    fields: { Title: 'The long winter', End: '2031-02-28' },
  },
  'mission and values': {
    place: 'goals',
    open: async (app) => await choose(app, 'More actions', 'Edit mission and values'),
    dialog: 'Mission and values',
    fields: { Mission: 'Nobody waits for an answer.' },
  },
  'the closing of a cycle': {
    place: 'goals',
    open: async (app) => {
      await app.getByRole('button', { name: 'More actions', exact: true }).click();
      await app.getByRole('menuitem', { name: /^Close Q/ }).click();
    },
    dialog: /^Close Q/,
    fields: { 'Cycle reflection': 'Ask for help earlier.', Title: 'The next one' },
  },
  'logged time': {
    place: 'log-time',
    open: async () => undefined,
    dialog: 'Log time',
    fields: { Hours: '2:30', Day: '2026-01-15' },
  },
  'the first goals': {
    place: 'start',
    open: async () => undefined,
    dialog: 'Set up your goals',
    fields: { Mission: 'Nobody waits for an answer.' },
  },
};

const expectFields = async (form: Locator, fields: KeptForm['fields']) => {
  for (const [label, text] of Object.entries(fields)) await expect(form.getByLabel(label)).toHaveValue(text);
};

for (const [what, { place, open, dialog, fields }] of Object.entries(forms)) {
  test(`what is typed into ${what} survives a reload, until it is discarded`, async ({ stillroom }) => {
    if (place !== 'start') await stillroom.importBackup(smallWorkspace(Date.now()));
    const app = await stillroom.options(place);
    const form = app.getByRole('dialog', { name: dialog });
    await open(app);
    for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
    await app.reload();
    await open(app);
    await expectFields(form, fields);
    await app.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Discard' }).click();
    await expect(form).toHaveCount(0);
    await app.goto(app.url().replace(/#.*/, `#${place}`));
    await app.reload();
    await open(app);
    await expect(form).toBeVisible();
    for (const [label, text] of Object.entries(fields))
      await expect(form.getByLabel(label)).not.toHaveValue(text);
  });
}

test('the first goals continue after a reload with the last step that was filled in', async ({
  stillroom,
}) => {
  const app = await stillroom.options('start');
  const form = app.getByRole('dialog', { name: 'Set up your goals' });
  await form.getByLabel('Mission').fill('Nobody waits for an answer.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByLabel('Title').fill('Newcomers find their way in');
  await app.reload();
  await expect(form.getByText('Step 3 of 3')).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue('Newcomers find their way in');
  await form.getByRole('button', { name: 'Back' }).click();
  await form.getByRole('button', { name: 'Back' }).click();
  await expect(form.getByLabel('Mission')).toHaveValue('Nobody waits for an answer.');
});

test('causes and decisions of a closing survive a reload, and what was saved is not there again', async ({
  stillroom,
}) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('goals');
  await openKeyResult(app, 'Lantern at 5,000 stars');
  const form = app.getByRole('dialog');
  await app.getByRole('button', { name: 'Log time' }).click();
  await form.getByLabel('Hours').fill('2');
  await form.getByRole('button', { name: 'Log time', exact: true }).click();
  await expect(form).toHaveCount(0);
  await app.getByRole('button', { name: 'Log time' }).click();
  await expect(form.getByLabel('Hours')).toHaveValue('');
  await app.keyboard.press('Escape');

  const openClosing = async () => {
    await app.getByRole('button', { name: 'More actions', exact: true }).click();
    await app.getByRole('menuitem', { name: /^Close Q/ }).click();
  };
  await app.getByRole('link', { name: 'Goals', exact: true }).first().click();
  await openClosing();
  const row = form.getByRole('row', { name: 'Lantern at 5,000 stars' });
  await row.getByLabel('Lessons learned').fill('One article brought most of them.');
  await row.getByLabel('What’s next?').selectOption('Drop');
  await app.reload();
  await openClosing();
  await expect(row.getByLabel('Lessons learned')).toHaveValue('One article brought most of them.');
  await expect(row.getByLabel('What’s next?')).toHaveValue('drop');
});
