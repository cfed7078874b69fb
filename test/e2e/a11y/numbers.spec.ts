import { crm, redesigned } from '../../sites/crm.ts';
import { followLeads, middleOf, pickAmbiguous, strip } from '../chromium/number-picking.ts';
import { expect, tagFrame, testOnAllSites as test } from '../chromium/stillroom.ts';
import { violations, violationsIn } from './violations.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test(`picking a number and its card, ${colorScheme}`, async ({ stillroom }) => {
    const page = await pickAmbiguous(stillroom, colorScheme);
    expect(await violations(page, 'stillroom-pick')).toEqual([]);
    await page.emulateMedia({ colorScheme });
    await page.mouse.click(...(await middleOf(page, '1.204')));
    const card = await tagFrame(page);
    await expect(card.getByRole('button', { name: 'Follow' })).toBeVisible();
    expect(await violationsIn(card)).toEqual([]);
    // Which number it is has to be said first.
    await card.getByRole('button', { name: 'Follow' }).click();
    await expect(card.getByRole('button', { name: 'Follow' })).toBeVisible();
    await card.getByRole('radio', { name: '1,204', exact: true }).check();
    await card.getByRole('button', { name: 'Follow' }).click();
    await expect(card.getByText('Number followed.')).toBeVisible();
    expect(await violationsIn(card)).toEqual([]);
    await expect(strip(page)).toHaveCount(0);
  });

test('the followed numbers among the sites, with what is wrong and the forms', async ({ stillroom }) => {
  const page = await followLeads(stillroom);
  stillroom.served.set(crm, redesigned({ leads: '1,400', label: 'Prospects' }));
  await page.reload();
  const app = await stillroom.options('sites');
  const card = app.getByRole('article', { name: 'Leads' });
  await expect(card.getByText('The label “Leads” is gone')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.setViewportSize({ width: 400, height: 800 });
  const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await app.evaluate(isCut)).toBe(false);
  await app.getByRole('button', { name: 'Actions for “Leads”' }).click();
  expect(await violations(app)).toEqual([]);
  await app.getByRole('menuitem', { name: 'Edit' }).click();
  await app.getByLabel('Name').fill('Leads in the CRM');
  expect(await violations(app)).toEqual([]);
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByRole('article', { name: 'Leads in the CRM' })).toBeVisible();
});
