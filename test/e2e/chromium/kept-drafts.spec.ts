import type { Locator, Page } from '@playwright/test';
import { followedLeads, subject } from '../../sites/followed.ts';
import { jsonLines } from '../../sites/goals.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { choose, openKeyResult } from './app.ts';
import { evidenceBackup, issues } from './evidence-data.ts';
import { expect, test } from './stillroom.ts';

interface KeptForm {
  /** What is stored; a small workspace where nothing is said. */
  readonly backup?: string;
  /** Where the form is, and what opens it there. */
  readonly place: string;
  readonly open: (app: Page) => Promise<unknown>;
  readonly dialog: string | RegExp;
  readonly fields: Readonly<Record<string, string>>;
}

/** A topic of feedback that nothing was made of yet, one that is done, and a key result whose value is entered by hand. */
const feedback = () =>
  evidenceBackup([
    { type: 'topic', id: 'light', title: 'Less light' },
    {
      type: 'topic',
      id: 'done',
      title: 'Dark mode',
      issue: 'github:issue:octo-org/lantern/9',
      done: '2026-01-05T09:00:00Z',
    },
    ...['light', 'done'].map((topic) => ({
      ...{ type: 'tag', id: `t-${topic}`, keyResult: 'feedback', subject: issues.lead, topic },
      ...{ at: '2026-01-04T09:00:00Z', weight: 1, outcome: 'feedback' },
    })),
    {
      ...{ type: 'keyResult', id: 'k1', objective: 'o1', title: 'Newsletter readers', layer: 'outcome' },
      ...{ direction: 'increase', unit: 'readers', baseline: 100, target: 900, measure: { kind: 'manual' } },
      ...{ start: '2026-01-01', due: '2031-03-31' },
    },
  ]);

/** Three numbers that are followed: Leads, Prospects and Visitors. */
const followedNumbers = () =>
  jsonLines([
    ...followedLeads,
    ...['Prospects', 'Visitors'].flatMap((title) =>
      followedLeads
        .filter(({ type }) => type === 'number' || type === 'subject')
        .map((record) => {
          const own = `${subject}-${title}`;
          return {
            ...record,
            title,
            ...(record.type === 'number' ? { id: title, subject: own } : { id: own }),
          };
        }),
    ),
  ]);

const ofTopic = (topic: string, button: string) => async (app: Page) =>
  await app.getByRole('region', { name: topic }).getByRole('button', { name: button }).click();

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
  'a new topic': {
    backup: evidenceBackup(),
    place: 'evidence/feedback',
    open: async (app) => await app.getByRole('button', { name: 'New topic for “Dark mode please”' }).click(),
    dialog: 'New topic',
    fields: { Topic: 'Dark mode' },
  },
  'the hand-over of a topic': {
    backup: feedback(),
    place: 'evidence/feedback',
    open: ofTopic('Less light', 'Hand over'),
    dialog: 'Hand over',
    fields: {
      'Project link': 'https://github.com/octo-org/lantern',
      Title: 'Dim the page',
      Text: 'At night.',
    },
  },
  'the link of an issue': {
    backup: feedback(),
    place: 'evidence/feedback',
    open: ofTopic('Less light', 'Add issue link'),
    dialog: 'Add issue link',
    fields: { 'Link to the issue': 'https://github.com/octo-org/lantern/issues/9' },
  },
  'the outcome of feedback': {
    backup: feedback(),
    place: 'evidence/feedback',
    open: ofTopic('Dark mode', 'Record outcome'),
    dialog: 'Record outcome',
    fields: { Note: 'The page has a dark mode since spring.' },
  },
  'imported values': {
    backup: feedback(),
    place: 'key-results/k1',
    open: async (app) => await choose(app, 'More actions for “Newsletter readers”', 'Import values…'),
    dialog: 'Import values into “Newsletter readers”',
    fields: { 'Dates and values': '2026-01-05,120\n2026-01-12,125' },
  },
  'a followed number': {
    backup: followedNumbers(),
    place: 'sites',
    open: async (app) => await choose(app, 'Actions for “Leads”', 'Edit'),
    dialog: 'Edit number',
    fields: { Name: 'Leads in the CRM', Unit: 'companies' },
  },
};

const expectFields = async (form: Locator, fields: KeptForm['fields']) => {
  for (const [label, text] of Object.entries(fields)) await expect(form.getByLabel(label)).toHaveValue(text);
};

for (const [what, { backup, place, open, dialog, fields }] of Object.entries(forms)) {
  test(`what is typed into ${what} survives a reload, until it is discarded`, async ({ stillroom }) => {
    if (place !== 'start') await stillroom.importBackup(backup ?? smallWorkspace(Date.now()));
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

test('what is typed for one thing is not there for another, and is gone once it is saved', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('evidence/feedback');
  const topic = app.getByRole('dialog', { name: 'New topic' }).getByLabel('Topic');
  const open = async (title: string) =>
    await app.getByRole('button', { name: `New topic for “${title}”` }).click();
  await open('Dark mode please');
  await topic.fill('Dark mode');
  await app.reload();
  await open('My eyes hurt');
  await expect(topic).toHaveValue('');
  await app.keyboard.press('Escape');
  await open('Dark mode please');
  await expect(topic).toHaveValue('Dark mode');
  await app.keyboard.press('Enter');
  await app
    .getByRole('region', { name: 'Dark mode' })
    .getByRole('button', { name: 'Delete Dark mode' })
    .click();
  await open('Dark mode please');
  await expect(topic).toHaveValue('');
});

test('the successor that was chosen for a number survives a reload', async ({ stillroom }) => {
  await stillroom.importBackup(followedNumbers());
  const app = await stillroom.options('sites');
  const successor = app.getByRole('dialog').getByLabel('Successor');
  const open = async () => await choose(app, 'Actions for “Leads”', 'Merge with its successor');
  await open();
  await expect(successor.locator('option:checked')).toHaveText('Prospects');
  await successor.selectOption('Visitors');
  await app.reload();
  await open();
  await expect(successor.locator('option:checked')).toHaveText('Visitors');
});

test('a correction of tracked time survives a reload, until it is saved', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('review');
  const span = { id: 's1', subject: issues.dark, start: '2026-01-05T09:00:00Z', end: '2026-01-05T09:20:00Z' };
  await app.evaluate(
    async (request) => await chrome.runtime.sendMessage({ stillroom: 1, name: 'changeSpans', request }),
    { put: [span], remove: [] },
  );
  const hours = app.getByRole('dialog', { name: 'Correct logged time' }).getByLabel('Hours');
  const open = async () => {
    await app.getByText('Tracked spans').click();
    await app.getByRole('button', { name: /^Correct the time/ }).click();
  };
  await open();
  await hours.fill('0:40');
  await app.reload();
  await open();
  await expect(hours).toHaveValue('0:40');
  await app.keyboard.press('Enter');
  await expect(hours).toHaveCount(0);
  await app.getByRole('button', { name: /^Correct the time/ }).click();
  await expect(hours).toHaveValue('0:40');
  await app.keyboard.press('Escape');
  await expect(hours).toHaveCount(0);
});

test('a file that is too large to be kept can be imported all the same', async ({ stillroom }) => {
  await stillroom.importBackup(feedback());
  const app = await stillroom.options('key-results/k1');
  const open = async () => await choose(app, 'More actions for “Newsletter readers”', 'Import values…');
  const values = app.getByRole('dialog').getByLabel('Dates and values');
  await open();
  await values.fill('2026-01-05,120');
  const large = `2026-01-05,130${' '.repeat(6_000_000)}`;
  await app.getByLabel('Or choose a CSV file').setInputFiles({
    ...{ name: 'readers.csv', mimeType: 'text/csv', buffer: Buffer.from(large) },
  });
  await expect(app.getByRole('cell', { name: '130' })).toBeVisible();
  await app.reload();
  await open();
  await expect(values).toHaveValue('');
});
