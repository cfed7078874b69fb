import { expect, test } from '@playwright/test';
import { goTo, placesOfSample, popupOfSample, startWithSample } from '../chromium/sample.ts';

const schemes = ['light', 'dark'] as const;

test('every place and the popup look as they did', async () => {
  test.setTimeout(600_000);
  const stillroom = await startWithSample();
  const app = await stillroom.options('home');
  for (const place of placesOfSample)
    await test.step(place, async () => {
      await goTo(app, place);
      for (const width of [1280, 400])
        for (const colorScheme of schemes) {
          await app.setViewportSize({ width, height: 800 });
          await app.emulateMedia({ colorScheme });
          await expect.soft(app).toHaveScreenshot(`${place}-${width}-${colorScheme}.png`);
        }
    });
  const popup = await popupOfSample(stillroom);
  for (const colorScheme of schemes) {
    await popup.emulateMedia({ colorScheme });
    await expect.soft(popup).toHaveScreenshot(`popup-${colorScheme}.png`);
  }
  await stillroom.close();
});
