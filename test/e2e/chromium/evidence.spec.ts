import { addresses } from '../../sites/sites.ts';
import { evidenceBackup, issues, many } from './evidence-data.ts';
import { expect, test } from './stillroom.ts';

test('evidence is searched, filtered, edited, moved to another key result and removed, each with undo', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('evidence');
  const region = app.getByRole('region', { name: 'Evidence' });
  const rows = region.locator('ul.evidence > li');
  await expect(region.getByText('4 tags')).toBeVisible();
  const search = region.getByRole('searchbox', { name: 'Search evidence' });
  await search.fill('night bright');
  await expect(rows).toHaveText([/Dark mode please/]);
  await search.fill('');
  await expect(rows).toHaveCount(4);
  await region.getByRole('combobox', { name: 'Outcome type' }).selectOption('Product feedback');
  await expect(rows).toHaveCount(2);
  await region.getByRole('combobox', { name: 'Outcome type' }).selectOption('Any type');
  await region.getByRole('combobox', { name: 'Platform' }).selectOption('dev.to / Forem');
  await expect(rows).toHaveText([/How we answer/]);
  await region.getByRole('combobox', { name: 'Platform' }).selectOption('Any platform');
  await region.getByRole('combobox', { name: 'Time' }).selectOption('Last 30 days');
  await expect(rows).toHaveCount(3);
  await region.getByRole('combobox', { name: 'Sort by' }).selectOption('Highest value');
  await expect(rows.first()).toContainText('We run it at work');
  await expect(rows.first()).toContainText('tagged by you');
  await expect(rows.first()).toContainText('€900');

  await region.getByRole('button', { name: 'Edit the tag of “My eyes hurt”' }).click();
  const form = app.getByRole('dialog', { name: 'Edit evidence' });
  await form.getByLabel('Key result').selectOption('Leads from the community');
  await form.getByLabel('Outcome type').selectOption('Lead');
  await form.getByLabel(/^Value/).fill('lots');
  await app.keyboard.press('Enter');
  await expect(form.getByLabel(/^Value/)).toHaveAccessibleDescription(/Enter a number/);
  await form.getByLabel(/^Value/).fill('1200');
  await form.getByLabel(/^Unit/).fill('€');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(rows.first()).toContainText('My eyes hurt');
  await expect(rows.first()).toContainText('Leads from the community');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.first()).toContainText('We run it at work');
  await region.getByRole('button', { name: 'Remove the tag of “We run it at work”' }).click();
  await expect(rows).toHaveCount(2);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
});

test('an outcome names what it came from, asked once, and found among all that was seen', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  await stillroom.visit(addresses.article);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const app = await stillroom.options('evidence');
  const question = app.getByRole('group', { name: 'Where did it come from?' });
  // The note names the article's title.
  await expect(question.getByRole('button')).toHaveText([/How we answer/, 'Not known']);
  await question.getByRole('button').first().click();
  await expect(question).toHaveCount(0);
  await expect(app.getByText('Came from:').getByRole('link')).toHaveText(/How we answer/);
  await app.getByRole('button', { name: 'Undo' }).click();
  await question.getByRole('button', { name: 'Not known' }).click();
  await expect(question).toHaveCount(0);
  await app.reload();
  await expect(app.getByText('4 tags')).toBeVisible();
  await expect(question).toHaveCount(0);
  await app.getByRole('button', { name: 'Edit the tag of “We run it at work”' }).click();
  const form = app.getByRole('dialog', { name: 'Edit evidence' });
  await form.getByLabel(/^Find a page/).fill('eyes hurt');
  await form.getByRole('button', { name: /^My eyes hurt/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  const lead = (await stillroom.exportBackup()).find((r) => r['type'] === 'tag' && r['id'] === 't-lead');
  expect(lead?.['origins']).toEqual([issues.eyes]);
});

test('the inbox is worked through by keyboard', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  for (const url of [addresses.discussion, addresses.repo, addresses.issue]) await stillroom.visit(url);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(3);
  const app = await stillroom.options('evidence/inbox');
  const rows = app.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
  await expect(app.getByText('2 pages to triage')).toBeVisible();
  await expect(rows.filter({ hasText: 'same kind as 2 others' })).toHaveCount(1);
  // The discussion counts already. The latest page comes first.
  await rows.first().getByRole('button').first().focus();
  await app.keyboard.press('ArrowDown');
  await expect(rows.nth(1).getByRole('button').first()).toBeFocused();
  await app.keyboard.press('x');
  await expect(rows).toHaveCount(1);
  await expect(rows.first().getByRole('button').first()).toBeFocused();
  await app.keyboard.press('o');
  await expect(rows.first().getByRole('combobox')).toBeFocused();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole('button').first().focus();
  await app.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect.poll(async () => (await stillroom.table('members')).length).toBe(5);
});

test('a rule for a closed key result keeps it in its form, and is said to be for a closed one', async ({
  stillroom,
}) => {
  await stillroom.importBackup(
    evidenceBackup([
      {
        ...{ type: 'keyResult', id: 'past', objective: 'o1', title: 'Leads of the winter', layer: 'outcome' },
        ...{ direction: 'increase', unit: 'leads', baseline: 0, target: 9, measure: { kind: 'manual' } },
        ...{ start: '2025-01-01', due: '2025-03-31' },
        closed: { at: '2025-03-31T10:00:00Z', decision: 'drop' },
      },
      { type: 'rule', id: 'r1', keyResult: 'past', author: 'ada' },
    ]),
  );
  const app = await stillroom.options('rules');
  const rule = app.getByText('count for “Leads of the winter”.');
  await expect(rule).toBeHidden();
  await app.getByText('Rules of closed key results (1)').click();
  await expect(rule).toBeVisible();
  await app.getByRole('button', { name: 'Edit the rule for “Leads of the winter”' }).click();
  const form = app.getByRole('dialog', { name: 'Edit rule' });
  await expect(form.getByLabel('Counts for').locator('option:checked')).toHaveText('Leads of the winter');
});

test('a rule is stated with a preview, applied to what is stored by a job, and taken back as a whole', async ({
  stillroom,
}) => {
  await stillroom.importBackup(many(1300));
  const app = await stillroom.options('rules');
  await app.getByRole('button', { name: 'Add rule' }).click();
  const form = app.getByRole('dialog', { name: 'Add rule' });
  await form.getByLabel('Counts for').selectOption('People in our issues');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel(/^Platform/)).toHaveAccessibleDescription(/at least one condition/);
  await form.getByLabel(/^Author/).fill('ADA');
  await expect(form.getByText('650 stored pages match.')).toBeVisible();
  await expect(form.getByText('Value: 0 → 650')).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Pages matching author ADA count for “People in our issues”.')).toBeVisible();
  await expect.poll(async () => (await stillroom.table('members')).length).toBe(650);
  await expect(app.getByText('Rule applied to 1,300 stored pages')).toBeVisible();
  // Another one that adds nothing to it.
  await app.getByRole('button', { name: 'Add rule' }).click();
  await form.getByLabel('Counts for').selectOption('People in our issues');
  await form.getByLabel(/^Author/).fill('ada');
  await form.getByLabel(/^Title/).fill('Issue 9');
  await expect(form.getByText('The rule with author ADA matches all of these already.')).toBeVisible();
  await app.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard' }).click();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await stillroom.table('members')).length).toBe(0);
});

test('after the third like tag a rule is offered, in the popup and in the app', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  const own = { author: 'lou-b', platform: 'github', kind: 'issue' };
  const issue = (n: number) => `https://github.com/octo-org/lantern/issues/${n}`;
  await stillroom.importGoals(
    [601, 602].flatMap((n) => [
      {
        type: 'subject',
        id: `github:issue:octo-org/lantern/${n}`,
        title: `Issue ${n}`,
        url: issue(n),
        ...own,
      },
      {
        type: 'tag',
        id: `t-${n}`,
        keyResult: 'issues',
        subject: `github:issue:octo-org/lantern/${n}`,
        at: new Date().toISOString(),
        weight: 1,
      },
    ]),
  );
  const page = await stillroom.visit(addresses.issue);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const author = (await stillroom.table('subjects')).find((s) => s['url'] === addresses.issue)?.['author'];
  await stillroom.importGoals(
    [601, 602].map((n) => ({
      type: 'subject',
      id: `github:issue:acme/other/${n}`,
      title: `Other ${n}`,
      url: `https://github.com/acme/other/issues/${n}`,
      ...own,
      author,
    })),
  );
  await stillroom.importGoals(
    [601, 602].map((n) => ({
      type: 'tag',
      id: `o-${n}`,
      keyResult: 'issues',
      subject: `github:issue:acme/other/${n}`,
      at: new Date().toISOString(),
      weight: 1,
    })),
  );
  const popup = await stillroom.popup(page);
  await expect(popup.getByText(/same kind as 2 others$/)).toBeVisible();
  await popup.getByRole('button', { name: 'Choose another key result' }).click();
  await popup.getByRole('option', { name: /People in our issues/ }).click();
  await expect(
    popup.getByText(/^You tagged 3 pages of .*Always count pages by this author\?$/),
  ).toBeVisible();
  const app = await stillroom.options('rules');
  await app.getByRole('button', { name: /^Suggested rules/ }).click();
  await expect(app.getByText(/Always count pages by this author\?/).first()).toBeVisible();
  await popup.getByRole('button', { name: 'Always count' }).click();
  await expect(popup.getByText('Rule added')).toBeVisible();
  const rule = app.getByText(new RegExp(`author ${author} count for “People in our issues”`));
  await expect(rule).toBeVisible();
  await popup.getByRole('button', { name: 'Undo the rule' }).click();
  await expect(rule).toHaveCount(0);
});

test('a talk is entered by hand: it counts, is an origin, is exported, removed and brought back', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('evidence/by-hand');
  await app.getByRole('button', { name: 'Add by hand' }).click();
  const form = app.getByRole('dialog', { name: 'Add by hand' });
  await form.getByLabel('Title').fill('Lantern live');
  await form.getByLabel(/^Link/).fill('no address');
  await form.getByLabel(/^Hours/).fill('2:30');
  await form.getByLabel(/^Key result/).selectOption('Hours of writing');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel(/^Link/)).toHaveAccessibleDescription(/Enter a link/);
  await form.getByLabel(/^Link/).fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  const list = app.getByRole('list', { name: 'By hand' });
  await expect(list.getByText('Lantern live')).toBeVisible();
  const hours = (await stillroom.options('key-results/hours')).locator('.facts .big');
  await expect(hours).toHaveText('2.5\u202fh');
  const exported = await stillroom.exportBackup();
  expect(exported.find((r) => r['platform'] === 'manual')).toMatchObject({ kind: 'talk', url: '' });
  await list.getByRole('button', { name: 'Delete Lantern live' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(0);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByText('Lantern live')).toBeVisible();
  await expect(list.getByRole('link', { name: 'Hours of writing' })).toBeVisible();
  await app.goto(app.url().replace('/by-hand', ''));
  await app.getByRole('button', { name: 'Edit the tag of “We run it at work”' }).click();
  const tagForm = app.getByRole('dialog', { name: 'Edit evidence' });
  await tagForm.getByLabel(/^Find a page/).fill('lantern live');
  await tagForm.getByRole('button', { name: /^Lantern live talk/ }).click();
  await tagForm.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Came from:')).toContainText('Lantern live');
});

test('feedback is collected, handed over, followed until it is closed, and recorded as an outcome', async ({
  stillroom,
}) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('evidence/feedback');
  await app.getByRole('button', { name: 'New topic for “Dark mode please”' }).click();
  await app.getByRole('dialog').getByLabel('Topic').fill('Dark mode');
  await app.keyboard.press('Enter');
  await app.getByRole('combobox', { name: 'Topic of “My eyes hurt”' }).selectOption('Dark mode');
  const topic = app.getByRole('region', { name: 'Dark mode' });
  await expect(topic.getByText('2 people asked, on GitHub')).toBeVisible();

  await topic.getByRole('button', { name: 'Hand over' }).click();
  const form = app.getByRole('dialog', { name: 'Hand over' });
  await form.getByLabel('Project link').fill('https://github.com/octo-org');
  await form.getByRole('button', { name: 'Open tracker' }).click();
  await expect(form.getByLabel('Project link')).toHaveAccessibleDescription(/Enter a link/);
  await form.getByLabel('Project link').fill('https://github.com/octo-org/lantern');
  const request = stillroom.context.waitForEvent('request', (one) => one.url().includes('/issues/new'));
  await form.getByRole('button', { name: 'Open tracker' }).click();
  const asked = new URL((await request).url());
  expect(asked.origin + asked.pathname).toBe('https://github.com/octo-org/lantern/issues/new');
  expect(asked.searchParams.get('title')).toBe('Dark mode');
  expect(asked.searchParams.get('body')).toMatch(
    /^2 people asked, on GitHub\.\n\n> White at night is too bright/,
  );
  await form.getByLabel('Link to the issue').fill(addresses.issue);
  await form.getByRole('button', { name: 'Follow issue' }).click();
  await expect(topic.getByText('followed')).toBeVisible();

  // The page shows that it was closed.
  await stillroom.visit(addresses.issue);
  await expect(topic.getByText(/closed on/)).toBeVisible();
  await topic.getByRole('button', { name: 'Record outcome' }).click();
  const record = app.getByRole('dialog', { name: 'Record outcome' });
  await expect(record.getByLabel('Key result')).toHaveValue('feedback');
  await expect(record.getByRole('listitem')).toHaveText([/ada Dark mode please/, /bob My eyes hurt/]);
  await record.getByRole('button', { name: 'Save' }).click();
  await expect(topic.getByText(/Outcome recorded on/)).toBeVisible();
  const tags = (await stillroom.exportBackup()).filter((r) => r['type'] === 'tag');
  expect(tags.find((t) => t['subject'] === 'github:issue:octo-org/lantern/412')).toMatchObject({
    keyResult: 'feedback',
    outcome: 'feedback',
    note: 'Feedback that changed the product: Dark mode',
    origins: [issues.dark, issues.eyes],
  });
});
