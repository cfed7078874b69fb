import { crm, pipeline } from '../../sites/crm.ts';
import { goals } from '../../sites/goals.ts';
import { leads } from '../../sites/leads.ts';
import { middleOf, pick, startPicking, strip } from '../chromium/number-picking.ts';
import { expect, testOnAllSites as test } from '../chromium/stillroom.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test(`picking a number and its card look as they did, ${colorScheme}`, async ({ stillroom }) => {
    await stillroom.importGoals([...goals, leads]);
    stillroom.served.set(crm, pipeline({ leads: '1.204' }));
    const page = await stillroom.visit(crm);
    await page.emulateMedia({ colorScheme });
    await startPicking(stillroom, page);
    await page.mouse.move(...(await middleOf(page, '1.204')));
    await expect(page.getByText('Leads · 1,204 or 1.204')).toBeVisible();
    await expect.soft(page).toHaveScreenshot(`picking-${colorScheme}.png`);
    const card = await pick(page, '1.204');
    await expect(card.getByRole('button', { name: 'Follow' })).toBeVisible();
    await expect(strip(page)).toHaveCount(0);
    await expect.soft(page).toHaveScreenshot(`number-card-${colorScheme}.png`);
  });
