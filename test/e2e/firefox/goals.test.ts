import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { waitFor } from '../../../scripts/wait.ts';
import { samplePages } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';

let firefox: Session;

before(async () => {
  firefox = await Session.start(needBrowser('firefox'), { headless: true, samples: samplePages });
});
after(async () => {
  await firefox.close();
});

/** Presses the button of a name, in the dialog where one is open. */
async function press(page: Page, name: string): Promise<void> {
  const find = (wanted: string) => {
    const within = document.querySelector('dialog[open]') ?? document;
    return [...within.querySelectorAll('button')].find((b) => (b.ariaLabel ?? b.textContent) === wanted);
  };
  const button = (await waitFor(page, find, name)).asElement();
  assert.ok(button, name);
  await (button as unknown as { click(): Promise<void> }).click();
}

async function waitForText(page: Page, text: string): Promise<void> {
  await waitFor(page, (wanted) => document.body.textContent?.includes(wanted), text);
}

test('who has no goal yet is led to the first one, with its key result', async () => {
  const options = await firefox.openOwn('options.html#start');
  await options.bringToFront();
  await waitForText(options, 'Step 1 of 3');
  await options.keyboard.type('Everybody can run their own small server.');
  await press(options, 'Continue');
  await waitForText(options, 'Step 2 of 3');
  await press(options, 'Continue');
  await waitForText(options, 'Step 3 of 3');
  await options.select('dialog[open] select', 'acquisition');
  await press(options, 'Save and add a key result');
  await waitForText(options, 'New key result');
  await press(options, 'Save');
  await waitForText(options, 'Newcomers take part');
  const popup = await firefox.openOwn('popup.html');
  await waitFor(popup, () => document.querySelectorAll('[role=progressbar]').length === 3);
  await popup.close();
  await options.close();
});

test('the way of each key result is drawn, and a cycle is closed and taken back in one go', async () => {
  await firefox.importBackup(smallWorkspace(Date.now()));
  const options = await firefox.openOwn('options.html#key-results/stars');
  await options.bringToFront();
  await waitFor(options, () =>
    [...document.querySelectorAll('svg[role=img]')].some((chart) =>
      chart.ariaLabel?.startsWith('Chart of “Lantern at 5,000 stars”: 4,'),
    ),
  );
  await options.evaluate(() => {
    location.hash = 'goals';
  });
  await press(options, 'More actions');
  await waitFor(options, () => document.querySelector('[role=menuitem]'));
  await options.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    items.find((item) => item.textContent?.startsWith('Close Q'))?.click();
  });
  await waitForText(options, 'Cycle reflection');
  await press(options, 'Close the cycle');
  await waitForText(options, 'Closed cycles');
  await press(options, 'Undo');
  await waitForText(options, 'Undone');
  await waitFor(options, () => !document.body.textContent?.includes('Closed cycles'));
  await options.close();
});
