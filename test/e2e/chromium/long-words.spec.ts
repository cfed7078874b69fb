import { beyondWindow } from './cut-off.ts';
import { goTo, placesOfSample, popupOfSample, startWithSample } from './sample.ts';
import { expect, test } from './stillroom.ts';

const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze';
const longTexts = { title: 150, note: 150, quote: 150, author: 50, owner: 50, unit: 50, actor: 50 };

/** A record of the sample, whose texts end in a word that no line can hold. */
function withLongWords(record: object): object {
  const texts = Object.entries(record).filter(
    ([name, value]) => Object.hasOwn(longTexts, name) && typeof value === 'string' && value.length > 1,
  );
  const long = texts.map(([name, value]) => [
    name,
    `${value}${word.repeat(3)}`.slice(0, longTexts[name as keyof typeof longTexts]),
  ]);
  return { ...record, ...Object.fromEntries(long) };
}

test('no word is too long for a place, the popup or the side panel', async () => {
  const stillroom = await startWithSample(withLongWords);
  const app = await stillroom.options('goals');
  for (const place of [...placesOfSample, 'rules', 'data', 'evidence/origins', 'evidence/feedback']) {
    await goTo(app, place);
    for (const width of [1280, 800, 400]) {
      await app.setViewportSize({ width, height: 800 });
      expect.soft(await beyondWindow(app), `${place} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  const popup = await popupOfSample(stillroom);
  expect.soft(await beyondWindow(popup), 'popup').toBeLessThanOrEqual(0);
  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await expect(panel.getByText('Lantern at').first()).toBeVisible();
  for (const width of [400, 300]) {
    await panel.setViewportSize({ width, height: 900 });
    expect.soft(await beyondWindow(panel), `side panel at ${width}`).toBeLessThanOrEqual(0);
  }
  await stillroom.close();
});
