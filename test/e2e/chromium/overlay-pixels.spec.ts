import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { withSchemes } from '../../sites/scheme-styles.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, Stillroom, test } from './stillroom.ts';

const sites = [addresses.issue, addresses.channel, addresses.article];
const schemes = ['light', 'dark'] as const;
const buttons = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/ });

/** Styles that react to what is added to a page, as far as a page's own can: by order, by name, by what holds what. */
const styles = `
  html > * { outline: 1px solid red; }
  div, iframe, button, p { padding: 1px; }
`;

/** Serves the samples with styles that follow the colour scheme. */
function dress(stillroom: Stillroom): Stillroom {
  for (const url of sites) stillroom.served.set(url, withSchemes(String(stillroom.served.get(url)), styles));
  return stillroom;
}

/** Where each element of the site's own is. */
async function boxesOf(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('*:not(stillroom-layer, stillroom-frame)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${x} ${y} ${width} ${height}`;
    }),
  );
}

test('the overlay changes no pixel of a page on which nothing counts', async ({ stillroom }) => {
  test.slow();
  const bare = dress(await Stillroom.launch(mkdtempSync(join(tmpdir(), 'stillroom-')), null));
  await dress(stillroom).importGoals(goals.filter((r) => r.type !== 'rule'));
  for (const url of sites) {
    const [plain, drawn] = [await bare.visit(url), await stillroom.visit(url)];
    await expect(buttons(drawn)).toHaveCount(1);
    for (const colorScheme of schemes)
      await test.step(`${url}, ${colorScheme}`, async () => {
        const pictures = [];
        for (const page of [plain, drawn]) {
          await page.emulateMedia({ colorScheme });
          pictures.push(await page.screenshot({ fullPage: true, animations: 'disabled' }));
        }
        const [before, after] = pictures;
        expect(after?.equals(before ?? Buffer.of()), 'the same picture').toBe(true);
      });
    expect(await boxesOf(drawn)).toEqual(await boxesOf(plain));
    await plain.close();
    await drawn.close();
  }
  await bare.close();
});
