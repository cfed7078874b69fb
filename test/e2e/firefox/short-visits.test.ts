import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { figuresIn, readTable } from '../../sites/stored.ts';
import {
  shareKept,
  shortVisit,
  type Visitor,
  visitedPages,
  visitLong,
  visitShortly,
  visits,
} from '../../sites/visits.ts';

/** Grants the optional sites among those that are visited, as a person does: the browser grants nothing otherwise. */
async function grantAll(options: Page): Promise<void> {
  for (const { site } of visits) {
    if (site === undefined) continue;
    const ofSite = `button[aria-label$=" ${site}"]`;
    const button = await options.waitForSelector(ofSite);
    const grant = await button?.evaluate((b) => b.ariaLabel);
    // The tab of the first steps may have come before it meanwhile, and nothing is drawn behind another tab.
    await options.bringToFront();
    await button?.scrollIntoView();
    await button?.click();
    // Once it is granted the button takes that back, and is called so.
    await options.waitForSelector(`${ofSite}:not([aria-label="${grant}"])`);
  }
}

/** The figures that visits to all of the pages give, in a browser of their own. */
async function figuresOf(visit: (visitor: Visitor) => Promise<string[]>): Promise<string[]> {
  const settings = { headless: true, samples: visitedPages, grantsAll: true };
  const firefox = await Session.start(needBrowser('firefox'), settings);
  try {
    const options = await firefox.openOwn('options.html#sites');
    await grantAll(options);
    return await visit({
      open: (url) => firefox.open(url),
      figures: async () => figuresIn(await options.evaluate(readTable, 'readings')),
    });
  } finally {
    await firefox.close();
  }
}

test('visits of one second give the figures that long ones give', { timeout: 600_000 }, async () => {
  const long = await figuresOf(visitLong);
  assert.ok(long.length > 2 * visits.length, `${long.length} figures`);
  const short = await figuresOf((visitor) => visitShortly(visitor, shortVisit()));
  assert.deepEqual(
    short.filter((figure) => !long.includes(figure)),
    [],
  );
  const missing = long.filter((figure) => !short.includes(figure));
  assert.ok(shareKept(long, short) >= 0.95, `missing: ${missing.join(', ')}`);
});
