import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { catalogueParts } from '../../../lib/i18n/parts.ts';
import { formsOf, readCatalogue } from '../../../scripts/catalogues.ts';
import { pseudo } from '../../sites/pseudo.ts';
import { addresses } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { beyondWindow, cutOff } from './cut-off.ts';
import { openPalette } from './palette.ts';
import { goTo, placesOfSample, startWithSample } from './sample.ts';
import { built, expect, Stillroom, tagFrame, test } from './stillroom.ts';

const places = [
  'home',
  'goals',
  'objectives/adopt',
  'key-results/stars',
  'review',
  'evidence',
  'rules',
  'sites',
  'settings',
  'data',
] as const;

/** Makes the English of a copy of the extension longer by two fifths, with accents. */
function lengthen(folder: string): void {
  for (const part of catalogueParts) {
    const file = join(folder, `locales/${part}.en.json`);
    writeFileSync(file, JSON.stringify(pseudo(JSON.parse(readFileSync(file, 'utf8')))));
  }
}

async function expectNothingCutOff(app: Page): Promise<void> {
  for (const width of [1280, 400]) {
    await app.setViewportSize({ width, height: 800 });
    for (const place of places) {
      await app.goto(app.url().replace(/#.*/, `#${place}`));
      await app.waitForTimeout(300);
      expect.soft(await cutOff(app), `${place} at ${width}`).toEqual([]);
    }
  }
}

test('no text is cut off in a language whose words are longer by two fifths', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-pseudo-'));
  cpSync(built, folder, { recursive: true });
  const stillroom = await Stillroom.launch(undefined, folder);
  await stillroom.importBackup(smallWorkspace(Date.now()));
  lengthen(folder);
  const app = await stillroom.options('home');
  await expect(app.getByRole('heading', { level: 1, name: 'Hõmêho' })).toBeVisible();
  await expectNothingCutOff(app);
  const repo = await stillroom.visit(addresses.repo);
  const popup = await stillroom.popup(repo);
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByRole('progressbar').first()).toBeVisible();
  expect.soft(await cutOff(popup), 'popup').toEqual([]);
  await stillroom.close();
});

test('fields side by side stay level where the label of one takes two lines', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('key-results/stars');
  await app.setViewportSize({ width: 400, height: 800 });
  await app.getByRole('button', { name: /^Edit “/ }).click();
  const form = app.getByRole('dialog', { name: 'Edit key result' });
  const baseline = form.getByLabel(/^Baseline/);
  await expect(baseline).toBeVisible();
  const levels = await baseline.evaluate((input) => {
    const [first, second] = input.closest('.pair')?.querySelectorAll('.field') ?? [];
    const label = first?.querySelector('label');
    if (label) label.textContent = 'Ausgangswert am ersten Tag des Zeitraums';
    const bottoms = [first, second].map(
      (field) => field?.querySelector('input')?.getBoundingClientRect().bottom,
    );
    return {
      bottoms,
      lines: (label?.offsetHeight ?? 0) / (second?.querySelector('label')?.offsetHeight ?? 1),
    };
  });
  expect(levels.lines).toBeGreaterThan(1.5);
  expect(levels.bottoms[0]).toBe(levels.bottoms[1]);
});

/** What the German screens call the status of a key result, the longest first. */
const statuses = Object.entries(readCatalogue('de'))
  .flatMap(([key, words]) => (key.startsWith('status.') ? formsOf(words) : []))
  .toSorted((a, b) => b.length - a.length);

/** Has each text that is a status be the first one: the sample does not have them all. */
function sayLongestStatus([longest = '', ...others]: readonly string[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue && others.includes(node.nodeValue.trim())) node.nodeValue = longest;
}

test('no text of the sample workspace is cut off in German, at any width', async () => {
  const stillroom = await startWithSample();
  const app = await stillroom.options('settings');
  await app.getByLabel('Language').selectOption('Deutsch');
  await expect(app.locator('html')).toHaveAttribute('lang', 'de');
  // The first key result is found by the English name of the place.
  for (const place of placesOfSample.filter((one) => one !== 'key-result')) {
    await goTo(app, place);
    await app.evaluate(sayLongestStatus, statuses);
    for (const width of [1280, 800, 400]) {
      await app.setViewportSize({ width, height: 900 });
      expect.soft(await cutOff(app), `${place} at ${width}`).toEqual([]);
      const beyond = await beyondWindow(app);
      expect.soft(beyond, `${place} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  // Beside an article that was tagged just now: what was done, with a way back.
  const article = await stillroom.visit(addresses.article);
  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await article.bringToFront();
  await panel.locator('.act .button.go').click();
  await expect(panel.getByRole('button', { name: 'Rückgängig' })).toBeVisible();
  await panel.evaluate(sayLongestStatus, statuses);
  for (const width of [400, 300]) {
    await panel.setViewportSize({ width, height: 900 });
    expect.soft(await cutOff(panel), `side panel at ${width}`).toEqual([]);
  }
  await stillroom.close();
});

test('the language is the browser’s until another one is chosen, which holds at once and everywhere', async ({
  stillroom,
}) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('settings');
  await expect(app.locator('html')).toHaveAttribute('lang', 'en');
  await app.getByLabel('Language').selectOption('Deutsch');
  await expect(app.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('lang', 'de');
  await expectNothingCutOff(app);

  const repo = await stillroom.visit(addresses.repo);
  const loaded: string[] = [];
  stillroom.context.on('request', (request) => loaded.push(...(request.url().match(/locales\/.*/) ?? [])));
  const popup = await stillroom.popup(repo);
  await expect(popup.getByRole('link', { name: 'Websites' })).toBeVisible();
  // No other language is loaded: the setting is read by what is drawn first, which has its own strings.
  await expect.poll(() => loaded).toEqual(['locales/popup.de.json']);
  await expect(popup.getByRole('progressbar', { name: 'Lantern at 5,000 stars' })).toHaveAttribute(
    'aria-valuetext',
    /^\d[\d.]* \/ 5\.000 Sterne\. \d+\u00a0% erreicht, /,
  );
  expect(loaded).toEqual(['locales/popup.de.json']);

  await repo.bringToFront();
  await openPalette(stillroom);
  const palette = await tagFrame(repo);
  await expect(palette.getByRole('dialog', { name: 'Key Result zuordnen' })).toBeVisible();

  await app.bringToFront();
  await app.goto(app.url().replace(/#.*/, '#settings'));
  await app.getByLabel('Sprache').selectOption('Sprache des Browsers');
  await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
