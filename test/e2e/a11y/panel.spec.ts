import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { beyondWindow } from '../chromium/cut-off.ts';
import { expect, test } from '../chromium/stillroom.ts';
import { violations } from './violations.ts';

test('the side panel at 400 pixels: empty, beside a page, with a tag and its note, in the review', async ({
  stillroom,
}) => {
  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await panel.setViewportSize({ width: 400, height: 800 });
  await expect(panel.getByRole('link', { name: 'Set your first objective' })).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  await stillroom.importGoals(goals);
  await stillroom.visit(addresses.repo);
  await panel.getByRole('button', { name: /^Tag this page/ }).click();
  const tags = panel.getByRole('region', { name: 'Tagged to' });
  await tags.getByRole('button', { name: /^Note for/ }).click();
  await tags.getByRole('button', { name: /^Quote/ }).click();
  await expect(tags.getByText('Select text on the page first')).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Log time' }).click();
  await expect(panel.getByRole('dialog', { name: 'Log time' })).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: /^Review/ }).click();
  await expect(panel.getByRole('button', { name: 'Save & next' })).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  const overflow = await beyondWindow(panel);
  expect(overflow).toBeLessThanOrEqual(0);
});
