import type { Page } from '@playwright/test';
import { workspaceOf } from '../../bench/long-workspace.ts';
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

const fold = (app: Page, title: string) => app.locator('.objective', { hasText: title }).locator('.fold');

test('of many rules, of many offers of one and of many tags of a week the first are shown, and more on demand', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspaceOf(sizes));
  const app = await stillroom.options('rules');
  const [rules, offers] = [app.locator('#rules ul.card > li'), app.locator('.rule-offer')];
  await expect(rules).toHaveCount(100);
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
