import type { Page } from '@playwright/test';
import { githubIssue } from '../../sites/generated.ts';
import { goalsWithoutRule } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { buttons, comeTo, marks, showButton } from './on-pages.ts';
import { pressEscape } from './palette.ts';
import { expect, type Stillroom, tagFrame, test } from './stillroom.ts';

const comment = (n: number) => `[data-testid="comment-viewer-outer-box-IC_300${n}"] p`;

async function openIssue(stillroom: Stillroom): Promise<Page> {
  await stillroom.importGoals(goalsWithoutRule);
  const page = await stillroom.visit(addresses.issue);
  await page.bringToFront();
  await comeTo(page);
  return page;
}

/** Brings a page to the front and waits until it has the focus, which the browser sets back to it a moment later. */
async function toFront(page: Page): Promise<void> {
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
}

const tagsOf = async (stillroom: Stillroom) =>
  (await stillroom.exportBackup()).filter((r) => r['type'] === 'tag');

test('nothing is drawn before a person comes, and the first move over an item shows its button', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goalsWithoutRule);
  const page = await stillroom.visit(addresses.issue);
  await expect.poll(async () => (await stillroom.table('events')).length).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  await expect(page.locator('stillroom-layer')).toHaveCount(0);
  // One move, and the pointer rests where it is.
  await page.locator(comment(1)).hover();
  await expect(buttons(page)).not.toHaveClass(/away/);
  await expect(buttons(page)).toHaveAccessibleName('Tag to Stillroom: item by lou-b');
});

test('what is tagged elsewhere before a person comes to the page is marked as they come', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goalsWithoutRule);
  const page = await stillroom.visit(addresses.issue);
  const comments = async () => await stillroom.table('events');
  await expect.poll(async () => (await comments()).length).toBeGreaterThan(1);
  await page.waitForTimeout(500);
  const at = '2026-09-02T00:00:00Z';
  const tagged = { subject: 'github:issue:octo-org/lantern/412', event: 'github:issuecomment-3002' };
  await stillroom.importGoals([
    { type: 'tag', id: 'elsewhere', keyResult: 'help', ...tagged, at, weight: 1 },
  ]);
  await expect(page.locator('stillroom-layer')).toHaveCount(0);
  await page.keyboard.press('Shift');
  await expect(marks(page)).toHaveCount(1);
});

test('several key results at once, with quote, note, outcome type and weight, and undone together', async ({
  stillroom,
}) => {
  const page = await openIssue(stillroom);
  await page.locator(comment(1)).selectText();
  await showButton(page, comment(1));
  await buttons(page).first().click({ button: 'right' });
  const palette = await tagFrame(page);
  await expect(palette.getByRole('dialog', { name: 'Tag to key result' })).toBeVisible();
  await expect(palette.getByText('I wrote it down, see the wiki.')).toBeVisible();
  // By keyboard alone: the arrow keys move, Space selects.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(palette.getByRole('option', { selected: true })).toHaveCount(2);
  await palette.getByRole('textbox', { name: 'Note' }).fill('Wrote it by themselves');
  await palette.getByText('Outcome type and weight').click();
  await palette.getByRole('combobox', { name: 'Outcome type' }).selectOption('contribution');
  await palette.getByRole('spinbutton', { name: 'Weight' }).fill('2');
  await palette.getByRole('combobox', { name: 'Type to find a key result' }).press('Enter');
  await expect(palette.getByRole('status')).toContainText('Tagged to 2 key results.');
  await expect(marks(page)).toHaveCount(1);
  const made = await tagsOf(stillroom);
  expect(made).toHaveLength(2);
  for (const tag of made)
    expect(tag).toMatchObject({
      subject: 'github:issue:octo-org/lantern/412',
      event: 'github:issuecomment-3001',
      quote: 'I wrote it down, see the wiki.',
      note: 'Wrote it by themselves',
      outcome: 'contribution',
      weight: 2,
    });
  const app = await stillroom.options('evidence');
  const evidence = app.locator('ul.evidence > li');
  await expect(evidence).toHaveText([/I wrote it down, see the wiki\./, /I wrote it down, see the wiki\./]);
  await app.close();
  await page.bringToFront();
  await palette.getByRole('button', { name: 'Undo' }).click();
  await expect(marks(page)).toHaveCount(0);
  expect(await tagsOf(stillroom)).toEqual([]);
});

test('what one click chose is changed, and what was taken back is not suggested again', async ({
  stillroom,
}) => {
  const page = await openIssue(stillroom);
  await showButton(page, comment(1));
  await buttons(page).first().click();
  const frame = await tagFrame(page);
  await expect(frame.getByRole('status')).toContainText('Tagged to “');
  const [first] = await tagsOf(stillroom);
  await toFront(page);
  await frame.getByRole('button', { name: 'Change' }).click();
  await expect(frame.getByRole('combobox', { name: 'Type to find a key result' })).toBeFocused();
  await page.keyboard.type('8 people');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('status')).toContainText('Tagged to “8 people in our issues”');
  const changed = await tagsOf(stillroom);
  expect(changed).toMatchObject([{ keyResult: 'people', event: 'github:issuecomment-3001' }]);

  await page.bringToFront();
  await frame.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.frames().length).toBe(1);
  await showButton(page, comment(2));
  await buttons(page).first().click({ button: 'right' });
  const next = await tagFrame(page);
  const suggested = next.getByRole('option').filter({ hasText: 'Suggested' });
  await expect(suggested).toContainText('same thread as 1 other');
  if (first?.['keyResult'] !== 'people') await expect(suggested).toContainText('8 people in our issues');
});

test('a long press opens the palette, and tags nothing', async ({ stillroom }) => {
  const page = await openIssue(stillroom);
  await showButton(page, comment(1));
  await buttons(page).first().hover();
  await page.mouse.down();
  await page.waitForTimeout(700);
  await page.mouse.up();
  await expect((await tagFrame(page)).getByRole('option').first()).toBeVisible();
  expect((await stillroom.table('entities')).filter((e) => e['type'] === 'tag')).toEqual([]);
});

test('a key result is created on the spot', async ({ stillroom }) => {
  const page = await openIssue(stillroom);
  await showButton(page, comment(1));
  await buttons(page).first().click({ button: 'right' });
  const palette = await tagFrame(page);
  await expect(palette.getByRole('combobox', { name: 'Type to find a key result' })).toBeFocused();
  await page.keyboard.type('12 guides by the community');
  await page.keyboard.press('Enter');
  await palette.getByRole('textbox', { name: 'Target' }).fill('12');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('status')).toContainText('Tagged to “12 guides by the community”');
  const records = await stillroom.exportBackup();
  const keyResult = records.find((r) => r['title'] === '12 guides by the community');
  expect(keyResult).toMatchObject({
    objective: 'adopt',
    target: 12,
    layer: 'outcome',
    measure: { kind: 'count', of: 'evidence' },
  });
  expect(records.filter((r) => r['type'] === 'tag')).toMatchObject([{ keyResult: keyResult?.['id'] }]);
});

test('a mark after a reload opens a card with the tag, to be edited and removed', async ({ stillroom }) => {
  const page = await openIssue(stillroom);
  await showButton(page, comment(2));
  await buttons(page).first().click();
  await expect(marks(page)).toHaveCount(1);
  await page.reload();
  await expect(marks(page)).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Stillroom' })).toContainText('Counts for 1 key result');
  await page.waitForTimeout(300);
  await marks(page).click();
  const card = await tagFrame(page);
  await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
  await card.getByRole('textbox', { name: /^Note on the tag/ }).fill('As promised');
  await card.getByRole('button', { name: 'Save note' }).click();
  await expect(card.getByRole('status')).toContainText('Note saved');
  expect(await tagsOf(stillroom)).toMatchObject([{ note: 'As promised' }]);
  await page.bringToFront();
  await card.getByRole('button', { name: /^Remove the tag/ }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Stillroom' })).toHaveCount(0);
  expect(await tagsOf(stillroom)).toEqual([]);
});

test('every item is reached by keyboard, and the page by the button in its head', async ({ stillroom }) => {
  const page = await openIssue(stillroom);
  const moving = buttons(page).first();
  await moving.focus();
  await expect(moving).not.toHaveClass(/away/);
  await expect(moving).toHaveAccessibleName('Tag to Stillroom: Docs for self-hosting');
  const names: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    await page.keyboard.press('ArrowDown');
    names.push((await moving.getAttribute('aria-label')) ?? '');
  }
  expect(names).toEqual(
    ['lou-b', 'mira-k', 'lou-b', 'ondrej'].map((by) => `Tag to Stillroom: item by ${by}`),
  );
  // The menu key opens the palette there; after it the focus is where it was.
  await page.keyboard.press('ContextMenu');
  const palette = await tagFrame(page);
  await expect(palette.getByText('ondrej · Docs for self-hosting')).toBeVisible();
  pressEscape(page);
  await expect.poll(() => page.frames().length).toBe(1);
  await expect(moving).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(1);
  expect(await tagsOf(stillroom)).toMatchObject([{ event: 'github:issuecomment-3003' }]);
});

test('marks out of the window have no button until they are near or the Tab key comes to them', async ({
  stillroom,
}) => {
  const subject = 'github:issue:octo-org/lantern/412';
  const counting = [0, 50, 99].map((n) => `github:issuecomment-${900_000 + n}`);
  const tag = { type: 'tag', keyResult: 'help', subject, at: '2026-09-02T00:00:00Z', weight: 1 };
  const of = { platform: 'github', kind: 'issue', url: addresses.issue, title: 'Docs for self-hosting' };
  await stillroom.importGoals([
    ...goalsWithoutRule,
    { type: 'subject', id: subject, ...of },
    ...counting.map((event) => ({ ...tag, id: event, event })),
  ]);
  stillroom.served.set(addresses.issue, githubIssue(stillroom.served.get(addresses.issue) ?? '', 100));
  const page = await stillroom.visit(addresses.issue);
  await page.bringToFront();
  await expect(marks(page)).toHaveCount(1);
  await page.waitForTimeout(500);
  await expect(marks(page)).toHaveCount(1);
  const reached: (string | undefined)[] = [];
  await buttons(page).first().focus();
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    await expect(buttons(page).and(page.locator(':focus'))).not.toHaveClass(/away/);
    reached.push((await page.locator('.tag:focus').getAttribute('aria-label'))?.replace(/.* by /, ''));
    await expect(marks(page).and(page.locator(':focus'))).toHaveCount(1);
  }
  expect(reached).toEqual(['person-0', 'person-50', 'person-99', 'person-50']);
  await page.locator('#issuecomment-900099').scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'item by person-99', pressed: true })).not.toHaveClass(
    /away/,
  );
});

test('buttons and chip are switched off for a site and as a whole, and on again', async ({ stillroom }) => {
  const page = await openIssue(stillroom);
  await showButton(page, comment(1));
  await buttons(page).first().click();
  const chip = page.getByRole('group', { name: 'Stillroom' });
  await expect(chip).toBeVisible();
  const [sites, settings] = [await stillroom.options('sites'), await stillroom.options('settings')];
  const drawn = async (hasMark: boolean, hasChip: boolean) => {
    await page.bringToFront();
    await expect(marks(page)).toHaveCount(Number(hasMark));
    await expect(chip).toHaveCount(Number(hasChip));
  };
  await sites.getByRole('button', { name: 'Hide the chip on GitHub' }).click();
  await drawn(true, false);
  await sites.getByRole('button', { name: 'Show the chip on GitHub' }).click();
  await drawn(true, true);
  await sites.getByRole('button', { name: 'Hide tag buttons on GitHub' }).click();
  await drawn(false, false);
  await expect(page.locator('stillroom-layer')).toHaveCount(0);
  await sites.getByRole('button', { name: 'Show tag buttons on GitHub' }).click();
  await drawn(true, true);
  await settings.getByRole('switch', { name: 'Chip on pages that count' }).click();
  await drawn(true, false);
  await settings.getByRole('switch', { name: 'Tag buttons on pages' }).click();
  await drawn(false, false);
});

test('the chip says what changed since the last visit', async ({ stillroom }) => {
  const subject = 'github:issue:octo-org/lantern/412';
  const at = '2026-09-02T00:00:00Z';
  const of = { platform: 'github', kind: 'issue', url: addresses.issue, title: 'Docs for self-hosting' };
  await stillroom.importGoals([
    ...goalsWithoutRule,
    { type: 'subject', id: subject, ...of },
    { type: 'tag', id: 'page', keyResult: 'help', subject, at, weight: 1 },
    { type: 'reading', subject, metric: 'comments', value: 1, at: '2026-09-01T12:00:00Z' },
    { type: 'reading', subject, metric: 'comments', value: 2, at: '2026-09-02T12:00:00Z' },
  ]);
  const page = await stillroom.visit(addresses.issue);
  await page.bringToFront();
  await expect(page.getByRole('group', { name: 'Stillroom' })).toContainText(
    /Counts for 1 key result · \+1 comments? since Sep 2/,
  );
});

test('the overlay is as dark as a page that states its colour schemes in its head alone', async ({
  stillroom,
}) => {
  const bare = String(stillroom.served.get(addresses.issue));
  const meta = '<meta name="color-scheme" content="light dark">';
  stillroom.served.set(addresses.issue, bare.replace('</head>', `${meta}</head>`));
  const page = await openIssue(stillroom);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await comeTo(page);
    await showButton(page, comment(1));
    await expect(buttons(page).first()).toHaveCSS('color-scheme', colorScheme);
  }
});

test('the chip is hidden for a site by its button', async ({ stillroom }) => {
  const page = await openIssue(stillroom);
  await showButton(page, comment(1));
  await buttons(page).first().click();
  const chip = page.getByRole('group', { name: 'Stillroom' });
  await expect(chip).toBeVisible();
  await chip.getByRole('button', { name: 'Hide on this site' }).click();
  await expect(chip).toHaveCount(0);
  await page.reload();
  await expect(marks(page)).toHaveCount(1);
  await expect(chip).toHaveCount(0);
});
