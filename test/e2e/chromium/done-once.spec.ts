import type { Locator, Page } from '@playwright/test';
import { goalsWithoutRule } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { evidenceBackup, issues } from './evidence-data.ts';
import { buttons, comeTo, showButton } from './on-pages.ts';
import { expect, type Stillroom, tagFrame, test } from './stillroom.ts';
import { beginThird } from './tagged-alike.ts';

const alsoForHours = {
  ...{ type: 'tag', keyResult: 'hours', subject: issues.lead, weight: 1 },
  at: new Date().toISOString(),
};

const talks = {
  ...{ type: 'keyResult', id: 'talks', objective: 'o1', title: 'Talks', layer: 'output', unit: 'talks' },
  ...{ direction: 'increase', baseline: 0, target: 9, measure: { kind: 'manual' } },
  ...{ start: '2026-01-01', due: '2035-12-31' },
};

/** Clicks twice before anything of the first click can be answered. */
const clickTwice = async (button: Locator) =>
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });

/** Clicks twice with the mouse, the second time when what the first click did is drawn, as a person does. */
async function doubleClick(page: Page, button: Locator, drawn: () => Promise<void>): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await drawn();
  }
}

/** The records of a type that an export has. */
const exported = async (stillroom: Stillroom, type: string) =>
  (await stillroom.exportBackup()).filter((record) => record['type'] === type);

test('tracked time that is credited by two clicks is credited once', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup([{ ...alsoForHours, id: 't-hours' }]));
  const end = Date.now();
  const span = {
    ...{ id: 's1', subject: issues.lead },
    ...{ start: new Date(end - 600_000).toISOString(), end: new Date(end).toISOString() },
  };
  const app = await stillroom.options('home');
  await app.evaluate(async (put) => {
    await chrome.runtime.sendMessage({
      stillroom: 1,
      name: 'changeSpans',
      request: { put: [put], remove: [] },
    });
  }, span);
  const review = await stillroom.options('review');
  await clickTwice(review.getByRole('button', { name: 'Credit time to “Hours of writing”' }));
  await expect(review.getByText('Saved')).toBeVisible();
  // The page counts for two key results: each gets half of its time.
  expect((await exported(stillroom, 'effort')).map((effort) => effort['seconds'])).toEqual([300]);
});

test('a report that is kept by two clicks is kept once', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('report');
  await clickTwice(app.getByRole('button', { name: 'Keep', exact: true }));
  await expect(app.getByText('Saved')).toBeVisible();
  expect(await exported(stillroom, 'report')).toHaveLength(1);
});

test('a page of the inbox that is tagged by two clicks gets one tag', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  await stillroom.visit(addresses.issue);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const before = (await exported(stillroom, 'tag')).length;
  const app = await stillroom.options('evidence/inbox');
  const rows = app.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
  await clickTwice(rows.first().getByRole('button').first());
  await expect(rows).toHaveCount(0);
  await expect(app.getByText('Saved')).toBeVisible();
  expect(await exported(stillroom, 'tag')).toHaveLength(before + 1);
});

test('what is removed by two clicks comes back by one Undo', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  const before = await exported(stillroom, 'tag');
  const app = await stillroom.options('evidence');
  await clickTwice(app.getByRole('button', { name: /^Remove .*Dark mode please/ }));
  await expect(app.getByText('Saved')).toBeVisible();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByText('Undone')).toBeVisible();
  expect(await exported(stillroom, 'tag')).toEqual(before);
});

test('what is undone by two clicks is said to be undone', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup());
  const app = await stillroom.options('report');
  await app.getByRole('button', { name: 'Keep', exact: true }).click();
  await clickTwice(app.getByRole('button', { name: 'Undo' }));
  await expect(app.getByText('Undone')).toBeVisible();
  expect(await exported(stillroom, 'report')).toEqual([]);
});

test('a rule that is offered on a page, and made by two clicks, is made once', async ({ stillroom }) => {
  const { frame } = await beginThird(stillroom, addresses.issue);
  await clickTwice(frame.getByRole('button', { name: 'Tag', exact: true }));
  await clickTwice(frame.getByRole('button', { name: 'Always count' }));
  await expect(frame.getByText('Rule added')).toBeVisible();
  expect(await exported(stillroom, 'rule')).toHaveLength(1);
  expect(await exported(stillroom, 'tag')).toHaveLength(3);
});

test('what is tagged by two clicks on a page can be undone', async ({ stillroom }) => {
  await stillroom.importGoals(goalsWithoutRule);
  const page = await stillroom.visit(addresses.issue);
  await comeTo(page);
  await showButton(page, '[data-testid="comment-viewer-outer-box-IC_3001"] p');
  await buttons(page).first().dblclick();
  const said = await tagFrame(page);
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said.getByText('Tag removed')).toBeVisible();
  expect(await exported(stillroom, 'tag')).toEqual([]);
});

test('what is tagged by two clicks in the popup can be undone', async ({ stillroom }) => {
  await stillroom.importGoals(goalsWithoutRule);
  const popup = await stillroom.popup(await stillroom.visit(addresses.repo));
  await clickTwice(popup.getByRole('button', { name: /^Tag this page/ }));
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('Tag removed')).toBeVisible();
  expect(await exported(stillroom, 'tag')).toEqual([]);
});

test('a double click removes one check-in, not the one that moves under the pointer', async ({
  stillroom,
}) => {
  const days = [1, 2, 3, 4];
  const checkIn = { type: 'checkIn', keyResult: 'talks', confidence: 5 };
  const at = (day: number) => new Date(Date.now() - day * 86_400_000).toISOString();
  await stillroom.importBackup(
    evidenceBackup([talks, ...days.map((day) => ({ ...checkIn, id: `c${day}`, at: at(day), value: 3 }))]),
  );
  const app = await stillroom.options('key-results/talks');
  await app.getByRole('tab', { name: /^Check-ins/ }).click();
  const removals = app.getByRole('button', { name: /^Remove the check-in/ });
  await expect(removals).toHaveCount(days.length);
  const isDrawn = async () => await expect(removals).toHaveCount(days.length - 1);
  await doubleClick(app, removals.nth(1), isDrawn);
  await app.waitForTimeout(500);
  await isDrawn();
});

/** Holds a key down, for as long as what it does to the first thing takes and longer. */
async function hold(page: Page, key: string, drawn: () => Promise<void>): Promise<void> {
  await page.keyboard.down(key);
  await drawn();
  // From the second on, these are the repetitions of a key that is held.
  for (let n = 0; n < 5; n += 1) {
    await page.keyboard.down(key);
    await page.waitForTimeout(50);
  }
  await page.keyboard.up(key);
  await drawn();
}

for (const { key, does } of [
  { key: 'x', does: 'dismisses' },
  { key: 'Enter', does: 'tags' },
])
  test(`${key} that is held ${does} one page of the inbox`, async ({ stillroom }) => {
    await stillroom.importBackup(evidenceBackup());
    for (const url of [addresses.repo, addresses.issue]) await stillroom.visit(url);
    await expect.poll(async () => (await stillroom.table('pages')).length).toBe(2);
    const app = await stillroom.options('evidence/inbox');
    const rows = app.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
    await expect(rows).toHaveCount(2);
    await rows.first().getByRole('button').first().focus();
    await hold(app, key, async () => await expect(rows).toHaveCount(1));
  });

test('Enter that is held in the review checks in on one key result', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const before = (await exported(stillroom, 'checkIn')).length;
  const app = await stillroom.options('review');
  const progress = app.getByRole('region', { name: 'Review' }).getByRole('status').first();
  await expect(app.getByRole('button', { name: 'Save & next' })).toBeVisible();
  await hold(app, 'Enter', async () => await expect(progress).toContainText(/^1 /));
  expect(await exported(stillroom, 'checkIn')).toHaveLength(before + 1);
});

test('Enter that is held in a form saves it, and does not open it again', async ({ stillroom }) => {
  await stillroom.importBackup(evidenceBackup([talks]));
  const app = await stillroom.options('key-results/talks');
  await app.getByRole('button', { name: 'Check in', exact: true }).focus();
  await app.keyboard.press('Enter');
  await app.getByRole('dialog').getByLabel('Current value').fill('4');
  await hold(app, 'Enter', async () => await expect(app.getByRole('dialog')).toHaveCount(0));
  expect(await exported(stillroom, 'checkIn')).toHaveLength(1);
});
