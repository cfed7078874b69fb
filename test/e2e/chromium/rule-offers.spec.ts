import type { Frame, Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom, test } from './stillroom.ts';
import { beginThird, helpTitle } from './tagged-alike.ts';

/** Tags the third page like two others on the page itself: its message offers a rule. */
async function tagThird(stillroom: Stillroom): Promise<{ page: Page; frame: Frame }> {
  const { page, frame } = await beginThird(stillroom, addresses.issue);
  await frame.getByRole('button', { name: 'Tag', exact: true }).click();
  await expect(frame.getByText(/^You tagged 3 pages .*Always count/)).toBeVisible();
  return { page, frame };
}

test('a rule that was made from the message on a page can be undone there after its tag was', async ({
  stillroom,
}) => {
  const { frame } = await tagThird(stillroom);
  await frame.getByRole('button', { name: 'Always count' }).click();
  await expect(frame.getByText('Rule added')).toBeVisible();
  await frame.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(frame.getByText('Tag removed')).toBeVisible();
  await frame.getByRole('button', { name: 'Undo the rule' }).click();
  await expect(frame.getByText('Undone')).toBeVisible();
  const entities = await stillroom.table('entities');
  expect(entities.filter((e) => e['type'] === 'rule' && e['value'])).toEqual([]);
});

test('a rule that was declined on a page is offered neither in the popup nor among the rules', async ({
  stillroom,
}) => {
  const { page, frame } = await tagThird(stillroom);
  const rules = await stillroom.options('rules');
  const offer = (of: Page | Frame) => of.getByText(/^You tagged 3 pages .*Always count/);
  await rules.getByRole('button', { name: /^Suggested rules/ }).click();
  await expect(offer(rules).first()).toBeVisible();
  const offers = await offer(rules).count();
  await page.bringToFront();
  await frame.getByRole('button', { name: 'No thanks' }).click();
  await expect(offer(frame)).toHaveCount(0);
  await expect(offer(rules)).toHaveCount(offers - 1);
  const popup = await stillroom.popup(page);
  await expect(popup.getByText(/^Counted in/)).toContainText(helpTitle);
  await expect(offer(popup)).toHaveCount(0);
});
