import type { Page } from '@playwright/test';
import { sampleRecords } from '../../../lib/sample/sample-workspace.ts';
import { addresses } from '../../sites/sites.ts';
import { Clocked } from './clocked.ts';
import { expect, type Stillroom } from './stillroom.ts';

/** A Wednesday in the middle of a quarter. */
const instant = '2027-05-19T10:00:00Z';

/** The places of the app, by their addresses; `key-result` is the first one's. */
export const placesOfSample = [
  ...['home', 'goals', 'key-result', 'review', 'evidence', 'insights', 'report'],
  ...['sites', 'settings'],
] as const;

/** Starts a browser at a fixed instant with the sample workspace, or with what its records are changed to. */
export async function startWithSample(change = (record: object) => record): Promise<Stillroom> {
  const stillroom = await new Clocked().start(instant);
  await stillroom.importGoals(sampleRecords(Date.parse(instant)).map(change));
  // Each key result has its figure.
  await expect.poll(async () => (await stillroom.table('dirty')).length).toBe(0);
  return stillroom;
}

/** The popup in front of a page that can be tagged, in its own size. */
export async function popupOfSample(stillroom: Stillroom): Promise<Page> {
  // The sample has read more comments there than the sample page shows, and nobody deleted them.
  const page = stillroom.served.get(addresses.article) ?? '';
  stillroom.served.set(
    addresses.article,
    page.replace(/(comments?-count|data-count)="2">(?<open>\(?)2/g, '$1="21">$<open>21'),
  );
  const popup = await stillroom.popup(await stillroom.visit(addresses.article));
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByRole('button', { name: /^Tag this page/ })).toBeVisible();
  await expect(popup.getByRole('progressbar').first()).toBeVisible();
  return popup;
}

/** Goes to a place of the app and waits until all of it is there. */
export async function goTo(app: Page, place: string): Promise<void> {
  const to = async (address: string) => await app.goto(app.url().replace(/#.*/, `#${address}`));
  if (place === 'key-result') {
    await to('goals');
    const link = app.getByRole('region', { name: 'Goals' }).locator('a[href^="#key-results/"]').first();
    await to(((await link.getAttribute('href')) ?? '').slice(1));
  } else await to(place);
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(app.locator('main progress')).toHaveCount(0, { timeout: 120_000 });
  await expect(app.locator('main')).not.toContainText(/^(Loading|Working out)/);
}
