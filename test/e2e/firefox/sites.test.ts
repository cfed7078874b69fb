import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { samplePages } from '../../sites/sites.ts';
import { figuresOf, waitForFigures } from './figures.ts';

const story = 'https://news.ycombinator.com/item?id=48937020';
const lobsters = 'https://lobste.rs/s/dwip3v/lantern_at_home';

/** The same story later. */
const later = `${lobsters}?later`;
const samples = new Map(samplePages).set(later, (samplePages.get(lobsters) ?? '').replace('>49<', '>77<'));

let firefox: Session;
let options: Page;
before(async () => {
  const settings = { headless: true, samples, grantsAll: true };
  firefox = await Session.start(needBrowser('firefox'), settings);
  options = await firefox.openOwn('options.html#sites');
});
after(async () => {
  await firefox.close();
});

const button = (name: string) => `button[aria-label="${name}"]`;

/** Presses a button of the Sites region as a person does: the browser grants nothing otherwise. */
async function press(name: string): Promise<void> {
  await options.bringToFront();
  const found = await options.waitForSelector(button(name));
  await found?.scrollIntoView();
  await found?.click();
}

test('an optional site is read in the tab that shows it from the moment it is granted', async () => {
  await firefox.open(story);
  await new Promise((next) => setTimeout(next, 1500));
  assert.deepEqual(await figuresOf(options, 'hackernews'), []);
  await press('Allow on Hacker News');
  await options.waitForSelector(button('Remove access to Hacker News'));
  await waitForFigures(options, 'hackernews', ['points 151', 'comments 2']);
});

test('another one is read when it is visited', async () => {
  await press('Allow on Lobsters');
  await options.waitForSelector(button('Remove access to Lobsters'));
  await firefox.open(lobsters);
  await waitForFigures(options, 'lobsters', ['score 49', 'comments 12']);
});

test('what is taken back is read no more', async () => {
  await press('Remove access to Lobsters');
  await options.waitForSelector(button('Allow on Lobsters'));
  const page = await firefox.open(later);
  assert.match(await page.content(), />77</);
  await new Promise((next) => setTimeout(next, 1500));
  assert.deepEqual((await figuresOf(options, 'lobsters')).sort(), ['comments 12', 'score 49']);
});
