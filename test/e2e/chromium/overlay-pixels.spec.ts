import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goalsWithoutRule } from '../../sites/goals.ts';
import { withSchemes } from '../../sites/scheme-styles.ts';
import { chip, comeTo, mainPages, marks, tagAllThatWasRead } from './on-pages.ts';
import { expect, Stillroom, test } from './stillroom.ts';

const sites = mainPages.map(({ url }) => url);
const schemes = ['light', 'dark'] as const;

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

/** Pictures of two tabs are the same in both schemes. */
async function expectSamePictures(one: Page, other: Page): Promise<void> {
  for (const colorScheme of schemes) {
    const pictures: Buffer[] = [];
    for (const page of [one, other]) {
      await page.emulateMedia({ colorScheme });
      pictures.push(await page.screenshot({ fullPage: true, animations: 'disabled' }));
    }
    const [before, after] = pictures;
    expect(after?.equals(before ?? Buffer.of()), `the same picture, ${colorScheme}`).toBe(true);
  }
}

test('the overlay changes no pixel of a page on which nothing counts, and moves none where all does', async ({
  stillroom,
}) => {
  test.slow();
  const bare = dress(await Stillroom.launch(mkdtempSync(join(tmpdir(), 'stillroom-')), null));
  await dress(stillroom).importGoals(goalsWithoutRule);
  const plain = new Map<string, Page>();
  for (const url of sites)
    await test.step(`nothing counts on ${url}`, async () => {
      const [without, drawn] = [await bare.visit(url), await stillroom.visit(url)];
      plain.set(url, without);
      await comeTo(drawn);
      await expectSamePictures(without, drawn);
      expect(await boxesOf(drawn)).toEqual(await boxesOf(without));
      await drawn.close();
    });
  await tagAllThatWasRead(stillroom);
  for (const [url, without] of plain)
    await test.step(`all counts on ${url}`, async () => {
      const drawn = await stillroom.visit(url);
      await expect(chip(drawn)).toBeVisible();
      await expect(marks(drawn).first()).not.toHaveClass(/away/);
      expect(await boxesOf(drawn)).toEqual(await boxesOf(without));
      // Marks and chip are drawn over the page: where they are hidden it is as it was.
      const layer = drawn.locator('stillroom-layer');
      expect(
        await layer.evaluate((host) => [host.parentElement?.localName, host.getBoundingClientRect().height]),
      ).toEqual(['html', 0]);
      await layer
        .locator('.layer')
        .evaluate((all) => (all as HTMLElement).style.setProperty('visibility', 'hidden', 'important'));
      await expectSamePictures(without, drawn);
      await drawn.close();
    });
  await bare.close();
});
