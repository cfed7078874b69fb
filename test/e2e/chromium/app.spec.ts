import { jsonLines } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { choose, goalLink, openKeyResult } from './app.ts';
import { expect, test } from './stillroom.ts';

const sample = () => smallWorkspace(Date.now());

test('each place has an address, a title and a heading that takes the focus; reload and back work', async ({
  stillroom,
}) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('goals');
  const navigation = app.getByRole('navigation', { name: 'Main' });
  await expect(app.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  for (const [link, address] of [
    ['Sites', '#sites'],
    ['Settings', '#settings'],
  ] as const) {
    await navigation.getByRole('link', { name: link }).click();
    await expect(app).toHaveURL(new RegExp(`${address}$`));
    await expect(app.getByRole('heading', { level: 1, name: link })).toBeFocused();
    await expect(app).toHaveTitle(`${link} · Stillroom`);
    await expect(navigation.getByRole('link', { name: link })).toHaveAttribute('aria-current', 'page');
  }
  await app.getByRole('link', { name: 'Data' }).click();
  await expect(app.getByRole('region', { name: 'Data' })).toBeVisible();
  await app.reload();
  await expect(app.getByRole('region', { name: 'Data' })).toBeVisible();
  await expect(navigation.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
  await app.goBack();
  await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('the code of a place is loaded when the place is first opened', async ({ stillroom }) => {
  const app = await stillroom.options('data');
  await expect(app.getByRole('button', { name: 'Export backup' })).toBeVisible();
  const session = await stillroom.context.newCDPSession(app);
  const scripts: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
  await session.send('Debugger.enable');
  const isLoaded = (place: string) => scripts.some((url) => url.includes(`/chunks/${place}-`));
  expect([isLoaded('Data'), isLoaded('Sites'), isLoaded('Home')]).toEqual([true, false, false]);
  expect(scripts.filter((url) => url.endsWith('-first.js'))).toEqual([
    expect.stringContaining('/options-first.js'),
  ]);
  await app.getByRole('link', { name: 'Sites' }).click();
  await expect(app.getByRole('region', { name: 'Sites' })).toBeVisible();
  expect([isLoaded('Sites'), isLoaded('Goals')]).toEqual([true, false]);
});

test('home says what needs attention, and tags a page that counts for nothing yet', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  await stillroom.visit(addresses.issue);
  await stillroom.waitForStored('events', 4);
  const app = await stillroom.options('home');
  await expect(app.getByText(/^4 outcomes: .*\d off track\./)).toBeVisible();
  const attention = app.getByRole('region', { name: 'Needs attention' });
  await expect(attention.getByRole('progressbar', { name: 'Lantern at 5,000 stars' })).toBeVisible();
  await expect(attention.getByText(/forecast [\d,]+–[\d,]+, short of 5,000$/)).toBeVisible();
  // 15 hours went into one article; (4,126 − 3,800) stars came meanwhile.
  const bet = app.getByRole('region', { name: /^Bets/ });
  await expect(bet.locator('.chain')).toHaveText('15\u202fh15\u202fh each1 article326 each326 stars');

  const uncounted = app.getByRole('region', { name: /^Not yet counted/ });
  await expect(uncounted.getByRole('link', { name: 'Docs for self-hosting' })).toBeVisible();
  await uncounted.getByRole('button', { name: /^Tag to “/ }).click();
  await expect(uncounted).toHaveCount(0);
  await expect(
    app.getByRole('region', { name: 'Last 7 days' }).getByRole('link', { name: 'Docs for self-hosting' }),
  ).toBeVisible();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(uncounted.getByRole('link', { name: 'Docs for self-hosting' })).toBeVisible();
  // What is dismissed here is dismissed in the inbox, too.
  await uncounted.getByRole('button', { name: 'Dismiss “Docs for self-hosting”' }).click();
  await expect(uncounted).toHaveCount(0);
  await app.getByRole('link', { name: 'Evidence', exact: true }).click();
  await app.getByRole('link', { name: 'Inbox' }).click();
  await expect(app.getByText('Nothing to triage')).toBeVisible();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByRole('button', { name: 'Dismiss “Docs for self-hosting”' })).toBeVisible();
});

/** The lines of a backup, in which somebody has set the status of some key results. */
function withStatuses(backup: string, statuses: Readonly<Record<string, string>>): string {
  const [, ...lines] = backup.trim().split('\n');
  const records = lines.map((line) => JSON.parse(line) as { type?: string; id?: string });
  return jsonLines(
    records.map((record) => {
      const status = record.type === 'keyResult' ? statuses[record.id ?? ''] : undefined;
      const override = { status, reason: 'Seen from nearby', at: new Date().toISOString() };
      return status ? { ...record, override } : record;
    }),
  );
}

test('goals are folded, searched and filtered; drivers are below their outcome', async ({ stillroom }) => {
  // What is calculated depends on the day of the quarter.
  await stillroom.importBackup(withStatuses(sample(), { writing: 'atRisk', reactions: 'onTrack' }));
  const app = await stillroom.options('goals');
  const bars = app.getByRole('progressbar');
  await expect(bars).toHaveCount(6);
  const adopt = app.getByRole('region', { name: 'Developers adopt Lantern' });
  await expect(adopt.locator('.nested a')).toHaveText(['6 articles published', '30 hours of writing']);
  await adopt.getByRole('button', { name: /^Key results of/ }).click();
  await expect(bars).toHaveCount(2);
  await adopt.getByRole('button', { name: /^Key results of/ }).click();
  await app.getByRole('searchbox', { name: 'Search goals' }).fill('articles published');
  // The outcome stays above the driver that was found.
  await expect(adopt.locator('.name a')).toHaveText(['Lantern at 5,000 stars', '6 articles published']);
  await expect(bars).toHaveCount(2);
  await app.getByRole('searchbox', { name: 'Search goals' }).fill('');
  await app.getByRole('combobox', { name: 'Status' }).selectOption('At risk');
  await expect(goalLink(app, '30 hours of writing')).toBeVisible();
  await expect(goalLink(app, '200 reactions to our articles')).toHaveCount(0);

  // They are so on the way back from a key result, too, and in the alignment.
  await goalLink(app, '30 hours of writing').click();
  await expect(app.getByRole('heading', { level: 1, name: '30 hours of writing' })).toBeVisible();
  await app.goBack();
  await expect(app.getByRole('combobox', { name: 'Status' })).toHaveValue('atRisk');
  await expect(goalLink(app, '200 reactions to our articles')).toHaveCount(0);
  await app.getByRole('button', { name: 'Alignment' }).click();
  const aligned = app.locator('.alignment');
  await expect(aligned.getByRole('link', { name: 'Developers adopt Lantern' })).toBeVisible();
  // No outcome of it is at risk, but a driver.
  await expect(aligned.locator('.outcome a')).toHaveText('30 hours of writing');
  await app.getByRole('combobox', { name: 'Status' }).selectOption('');
  const business = aligned.getByRole('listitem').filter({ hasText: 'More teams on the paid plan' });
  const outcome = business.locator('.outcome').filter({ hasText: 'Lantern at 5,000 stars' });
  await expect(outcome).toHaveText(/^Lantern at 5,000 stars\d+%(On|Off) track$/);
  await expect(aligned.getByText('1 of 4 outcomes has a driver.')).toBeVisible();
  await app.getByRole('combobox', { name: 'Status' }).selectOption('Achieved');
  await expect(aligned).toHaveCount(0);
  await expect(app.getByText('No goals match')).toBeVisible();
});

test('a cycle is deleted while nothing is in it', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('goals');
  await choose(app, 'More actions', 'Add cycle');
  await app.getByRole('dialog').getByLabel('Period').selectOption('Next half-year');
  const title = await app.getByRole('dialog').getByLabel('Title').inputValue();
  await app.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const cycles = app.getByRole('combobox', { name: 'Cycle' }).getByRole('option');
  await expect(cycles).toHaveCount(3);
  await app.getByRole('button', { name: 'More actions', exact: true }).click();
  await expect(app.getByRole('menuitem', { name: /^Delete/ })).toHaveText([`Delete ${title}`]);
  // While it is the chosen one; all goals are shown again then.
  const bars = app.getByRole('progressbar');
  await app.keyboard.press('Escape');
  await app.getByRole('combobox', { name: 'Cycle' }).selectOption({ index: 2 });
  await expect(bars).toHaveCount(0);
  await choose(app, 'More actions', `Delete ${title}`);
  await expect(cycles).toHaveCount(2);
  await expect(bars).toHaveCount(6);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(cycles).toHaveCount(3);
});

test('time is logged by hand or by a timer, corrected and removed', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('goals');
  await openKeyResult(app, '30 hours of writing');
  await expect(app.locator('.facts .big')).toHaveText('15\u202fh');
  await app.getByRole('button', { name: 'Log time' }).click();
  const form = app.getByRole('dialog', { name: 'Log time' });
  await form.getByLabel('Hours').fill('soon');
  await app.keyboard.press('Enter');
  await expect(form.getByLabel('Hours')).toHaveAccessibleDescription(/Enter a number, such as 25 or 0\.5/);
  await form.getByLabel('Hours').fill('2:30');
  // Two clicks at once log it once.
  await form.getByRole('button', { name: 'Log time', exact: true }).dblclick();
  await expect(app.locator('.facts .big')).toHaveText('17.5\u202fh');
  await app.getByRole('tab', { name: 'Time (4)' }).click();
  await app
    .getByRole('button', { name: /^Correct the time of/ })
    .first()
    .click();
  await app.getByRole('dialog', { name: 'Correct logged time' }).getByLabel('Hours').fill('3');
  await app.keyboard.press('Enter');
  await expect(app.locator('.facts .big')).toHaveText('18\u202fh');
  await app
    .getByRole('button', { name: /^Remove the time of/ })
    .first()
    .click();
  await expect(app.locator('.facts .big')).toHaveText('15\u202fh');

  await app.getByRole('button', { name: 'Log time' }).click();
  await form.getByRole('button', { name: 'Start a timer instead' }).click();
  await app.reload();
  const timer = app.getByRole('region', { name: 'Running timer' });
  await expect(timer).toContainText('30 hours of writing');
  await timer.getByRole('button', { name: 'Discard' }).click();
  await expect(timer).toHaveCount(0);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(timer).toContainText('30 hours of writing');
  await timer.getByRole('button', { name: 'Stop and log' }).dblclick();
  await expect(timer).toHaveCount(0);
  await expect(app.getByRole('tab', { name: 'Time (4)' })).toBeVisible();
});

test('a timer for a page that counts is begun from the popup, and its time is listed with the page', async ({
  stillroom,
}) => {
  await stillroom.importBackup(sample());
  const popup = await stillroom.popup();
  const opening = stillroom.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Log time' }).click();
  const app = await opening;
  const form = app.getByRole('dialog', { name: 'Log time' });
  await form.getByLabel('Key result').selectOption('6 articles published');
  await form.getByLabel('Page').selectOption('How we answer');
  await form.getByRole('button', { name: 'Start a timer instead' }).click();
  const timer = app.getByRole('region', { name: 'Running timer' });
  await expect(timer).toContainText('6 articles published · How we answer');
  await timer.getByRole('button', { name: 'Stop and log' }).click();
  await expect(timer).toHaveCount(0);
  await openKeyResult(app, '6 articles published');
  await app.getByRole('tab', { name: 'Time (1)' }).click();
  await expect(app.getByRole('tabpanel', { name: 'Time (1)' }).getByRole('listitem')).toContainText(
    'How we answer',
  );
  expect(await stillroom.exportBackup()).toContainEqual(
    expect.objectContaining({
      ...{ type: 'effort', keyResult: 'articles', source: 'tracked' },
      subject: 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq',
    }),
  );
});

test('every tag is found in the evidence', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('evidence');
  const region = app.getByRole('region', { name: 'Evidence' });
  await expect(region.getByText('3 tags')).toBeVisible();
  await region.getByRole('searchbox', { name: 'Search evidence' }).fill('support written');
  await expect(region.getByText('1 tag', { exact: true })).toBeVisible();
  await expect(region.getByText('Written together with the support team')).toBeVisible();
});

test('the command bar goes to goals and places, checks in and pauses reading, by keyboard', async ({
  stillroom,
}) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('home');
  await expect(app.getByRole('region', { name: 'Needs attention' })).toBeVisible();
  const bar = app.getByRole('dialog', { name: 'Commands' });
  const run = async (text: string) => {
    await app.keyboard.press('Control+k');
    await expect(bar.getByRole('combobox')).toBeFocused();
    await app.keyboard.type(text);
    await app.keyboard.press('Enter');
  };
  await run('5,000 stars');
  await expect(app.getByRole('heading', { level: 1, name: 'Lantern at 5,000 stars' })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await run('Check in on “First');
  const form = app.getByRole('dialog', { name: 'Check in on “First answer within a day”' });
  await form.getByLabel('Current value').fill('84');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Saved.')).toBeVisible();
  await run('Pause reading');
  // It is said, and can be undone, as it happens out of sight.
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByText('Undone')).toBeVisible();
  await run('Pause reading');
  await run('Sites');
  await expect(app.getByRole('switch', { name: 'Read metrics from pages' })).not.toBeChecked();
  await run('nothing like that');
  await expect(bar.getByText('Nothing found')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('the command bar finds a key result that is closed, after the open ones', async ({ stillroom }) => {
  const [, ...records] = sample()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id?: string });
  const closed = { at: new Date().toISOString(), value: 119, attainment: 0.6, decision: 'drop' };
  await stillroom.importBackup(
    jsonLines(records.map((one) => (one.id === 'reactions' ? { ...one, closed } : one))),
  );
  const app = await stillroom.options('home');
  await expect(app.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await app.keyboard.press('Control+k');
  const bar = app.getByRole('dialog', { name: 'Commands' });
  await expect(bar.getByRole('combobox')).toBeFocused();
  await app.keyboard.type('articles');
  await expect(bar.getByRole('option')).toHaveText([
    '6 articles published',
    '200 reactions to our articles · closed',
    'Check in on “6 articles published”',
    'Log time for “6 articles published”',
  ]);
  await bar.getByRole('combobox').fill('200 reactions');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1, name: '200 reactions to our articles' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Check in' })).toHaveCount(0);
});

test('what is typed into a form is not lost by Escape or with the page, and an error goes when it is mended', async ({
  stillroom,
}) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('goals');
  const add = app.getByRole('button', { name: 'Add key result', exact: true });
  await add.click();
  const form = app.getByRole('dialog', { name: 'New key result' });
  await app.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  await add.click();
  await form.getByLabel('Target').fill('many');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Enter a number, such as 25 or 0.5')).toBeVisible();
  await form.getByLabel('Target').fill('40');
  await expect(form.getByText('Enter a number, such as 25 or 0.5')).toHaveCount(0);
  await form.getByLabel('Title').fill('Forty guides');
  await app.keyboard.press('Escape');
  await expect(form.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(form.getByLabel('Title')).toHaveValue('Forty guides');

  await app.reload();
  await add.click();
  await expect(form.getByLabel('Title')).toHaveValue('Forty guides');
  await expect(form.getByLabel('Target')).toHaveValue('40');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await add.click();
  await expect(form.getByLabel('Title')).toHaveValue('');
});

test('what was typed is dropped where the key result was changed meanwhile', async ({ stillroom }) => {
  await stillroom.importBackup(sample());
  const [app, other] = [
    await stillroom.options('key-results/stars'),
    await stillroom.options('key-results/stars'),
  ];
  const edit = async (page: typeof app) => {
    await page.bringToFront();
    await page.getByRole('button', { name: /^Edit “Lantern at 5,.00 stars”/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit key result' });
    await dialog.getByText('More options').click();
    return dialog;
  };
  await (await edit(app)).getByLabel('Owner').fill('Ana Ruiz');
  await app.reload();
  const form = await edit(app);
  await expect(form.getByLabel('Owner')).toHaveValue('Ana Ruiz');
  await app.reload();
  const elsewhere = await edit(other);
  await elsewhere.getByLabel('Owner').fill('Ben Okafor');
  await elsewhere.getByLabel('Target', { exact: true }).fill('5100');
  await elsewhere.getByRole('button', { name: 'Save' }).click();
  await expect(elsewhere).toHaveCount(0);
  // The other page has heard of it.
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Lantern at 5,100 stars');
  await edit(app);
  await expect(form.getByLabel('Owner')).toHaveValue('Ben Okafor');
  await expect(form.getByLabel('Target', { exact: true })).toHaveValue('5100');
});
