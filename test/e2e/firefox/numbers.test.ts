import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { waitFor } from '../../../scripts/wait.ts';
import { crm, pipeline, redesigned } from '../../sites/crm.ts';
import { goals, jsonLines } from '../../sites/goals.ts';
import { followedLeads } from '../../sites/followed.ts';
import { leads } from '../../sites/leads.ts';
import { figuresOf, waitForFigures } from './figures.ts';
import { tagFrameOf, waitForText } from './tag-frame.ts';

const samples = new Map([[crm, pipeline({ leads: '1,204' })]]);
let firefox: Session;

before(async () => {
  firefox = await Session.start(needBrowser('firefox'), { headless: true, samples, grantsAll: true });
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

const strip = (page: Page) => waitFor(page, () => document.querySelector('stillroom-pick'));

test('a number is picked, moves its key result, survives a redesign, and is said to be lost', async () => {
  await allow(new URL(crm).origin);
  const page = await firefox.open(crm);
  await page.bringToFront();
  const start = await firefox.openOwn('popup.html');
  await press(start, 'Follow a number here');
  // While a tab is being closed the browser may know none that is in front.
  await page.bringToFront().catch(() => delay(1000).then(() => page.bringToFront()));
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
});

test('a number of an imported backup is followed once its origin is allowed, and is erased', async () => {
  const other = await Session.start(needBrowser('firefox'), { headless: true, samples, grantsAll: true });
  try {
    samples.set(crm, pipeline({ leads: '1,260' }));
    await other.importBackup(jsonLines(followedLeads));
    const page = await other.open(crm);
    const sites = await other.openOwn('options.html#sites');
    await sites.bringToFront();
    await waitForText(sites, 'Stillroom may not read crm.example, so the number stays as it is.');
    assert.deepEqual(await figuresOf(sites, 'web'), []);
    await press(sites, 'Allow on crm.example');
    await page.bringToFront();
    await waitForFigures(sites, 'web', ['value 1260']);
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
