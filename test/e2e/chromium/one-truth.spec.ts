import type { Page } from '@playwright/test';
import { addresses } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { expect, test } from './stillroom.ts';

/** What a screen says of a key result. */
type Said = {
  /** The text of its bar: value and target, percent, status and expected percent. */
  bar?: string;
  /** The visible value and target. */
  value?: string;
  status?: string;
};

/** What a page says of each key result, by title; without a status where the row has none, as below "Drivers". */
async function saidOn(page: Page): Promise<Record<string, Said>> {
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  return await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[role="progressbar"]')].map((bar) => {
        const row = bar.closest('.kr, .need, .line, .facts, li');
        const textOf = (selector: string) => row?.querySelector(selector)?.textContent?.trim();
        const said: Said = { bar: bar.getAttribute('aria-valuetext') ?? '' };
        const [value, status] = [textOf('.v'), textOf('em, .effective-status b')];
        if (value) said.value = value;
        if (status) said.status = status;
        return [bar.getAttribute('aria-label') ?? '', said];
      }),
    ),
  );
}

/** What the review says of each key result; its rows have no bar. */
async function saidInReview(page: Page): Promise<Record<string, Said>> {
  await expect(page.locator('.rv').first()).toBeVisible();
  return await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.rv')].map((row) => {
        const textOf = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
        return [textOf('.title, h2'), { value: textOf('.v'), status: textOf('em') }];
      }),
    ),
  );
}

test('every screen says the same of a key result: value, percent, expected percent, status and forecast', async ({
  stillroom,
}) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  // Each key result has its value, so that no screen is read before it and another one after it.
  await expect.poll(async () => (await stillroom.table('dirty')).length).toBe(0);
  const app = await stillroom.options('goals');
  const goTo = (place: string) => app.goto(app.url().replace(/#.*/, `#${place}`));
  const truth = await saidOn(app);
  const titles = Object.keys(truth);
  expect(titles).toHaveLength(6);
  const addressOf = new Map<string, string>();
  const rangeOf = new Map<string, string>();
  for (const line of await app
    .locator('.line')
    .filter({ has: app.getByRole('progressbar') })
    .all()) {
    const link = line.locator('.name a');
    const title = (await link.textContent()) ?? '';
    addressOf.set(title, (await link.getAttribute('href'))?.slice(1) ?? '');
    rangeOf.set(title, (await line.locator('.forecast').textContent()) ?? '');
  }
  const expectTruth = (screen: string, said: Record<string, Said>, atLeast: number) => {
    expect(Object.keys(said).length, screen).toBeGreaterThanOrEqual(atLeast);
    for (const [title, one] of Object.entries(said))
      expect.soft(truth[title], `${title}: ${screen}`).toMatchObject(one);
  };

  await goTo('home');
  expectTruth('home', await saidOn(app), 1);
  for (const need of await app.locator('.need').all()) {
    const range = rangeOf.get((await need.getByRole('link').textContent()) ?? '') ?? '';
    expect.soft(await need.textContent()).toContain(range);
  }

  let suggested = 0;
  for (const [title, address] of addressOf) {
    await goTo(address);
    await expect(app.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    expectTruth('its own page', await saidOn(app), 1);
    const facts = (await app.locator('.facts').textContent()) ?? '';
    const range = rangeOf.get(title) ?? '';
    expect.soft(facts, `forecast of ${title}`).toContain(range);
    // What is to be held has no way to go, so that only the others are said to be so far along it.
    const bar = truth[title]?.bar ?? '';
    const percents = /Expected by today/.test(bar) ? (bar.match(/\d+%/g) ?? []) : [];
    for (const percent of percents) expect.soft(facts, `percent of ${title}`).toContain(percent);
    // Targets are suggested by the same forecast, for what has a way to go.
    if (!percents.length || !range) continue;
    await app.getByRole('button', { name: `Edit “${title}”`, exact: true }).click();
    await expect(app.locator('.targets legend')).toContainText(`Forecast: ${range}. `);
    suggested += 1;
    await app.getByRole('button', { name: 'Cancel' }).click();
  }

  expect(suggested).toBeGreaterThan(0);

  await goTo('review');
  // Only what is due for review is there.
  expectTruth('review', await saidInReview(app), 2);

  const popup = await stillroom.popup();
  await popup.getByRole('button', { name: `All ${titles.length}` }).click();
  await expect(popup.getByRole('progressbar')).toHaveCount(titles.length);
  expectTruth('popup', await saidOn(popup), titles.length);

  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await expect(panel.getByRole('progressbar')).toHaveCount(titles.length);
  expectTruth('side panel', await saidOn(panel), titles.length);
});

test('home and popup suggest the same key result for a page', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const issue = await stillroom.visit(addresses.issue);
  await stillroom.waitForStored('events', 4);
  const popup = await stillroom.popup(issue);
  const offer = popup.getByRole('button', { name: /^Tag this page to “/ });
  await expect(offer).toBeVisible();
  const suggested = (await offer.textContent())?.match(/“.*”/)?.[0] ?? '';
  const app = await stillroom.options('home');
  const uncounted = app.getByRole('region', { name: /^Not yet counted/ });
  await expect(uncounted.getByRole('button').first()).toHaveText(`Tag to ${suggested}`);
});
