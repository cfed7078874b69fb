import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { until, waitFor } from '../../../scripts/wait.ts';
import { crm, pipeline, redesigned } from '../../sites/crm.ts';
import { goals, jsonLines } from '../../sites/goals.ts';
import { leads } from '../../sites/leads.ts';
import { exportBackup } from './backup.ts';
import { figuresOf, waitForFigures } from './figures.ts';
import { pressIn, tagFrameOf, waitForText } from './tag-frame.ts';

const samples = new Map([[crm, pipeline({ leads: '1,204' })]]);
const downloads = mkdtempSync(join(tmpdir(), 'stillroom-'));
let firefox: Session;
/** What the first test exports, and the second one imports. */
let backup = '';

before(async () => {
  firefox = await Session.start(needBrowser('firefox'), {
    headless: true,
    samples,
    grantsAll: true,
    downloads,
  });
  await firefox.importBackup(jsonLines([...goals, leads]));
});
after(async () => {
  await firefox.close();
});

/** Lets the site be read, by a press as a person makes it: the browser grants nothing otherwise. */
async function allow(origin: string): Promise<void> {
  const options = await firefox.openOwn('options.html#sites');
  await options.bringToFront();
  await options.evaluate((pattern) => {
    const { browser } = globalThis as unknown as { browser: typeof chrome };
    const button = document.createElement('button');
    Object.assign(button.style, { position: 'fixed', inset: '0', zIndex: '9' });
    button.textContent = 'Allow';
    button.onclick = async () => {
      await browser.permissions.request({ origins: [pattern] });
      button.textContent = 'Allowed';
    };
    document.body.append(button);
  }, `${origin}/*`);
  await press(options, 'Allow');
  await waitForText(options, 'Allowed');
  await options.close();
}

/** Clicks what of a page reads so. */
async function clickText(page: Page, text: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('b')].find((one) => one.textContent === wanted);
    const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, text);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
}

async function press(page: Page, name: string): Promise<void> {
  const found = await waitFor(
    page,
    (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent === wanted),
    name,
  );
  await (found.asElement() as ElementHandle<Element> | null)?.click();
}

/** Brings a tab to the front. While another one is being closed the browser may know none that is in front. */
async function show(page: Page): Promise<void> {
  await page.bringToFront().catch(() => delay(1000).then(() => page.bringToFront()));
}

/** Waits for the tab that the extension opens on a page, besides those that are open already. */
async function openedOn(url: string, before: readonly Page[]): Promise<Page> {
  const isNew = (one: Page) => !before.includes(one) && one.url() === url;
  const opened = await until(async () => (await firefox.browser.pages()).find(isNew));
  assert.ok(opened, `no tab was opened on ${url}`);
  return opened;
}

const strip = (page: Page) => waitFor(page, () => document.querySelector('stillroom-pick'));

test('a number is picked, moves its key result, survives a redesign, is said to be lost, and is pointed at again', async () => {
  await allow(new URL(crm).origin);
  const page = await firefox.open(crm);
  await page.bringToFront();
  const start = await firefox.openOwn('popup.html');
  await press(start, 'Follow a number here');
  await show(page);
  await strip(page);
  await clickText(page, '1,204');
  const card = await tagFrameOf(page);
  await waitFor(card, () =>
    [...document.querySelectorAll('select')].some((one) => one.value === 'leads' && document.hasFocus()),
  );
  await page.keyboard.press('Enter');
  await waitForText(card, 'Number followed.');
  const sites = await firefox.openOwn('options.html#sites');
  await waitForFigures(sites, 'web', ['value 1204']);

  samples.set(crm, redesigned({ leads: '1,350' }));
  await page.bringToFront();
  await page.reload();
  await waitForFigures(sites, 'web', ['value 1204', 'value 1350']);
  const popup = await firefox.openOwn('popup.html');
  await waitForText(popup, '1,350');
  await popup.close();

  samples.set(crm, redesigned({ leads: '1,400', label: 'Prospects' }));
  await page.bringToFront();
  await page.reload();
  await waitForText(sites, 'The label “Leads” is gone');
  assert.deepEqual(await figuresOf(sites, 'web'), ['value 1204', 'value 1350']);

  const before = await firefox.browser.pages();
  await sites.bringToFront();
  await press(sites, 'Point again');
  const again = await openedOn(crm, before);
  await show(again);
  await strip(again);
  await clickText(again, '1,400');
  const shown = await tagFrameOf(again);
  await pressIn(shown, 'Read this one');
  await waitForText(shown, 'It is read again.');
  await waitForFigures(sites, 'web', ['value 1204', 'value 1350', 'value 1400']);
  await waitFor(sites, () => !document.body.textContent?.includes('The label “Leads” is gone'));
});

test('the number goes with a backup as one series that counts for its key result', async () => {
  backup = await exportBackup(firefox, downloads);
  const records = backup
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const numbers = records.filter((r) => r['type'] === 'number');
  assert.deepEqual(
    numbers.map((r) => r['title']),
    ['Leads'],
  );
  const series = records.filter((r) => r['type'] === 'reading').map((r) => [r['subject'], r['value']]);
  const subject = numbers[0]?.['subject'];
  assert.deepEqual(
    series,
    [1204, 1350, 1400].map((value) => [subject, value]),
  );
  const tags = records.filter((r) => r['type'] === 'tag').map((r) => [r['subject'], r['keyResult']]);
  assert.deepEqual(tags, [[subject, 'leads']]);
});

test('the number of an imported backup is followed once its origin is allowed, and is erased', async () => {
  const other = await Session.start(needBrowser('firefox'), { headless: true, samples, grantsAll: true });
  try {
    samples.set(crm, redesigned({ leads: '1,460', label: 'Prospects' }));
    await other.importBackup(backup);
    const page = await other.open(crm);
    const sites = await other.openOwn('options.html#sites');
    await sites.bringToFront();
    await waitForText(sites, 'Stillroom may not read crm.example, so the number stays as it is.');
    const imported = ['value 1204', 'value 1350', 'value 1400'];
    assert.deepEqual(await figuresOf(sites, 'web'), imported);
    await press(sites, 'Allow on crm.example');
    await page.bringToFront();
    await waitForFigures(sites, 'web', [...imported, 'value 1460']);
    await sites.bringToFront();
    await waitFor(sites, () => !document.body.textContent?.includes('Stillroom may not read crm.example'));
    await press(sites, 'Erase number');
    await waitForText(sites, 'Erase “Leads” with all its values and tags?');
    await press(sites, 'Erase number');
    await waitFor(sites, () => !document.querySelector('article.number'));
    assert.deepEqual(await figuresOf(sites, 'web'), []);
  } finally {
    await other.close();
  }
});
