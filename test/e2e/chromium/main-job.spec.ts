import { expected, goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { goalLink } from './app.ts';
import { openPalette, pressEscape } from './palette.ts';
import { expect, expectProgress, tagFrame, test } from './stillroom.ts';

test('pages of three sites become progress: by popup, palette, context menu and rule', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);

  const repo = await stillroom.visit(addresses.repo);
  const popup = await stillroom.popup(repo);
  await expect(popup.getByText('octo-org/lantern · GitHub repository')).toBeVisible();
  await expect(popup.getByText('4,126 stars', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Tag this page to “Lantern at 5,000 stars”' }).click();
  await expectProgress(popup, expected.stars);
  await expect(popup.getByText('Counted in Lantern at 5,000 stars')).toBeVisible();

  const article = await stillroom.visit(addresses.article);
  await article.bringToFront();
  await openPalette(stillroom);
  const palette = await tagFrame(article);
  const dialog = palette.getByRole('dialog', { name: 'Tag to key result' });
  await expect(dialog.getByRole('option')).toHaveCount(4);
  // The one that was used last comes first.
  await expect(dialog.getByRole('option').first()).toContainText('Lantern at 5,000 stars');
  await article.keyboard.type('react');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await article.keyboard.press('Enter');
  await expect(palette.getByRole('status')).toContainText('Tagged to “200 reactions to our articles”');
  await expectProgress(popup, expected.reactions);

  await stillroom.visit(addresses.channel);
  await expectProgress(popup, expected.help);

  const issue = await stillroom.visit(addresses.issue);
  await issue.bringToFront();
  const worker = await stillroom.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
      { menuItemId: 'tag:people', pageUrl: tab?.url, selectionText: 'behind a proxy', editable: false },
      tab,
    );
  });
  // It is confirmed on the page, where it can be taken back for ten seconds.
  const confirmation = (await tagFrame(issue)).getByRole('status');
  await expect(confirmation).toContainText('Tagged to “');
  await expect(confirmation.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectProgress(popup, expected.people);

  const records = await stillroom.exportBackup();
  const tags = records.filter((r) => r['type'] === 'tag');
  expect(tags.map((t) => t['keyResult']).sort()).toEqual(['people', 'reactions', 'stars']);
  expect(tags.find((t) => t['keyResult'] === 'people')).toMatchObject({
    subject: 'github:issue:octo-org/lantern/412',
    quote: 'behind a proxy',
  });
  // People can be counted; nobody is listed.
  expect(JSON.stringify(records.filter((r) => r['type'] === 'event'))).not.toContain('mira');
});

test('a goal set in the options, a page tagged in the popup that the browser opens', async ({
  stillroom,
}) => {
  const options = await stillroom.options('goals');
  await options.getByRole('button', { name: 'Add objective' }).click();
  await options.getByRole('textbox', { name: 'Title' }).fill('Developers adopt Lantern');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('heading', { name: 'Developers adopt Lantern' })).toBeVisible();
  await options.getByRole('button', { name: 'Add key result', exact: true }).click();
  const form = options.getByRole('dialog', { name: 'New key result' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Lantern at 5,000 stars');
  await form.getByRole('textbox', { name: 'Baseline' }).fill('4000');
  await form.getByRole('textbox', { name: 'Target' }).fill('5000');
  await form.getByRole('textbox', { name: 'Unit' }).fill('stars');
  await expect(form.getByText('Sum of current stars across tagged pages.')).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(goalLink(options, 'Lantern at 5,000 stars')).toBeVisible();

  const repo = await stillroom.visit(addresses.repo);
  await repo.bringToFront();
  await stillroom.waitForStored('readings', 7);
  await repo.bringToFront();
  await (await stillroom.worker()).evaluate(() => chrome.action.openPopup());
  const evaluate = await stillroom.inRealPopup();
  await expect
    .poll(() => evaluate('document.querySelector(".act .go")?.textContent'))
    .toBe('Tag this page to “Lantern at 5,000 stars”');
  await evaluate('document.querySelector(".act .go").click()');
  const bar = 'document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")';
  await expect.poll(() => evaluate(bar)).toBe(expected.stars.percent);
});

test('a tag is taken back, from the popup and from the page', async ({ stillroom }) => {
  const tags = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'tag');
  await stillroom.importGoals(goals);
  const repo = await stillroom.visit(addresses.repo);
  const popup = await stillroom.popup(repo);
  await popup.getByRole('button', { name: /^Tag this page/ }).click();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('Tag removed')).toBeVisible();
  await expect.poll(tags).toEqual([]);

  await repo.bringToFront();
  await openPalette(stillroom);
  const palette = await tagFrame(repo);
  await expect(palette.getByRole('option').first()).toBeVisible();
  await repo.keyboard.press('Enter');
  await palette.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(palette.getByRole('status')).toContainText('Tag removed');
  await expect.poll(tags).toEqual([]);
});

test('the palette does not preselect what the page is tagged to already', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const repo = await stillroom.visit(addresses.repo);
  const popup = await stillroom.popup(repo);
  await popup.getByRole('button', { name: 'Tag this page to “Lantern at 5,000 stars”' }).click();
  await expect(popup.getByText(/^Tagged to/)).toBeVisible();
  await repo.bringToFront();
  await openPalette(stillroom);
  const palette = await tagFrame(repo);
  const tagged = palette.getByRole('option', { name: 'Lantern at 5,000 stars' });
  await expect(tagged).toContainText('already tagged');
  await expect(tagged).toHaveAttribute('aria-selected', 'false');
  await expect(palette.getByRole('option', { selected: true })).toHaveCount(1);
  // Where it is all that is found, Enter tags nothing; the arrow keys still reach it.
  await repo.keyboard.type('lantern at');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await expect(palette.getByRole('option', { selected: true })).toHaveCount(0);
  await repo.keyboard.press('ArrowDown');
  await expect(tagged).toHaveAttribute('aria-selected', 'true');
});

test('the palette goes by Escape, and takes nothing with it', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const repo = await stillroom.visit(addresses.repo);
  await repo.bringToFront();
  await openPalette(stillroom);
  await expect((await tagFrame(repo)).getByRole('option').first()).toBeVisible();
  pressEscape(repo);
  await expect(repo.locator('stillroom-frame')).toHaveCount(0);
  expect((await stillroom.exportBackup()).filter((r) => r['type'] === 'tag')).toEqual([]);
});

test('a soft navigation is followed: the new page once it is there, never the old one under its address', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  await page.bringToFront();
  await page.evaluate((url) => history.pushState({}, '', url), addresses.issue);
  // The address is the issue's already, and the page still the repository's.
  await page.waitForTimeout(1500);
  const between = await stillroom.exportBackup();
  expect(between.filter((r) => r['type'] === 'subject' && r['kind'] === 'issue')).toEqual([]);
  await page.bringToFront();
  const html = stillroom.served.get(addresses.issue) ?? '';
  await page.evaluate((text) => {
    const next = new DOMParser().parseFromString(text, 'text/html');
    document.body.replaceWith(next.body);
  }, html);
  await stillroom.waitForStored('events', 4);
  const after = await stillroom.exportBackup();
  expect(after.find((r) => r['type'] === 'subject' && r['kind'] === 'issue')).toMatchObject({
    id: 'github:issue:octo-org/lantern/412',
    title: 'Docs for self-hosting',
  });
});

test('a list that grows is followed, and messages that are drawn again are not doubled', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.visit(addresses.channel);
  await stillroom.waitForStored('events', 4);
  await page.bringToFront();
  await page.evaluate(() => {
    const list = document.querySelector('ol');
    const last = list?.querySelector('li:last-of-type');
    if (!list || !last) throw new Error('the sample has no messages');
    const old = last.id.split('-').at(-1) ?? '';
    const next = String(BigInt(old) + 4194304000n);
    const template = document.createElement('template');
    template.innerHTML = last.outerHTML.replaceAll(old, next);
    list.append(template.content);
    // The client draws what it shows again and again.
    list.replaceChildren(...[...list.children].map((child) => child.cloneNode(true)));
  });
  await stillroom.waitForStored('events', 5);
});

test('an author’s dashboard tells the views of articles that count already, and nothing else', async ({
  stillroom,
}) => {
  await stillroom.importGoals([
    ...goals,
    { type: 'rule', id: 'ours', keyResult: 'reactions', platform: 'forem', title: 'count less' },
  ]);
  await stillroom.visit(addresses.dashboard);
  await stillroom.waitForStored('readings', 3);
  const readings = (await stillroom.exportBackup()).filter((r) => r['type'] === 'reading');
  expect(readings.map((r) => `${r['subject']} ${r['metric']} ${r['value']}`).sort()).toEqual([
    'forem:article:dev.to/lighthouse_dev/why-we-count-less-3kp1 comments 3',
    'forem:article:dev.to/lighthouse_dev/why-we-count-less-3kp1 reactions 64',
    'forem:article:dev.to/lighthouse_dev/why-we-count-less-3kp1 views 1340',
  ]);
});
