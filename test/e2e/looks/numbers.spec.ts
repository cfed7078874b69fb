import { pick, pickAmbiguous, strip } from '../chromium/number-picking.ts';
import { expect, testOnAllSites as test } from '../chromium/stillroom.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test(`picking a number and its card look as they did, ${colorScheme}`, async ({ stillroom }) => {
    const page = await pickAmbiguous(stillroom, colorScheme);
    await expect.soft(page).toHaveScreenshot(`picking-${colorScheme}.png`);
    const card = await pick(page, '1.204');
    await expect(card.getByRole('button', { name: 'Follow' })).toBeVisible();
    await expect(strip(page)).toHaveCount(0);
    await expect.soft(page).toHaveScreenshot(`number-card-${colorScheme}.png`);
  });
