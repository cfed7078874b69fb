import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

/** The side panel's page in a tab that is not in front, as the panel is beside the tab in front. */
async function panelBeside(stillroom: Stillroom, front: Page): Promise<Page> {
  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await panel.setViewportSize({ width: 400, height: 800 });
  await front.bringToFront();
  return panel;
}

test('the panel follows the tab: its page, its tags with quote and note, and all key results', async ({
  stillroom,
}) => {
  await stillroom.importGoals(goals);
  const repo = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const panel = await panelBeside(stillroom, repo);
  const page = panel.getByRole('region', { name: 'Current page' });
  await expect(page.getByText('4,126 stars', { exact: true })).toBeVisible();
  await expect(panel.getByRole('progressbar')).toHaveCount(4);

  await panel.getByRole('button', { name: 'Tag this page to “Lantern at 5,000 stars”' }).click();
  await expect(panel.getByRole('button', { name: 'Tagged', exact: true })).toBeVisible();
  const tags = panel.getByRole('region', { name: 'Tagged to' });
  await expect(tags.getByText('Lantern at 5,000 stars')).toBeVisible();

  // Nothing is selected, and the panel says so.
  const quote = tags.getByRole('button', { name: 'Quote the selected text for “Lantern at 5,000 stars”' });
  await quote.click();
  await expect(tags.getByText('Select text on the page first')).toBeVisible();
  const selected = await repo.evaluate(() => {
    const heading = document.querySelector('h1') ?? document.body;
    getSelection()?.selectAllChildren(heading);
    return String(getSelection()).trim();
  });
  expect(selected).not.toBe('');
  await quote.click();
  await expect(tags.locator('blockquote')).toHaveText(selected);
  await tags.getByRole('button', { name: 'Note for “Lantern at 5,000 stars”' }).click();
  await panel.keyboard.type('Seen at the launch');
  // Another page in front, or another day: what was begun is there again.
  await panel.reload();
  await expect(tags.getByRole('textbox', { name: 'Note' })).toHaveValue('Seen at the launch');
  await expect(tags.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(tags.getByText('Seen at the launch')).toBeVisible();
  const stored = (await stillroom.exportBackup()).filter((r) => r['type'] === 'tag');
  expect(stored).toMatchObject([{ keyResult: 'stars', quote: selected, note: 'Seen at the launch' }]);

  await panel.getByRole('searchbox', { name: 'Find a key result' }).fill('reactions');
  await expect(panel.getByRole('progressbar')).toHaveCount(1);
  await expect(panel.getByRole('progressbar', { name: '200 reactions to our articles' })).toBeVisible();

  // Another tab in front, and another page in the same tab.
  await stillroom.visit(addresses.article);
  await expect(page.getByRole('heading')).not.toContainText('lantern');
  await expect(tags).toHaveCount(0);
  await repo.bringToFront();
  await expect(tags.getByText('Seen at the launch')).toBeVisible();
  await repo.goto(addresses.issue);
  await expect(tags).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /^Tag this page/ })).toBeVisible();
});

test('tags of closed key results are folded behind those that count', async ({ stillroom }) => {
  const subject = 'github:repo:octo-org/lantern';
  const keyResult = {
    ...goals.find((g) => 'id' in g && g.id === 'stars'),
    id: 'past',
    title: 'Stars of last year',
  };
  const tag = (id: string, to: string, at: string) => ({
    type: 'tag',
    id,
    keyResult: to,
    subject,
    at,
    weight: 1,
  });
  await stillroom.importGoals([
    ...goals,
    { ...keyResult, closed: { at: '2026-01-02T10:00:00Z', decision: 'drop' } },
    { type: 'subject', id: subject, platform: 'github', kind: 'repo', url: addresses.repo, title: 'lantern' },
    tag('old', 'past', '2025-12-01T10:00:00Z'),
    tag('new', 'stars', '2026-02-01T10:00:00Z'),
  ]);
  const repo = await stillroom.visit(addresses.repo);
  const panel = await panelBeside(stillroom, repo);
  const tags = panel.getByRole('region', { name: 'Tagged to' });
  await expect(tags.getByText('Lantern at 5,000 stars')).toBeVisible();
  await expect(tags.getByText('Stars of last year')).toBeHidden();
  await tags.getByText('Closed key results (1)').click();
  await expect(tags.getByText('Stars of last year')).toBeVisible();
  await tags.getByRole('button', { name: 'Remove the tag to “Stars of last year”' }).click();
  await expect(tags.getByText('Closed key results (1)')).toHaveCount(0);
});

test('the review is beside the pages that it is about, and time is logged', async ({ stillroom }) => {
  await stillroom.importGoals([
    ...goals,
    {
      type: 'subject',
      id: 'github:repo:octo-org/lantern',
      platform: 'github',
      kind: 'repo',
      url: addresses.repo,
      title: 'octo-org/lantern',
    },
    {
      type: 'tag',
      id: 't',
      keyResult: 'stars',
      subject: 'github:repo:octo-org/lantern',
      at: '2026-02-01T10:00:00Z',
      weight: 1,
    },
  ]);
  const issue = await stillroom.visit(addresses.issue);
  const panel = await panelBeside(stillroom, issue);
  await panel.getByRole('button', { name: /^Review · 4 due/ }).click();
  await panel
    .getByRole('button', { name: 'Lantern at 5,000 stars' })
    .or(panel.getByRole('form', { name: 'Lantern at 5,000 stars' }))
    .first()
    .click();
  const open = panel.getByRole('form', { name: 'Lantern at 5,000 stars' });
  const opening = stillroom.context.waitForEvent('page');
  await open.getByRole('link', { name: 'octo-org/lantern' }).first().click();
  const repo = await opening;
  await repo.waitForURL(addresses.repo);
  await expect(open).toBeVisible();
  await open.getByRole('button', { name: 'Save & next' }).click();
  await expect(panel.getByRole('button', { name: /^Review · 3 due/ })).toBeVisible();
  // A link to a place of the app opens the app.
  const app = stillroom.context.waitForEvent('page');
  await panel.getByRole('link', { name: 'Open the app' }).click();
  await (await app).waitForURL(/options\.html#home$/);

  await repo.bringToFront();
  await panel.getByRole('button', { name: 'Log time' }).click();
  const form = panel.getByRole('dialog', { name: 'Log time' });
  await expect(form.getByLabel('Key result').locator('option:checked')).toHaveText('Lantern at 5,000 stars');
  await expect(form.getByLabel('Page').locator('option:checked')).toHaveText('octo-org/lantern');
  await form.getByLabel('Hours').fill('2');
  await form.getByRole('button', { name: 'Log time' }).click();
  await expect(form).toHaveCount(0);
  expect(await stillroom.exportBackup()).toContainEqual(
    expect.objectContaining({
      ...{ type: 'effort', keyResult: 'stars', seconds: 7200 },
      subject: 'github:repo:octo-org/lantern',
    }),
  );
});

/** Stands in for the browser's opening of the panel, which needs a window with a person; keeps the windows that were asked for. */
const standIn = () => {
  const opened: unknown[] = [];
  Object.assign(globalThis, { opened });
  chrome.sidePanel.open = async (options) => void opened.push(options);
};
const openedIn = () => (globalThis as unknown as { opened: unknown[] }).opened;

test('the panel is opened by the context menu, by a command and from the popup', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const repo = await stillroom.visit(addresses.repo);
  const worker = await stillroom.worker();
  await worker.evaluate(standIn);
  const windowId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    type Dispatcher = { dispatch(...args: unknown[]): void };
    (chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch({ menuItemId: 'panel' }, tab);
    (chrome.commands.onCommand as unknown as Dispatcher).dispatch('open-panel', tab);
    return tab?.windowId;
  });
  expect(await worker.evaluate(openedIn)).toEqual([{ windowId }, { windowId }]);

  const popup = await stillroom.popup(repo);
  await popup.evaluate(standIn);
  // It would close the tab that stands in for the popup.
  await popup.evaluate(() => Object.assign(globalThis, { close: () => undefined }));
  await popup.getByRole('button', { name: 'Side panel' }).click();
  expect(await popup.evaluate(openedIn)).toEqual([{ windowId }]);
});
