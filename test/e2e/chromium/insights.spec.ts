import type { Page } from '@playwright/test';
import { jsonLines } from '../../sites/goals.ts';
import { livedYear } from '../../sites/lived-year.ts';
import { violations } from '../a11y/violations.ts';
import { chooseBackup, expect, test } from './stillroom.ts';

test('after a year insights and the report say what was planted in it', async ({ stillroom }) => {
  const page = await stillroom.options('data');
  await chooseBackup(page, jsonLines(livedYear(Date.now())));
  await expect(page.getByRole('region', { name: 'Data' }).getByRole('status')).toContainText(
    'Readings: 120 new',
  );
  await page.getByRole('link', { name: 'Insights' }).click();
  const insights = page.getByRole('region', { name: 'Insights', exact: true });

  const goesWith = insights.getByRole('region', { name: 'Goes with' });
  await expect(goesWith).toContainText('Talks → Lantern stars');
  await expect(goesWith).toContainText('2 weeks later');
  await expect(goesWith.getByText('→')).toHaveCount(1);
  await expect(insights.getByText('2 metrics seen')).toBeVisible();
  await expect(insights.getByText('1 counted')).toBeVisible();
  await expect(insights.getByText('1 goes with an outcome')).toBeVisible();

  expect(await violations(page)).toEqual([]);

  const content = insights.getByRole('table', { name: 'Content by outcome' });
  await expect(content.getByRole('row').nth(1)).toContainText(/No origin named.*1.*25\s?%/);
  await expect(content.getByRole('row').nth(2)).toContainText(/Self-host Lantern in an afternoon.*3.*75\s?%/);

  const targets = insights.getByRole('region', { name: 'How good are our targets?' });
  await expect(targets).toContainText('3 closed cycles');
  await expect(targets).toContainText('Committed: 2 of 3 met, score 0.83 on average');
  await expect(targets).toContainText('The bet works (2) · Wrong bet, or unrealistic target (1)');
  await expect(targets).toContainText('Unrealistic target (1)');
  // Two were planted, of which one held; two the app made itself of the weeks that are known of the third quarter.
  await expect(targets).toContainText('75% of 4 forecasts held');
  await expect(targets).toContainText('Up to the cautious suggestion: 1 of 1 met');

  const stop = insights.getByRole('region', { name: 'Stop watching' });
  await stop.getByRole('button', { name: /Stop .*reactions/ }).click();
  await expect(stop).toContainText('no longer kept');
  await stop.getByRole('button', { name: /Keep .*reactions/ }).click();
  await expect(stop).not.toContainText('no longer kept');

  await page.getByRole('link', { name: 'Report', exact: true }).click();
  const sheet = page.getByRole('article', { name: 'Preview' });
  await expect(sheet.locator('.content')).toContainText('Self-host Lantern in an afternoon: 3 outcomes');
  await expect(sheet.locator('.content')).toContainText('Origin named for 3 of 4 outcomes.');
  await expect(sheet.locator('.targets')).toContainText('No target was changed');
  // A cycle is closed in the days after its end.
  await page.getByLabel('Type').selectOption('Retrospective of a closed cycle');
  await page.getByLabel('Period').selectOption({ label: await optionOf(page, 'Quarter 2') });
  await expect(sheet.getByRole('row', { name: /^Leads 2 5 \/ 10 50% 0\.5 Missed$/ })).toBeVisible();
  await expect(sheet.locator('.targets')).toContainText(/Leads 2: Target.* 20 → 10/);
  await expect(sheet.locator('.targets').getByRole('listitem')).toHaveCount(1);
  await expect(sheet.locator('.lessons')).toContainText('Learned in quarter 2.');
  await expect(sheet.locator('.lessons')).toContainText('Unrealistic target');
  await expect(sheet.locator('.forecasts')).toContainText('Leads 2');
});

/** The whole text of a period, by its beginning. */
async function optionOf(page: Page, name: string): Promise<string> {
  const option = page.getByLabel('Period').locator('option', { hasText: name });
  return (await option.textContent()) ?? '';
}
