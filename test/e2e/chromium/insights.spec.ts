import { jsonLines } from '../../sites/goals.ts';
import { livedYear } from '../../sites/lived-year.ts';
import { chooseBackup, expect, test } from './stillroom.ts';

test('after a year insights say what was planted in it', async ({ stillroom }) => {
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

  const content = insights.getByRole('table', { name: 'Content by outcome' });
  await expect(content.getByRole('row').nth(1)).toContainText(/No origin named.*1.*25\s?%/);
  await expect(content.getByRole('row').nth(2)).toContainText(/Self-host Lantern in an afternoon.*3.*75\s?%/);

  const targets = insights.getByRole('region', { name: 'How good are our targets?' });
  await expect(targets).toContainText('3 closed cycles');
  await expect(targets).toContainText('Committed: 2 of 3 met, score 0.83 on average');
  await expect(targets).toContainText('The bet works (2)');

  const stop = insights.getByRole('region', { name: 'Stop watching' });
  await stop.getByRole('button', { name: /Stop .*reactions/ }).click();
  await expect(stop).toContainText('no longer kept');
  await stop.getByRole('button', { name: /Keep .*reactions/ }).click();
  await expect(stop).not.toContainText('no longer kept');
});
