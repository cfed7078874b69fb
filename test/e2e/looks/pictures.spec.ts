import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Page, test } from '@playwright/test';
import { goTo, popupOfSample, startWithSample } from '../chromium/sample.ts';

const folder = resolve('docs/pictures');

/** Photographs what a page shows, at twice its size, as WebP. */
async function photograph(page: Page, name: string, width: number, height: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const metrics = { width, height, deviceScaleFactor: 2, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  // Charts take their width after the window has it.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  writeFileSync(`${folder}/${name}.webp`, Buffer.from(data, 'base64'));
  await session.detach();
}

test('the pictures of README.md and docs/GUIDE.md, of the sample workspace', async () => {
  mkdirSync(folder, { recursive: true });
  const stillroom = await startWithSample();
  const app = await stillroom.options('home');
  for (const place of ['home', 'key-result', 'insights', 'report']) {
    await goTo(app, place);
    await photograph(app, place, 1160, 760);
  }
  await photograph(await popupOfSample(stillroom), 'popup', 400, 600);
  await stillroom.close();
});
