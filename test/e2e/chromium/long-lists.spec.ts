import type { Page } from '@playwright/test';
import { workspaceOf } from '../../bench/long-workspace.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, test } from './stillroom.ts';

// More of each than a list draws at once.
const sizes = { keyResults: 60, tags: 1560, rules: 120 };

test('all objectives and key results of a long list are there, can be searched, and fold one by one', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspaceOf(sizes));
  const app = await stillroom.options('goals');
  const [objectives, bars] = [app.locator('.objective h2'), app.getByRole('progressbar')];
  await expect(objectives).toHaveText([0, 1, 2, 3, 4, 5].map((n) => `Objective ${n}`));
  await expect(bars).toHaveCount(60);
  const search = app.getByRole('searchbox', { name: 'Search goals' });
  await search.fill('result 43');
  await expect(bars).toHaveCount(1);
  await expect(objectives).toHaveText(['Objective 4']);
  await search.fill('');
  await expect(bars).toHaveCount(60);
  await fold(app, 'Objective 5').click();
  await expect(bars).toHaveCount(50);
  await app.reload();
  await expect(fold(app, 'Objective 5')).toHaveAttribute('aria-expanded', 'false');
  await expect(fold(app, 'Objective 4')).toHaveAttribute('aria-expanded', 'true');
  await expect(bars).toHaveCount(50);
  await fold(app, 'Objective 5').click();
  await expect(bars).toHaveCount(60);
});

/** Never answers a question for all tags, as if there were too many to wait for. */
function holdTagsBack(): void {
  const getAll = IDBObjectStore.prototype.getAll;
  IDBObjectStore.prototype.getAll = function (query, count) {
    const isOfTags = query instanceof IDBKeyRange && Array.isArray(query.lower) && query.lower[0] === 'tag';
    // Of what is no request, no event is waited for.
    return isOfTags ? ({} as IDBRequest) : getAll.call(this, query, count);
  };
}

test('the rules and the inbox are there before the tags are, and stay where they are when offers come', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspaceOf(sizes));
  await stillroom.visit(addresses.discussion);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const lists = {
    rules: (app: Page) => app.locator('#rules ul.card'),
    'evidence/inbox': (app: Page) => app.getByRole('list', { name: 'Inbox' }),
  };
  for (const [place, list] of Object.entries(lists)) {
    const app = await stillroom.visit(`chrome-extension://${stillroom.id}/manifest.json`);
    await app.addInitScript(holdTagsBack);
    await app.goto(`chrome-extension://${stillroom.id}/options.html#${place}`);
    await expect(list(app).locator('li').first()).toBeVisible();
    const before = await list(app).boundingBox();
    await app.close();
    const complete = await stillroom.options(place);
    await expect(complete.getByRole('button', { name: /^Suggested rules/ })).toBeVisible();
    expect(await list(complete).boundingBox()).toEqual(before);
    await complete.close();
  }
});

test('after a suggested rule is answered the focus is beside the others', async ({ stillroom }) => {
  await stillroom.importGoals(workspaceOf(sizes));
  const app = await stillroom.options('rules');
  const suggested = app.getByRole('button', { name: /^Suggested rules/ });
  await suggested.focus();
  await app.keyboard.press('Enter');
  const [first, second] = await app.locator('.rule-offer p').allTextContents();
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(app.getByText(first ?? '')).toHaveCount(0);
  await app.keyboard.press('Tab');
  await expect(suggested).toBeFocused();
  await app.keyboard.press('Tab');
  await expect(
    app
      .locator('.rule-offer', { hasText: second ?? '' })
      .getByRole('button')
      .first(),
  ).toBeFocused();
});

const fold = (app: Page, title: string) => app.locator('.objective', { hasText: title }).locator('.fold');

test('of many rules, of many offers of one and of many tags of a week the first are shown, and more on demand', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspaceOf(sizes));
  const app = await stillroom.options('rules');
  const [rules, offers] = [app.locator('#rules ul.card > li'), app.locator('.rule-offer')];
  await expect(rules).toHaveCount(100);
  await app.getByRole('button', { name: /^Suggested rules/ }).click();
  await expect(offers).toHaveCount(5);
  await app.locator('.rule-offer + button').click();
  await expect(offers).toHaveCount(10);
  await offers.first().getByRole('button', { name: 'No thanks' }).click();
  await expect(offers).toHaveCount(10);
  await app.getByRole('button', { name: 'Show 20 more' }).click();
  await expect(rules).toHaveCount(120);
  await app.goto(app.url().replace('#rules', '#home'));
  const recent = app.getByRole('region', { name: 'Last 7 days' });
  await expect(recent.locator('li')).toHaveCount(100);
  await recent.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(recent.locator('li')).not.toHaveCount(100);
  await expect(recent.getByRole('button')).toHaveCount(0);
});

test('all of many tags are counted, listed, filtered and searched, though the newest are drawn first', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspaceOf(sizes));
  const app = await stillroom.options('settings');
  const texts = await textsWhile(app, async () => {
    await app.goto(app.url().replace('#settings', '#evidence'));
    await expect(app.locator('ul.evidence > li').first()).toBeVisible();
  });
  // Before all are read nothing is said of them that is not so.
  const counts = texts.flatMap((text) => /\d[\d,]* tags?/.exec(text) ?? []);
  expect(new Set(counts)).toEqual(new Set(['1,560 tags']));
  expect(texts.join('\n')).not.toContain('No evidence');
  const [status, rows] = [app.locator('p[role=status]'), app.locator('ul.evidence > li')];
  await expect(rows).toHaveCount(100);
  await expect(rows.first()).toContainText('Issue 0: the lantern');
  await app.getByRole('button', { name: /^Show [\d,]+ more$/ }).click();
  await expect(rows).toHaveCount(200);
  await expect(rows.last()).toContainText('Issue 199: the lantern');
  // The oldest of all.
  await app.getByRole('searchbox', { name: 'Search evidence' }).fill('issue 1559');
  await expect(rows).toHaveText([/Issue 1559: the lantern/]);
  await app.getByRole('searchbox', { name: 'Search evidence' }).fill('');
  await app.getByRole('combobox', { name: 'Key result' }).selectOption('Key result 59 of the quarter');
  await expect(status).toHaveText('26 tags');
  await expect(rows).toHaveCount(26);
  await app.getByRole('combobox', { name: 'Key result' }).selectOption('Any key result');
  await app.getByRole('combobox', { name: 'Sort by' }).selectOption('Oldest first');
  await expect(rows.first()).toContainText('Issue 1559: the lantern');
});

/** What the page said at each of its changes while something is done. */
async function textsWhile(app: Page, work: () => Promise<unknown>): Promise<string[]> {
  const texts = await app.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(document.body.textContent)).observe(document.body, {
      ...{ childList: true, subtree: true, characterData: true },
    });
    return seen;
  });
  await work();
  return await texts.jsonValue();
}

test('the review of many key results opens the next row by key, keeps what is typed, and confirms one', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspaceOf(sizes));
  const app = await stillroom.options('review');
  const rows = app.locator('.reviewed > li');
  await expect(rows).toHaveCount(60);
  const titles = await rows.locator('.title, h2').allTextContents();
  const form = app.locator('.open form');
  await expect(form).toHaveAccessibleName(titles[0] ?? '');
  await form.getByLabel(/^Note/).fill('Went well.');
  await form.locator('input').first().press('ArrowDown');
  await expect(form).toHaveAccessibleName(titles[1] ?? '');
  await form.locator('input').first().press('ArrowUp');
  await expect(form.getByLabel(/^Note/)).toHaveValue('Went well.');
  await form.getByRole('button', { name: 'Save & next' }).click();
  await expect(form).toHaveAccessibleName(titles[1] ?? '');
  await expect(rows.first()).toContainText('✓');
});
