import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { waitFor } from '../../../scripts/wait.ts';
import { expected, goals, jsonLines } from '../../sites/goals.ts';
import { addresses, samplePages } from '../../sites/sites.ts';
import { tagFrameOf, waitForText } from './tag-frame.ts';

let firefox: Session;

before(async () => {
  firefox = await Session.start(needBrowser('firefox'), { headless: true, samples: samplePages });
  await firefox.importBackup(jsonLines(goals));
});
after(async () => {
  await firefox.close();
});

/** Opens the popup's page for a page in front, and shows it until a condition on it holds. */
async function popupFor(page: Page): Promise<Page> {
  await page.bringToFront();
  return await firefox.openOwn('popup.html');
}

async function expectProgress(
  popup: Page,
  { title, percent, says }: { title: string; percent: string; says: string },
): Promise<void> {
  await waitFor(
    popup,
    (name, now, words) => {
      const bar = [...document.querySelectorAll('[role=progressbar]')].find((b) => b.ariaLabel === name);
      return (
        bar?.getAttribute('aria-valuenow') === now && bar.getAttribute('aria-valuetext')?.startsWith(words)
      );
    },
    title,
    percent,
    says,
  );
}

/** Runs the palette's script in a page, as the keyboard command does, whose keys cannot be pressed from outside. Returns its frame. */
async function openPalette(page: Page): Promise<Frame> {
  const own = await firefox.openOwn('options.html');
  await own.evaluate(async (url) => {
    const { browser } = globalThis as unknown as { browser: typeof chrome };
    const tab = (await browser.tabs.query({})).find((t) => t.url === url);
    await browser.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/palette.js'] });
  }, page.url());
  await own.close();
  await page.bringToFront();
  const frame = await tagFrameOf(page);
  await frame.waitForSelector('[role=option]');
  return frame;
}

test('a repository tagged from the popup', async () => {
  const repo = await firefox.open(addresses.repo);
  const popup = await popupFor(repo);
  await waitForText(popup, 'octo-org/lantern · GitHub repository');
  await waitForText(popup, '4,126 stars');
  await popup.click('.act .go');
  await waitForText(popup, 'Tagged to “Lantern at 5,000 stars”');
  await expectProgress(popup, expected.stars);
  await popup.close();
});

test('an article tagged from the palette by keyboard alone', async () => {
  const article = await firefox.open(addresses.article);
  const palette = await openPalette(article);
  await article.keyboard.type('react');
  await article.keyboard.press('Enter');
  await waitForText(palette, 'Tagged to “200 reactions to our articles”');
  const popup = await popupFor(article);
  await expectProgress(popup, expected.reactions);
  await popup.close();
});

test('a channel that counts by a rule', async () => {
  const channel = await firefox.open(addresses.channel);
  const popup = await popupFor(channel);
  await expectProgress(popup, expected.help);
  await popup.close();
});

test('an issue tagged to another key result than the one suggested', async () => {
  const issue = await firefox.open(addresses.issue);
  const popup = await popupFor(issue);
  await waitForText(popup, 'Docs for self-hosting · GitHub issue');
  await popup.click('button[aria-label="Choose another key result"]');
  await popup.waitForSelector('[role=option]');
  await popup.keyboard.type('people');
  await popup.keyboard.press('Enter');
  await expectProgress(popup, expected.people);
  await popup.close();
});

test('what was captured and tagged is in the backup, once, and names nobody', async () => {
  const options = await firefox.openOwn('options.html#data');
  const records = await options.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const all = (store: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
      });
    return { events: await all('events'), entities: await all('entities') };
  });
  const tags = records.entities.filter((e) => e['type'] === 'tag' && e['value']);
  assert.equal(tags.length, 3);
  // Three comments of the article, four messages, three comments of the issue and its closing.
  assert.equal(records.events.length, 11);
  assert.doesNotMatch(JSON.stringify(records.events), /mira|lou|ada_w/);
});
