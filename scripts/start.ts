import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { sampleWorkspace } from '../lib/sample/sample-workspace.ts';
import { demoPages, samplePages } from '../test/sites/sites.ts';
import { findBrowser, needBrowser } from './browsers.ts';
import { Session } from './session.ts';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const isAlone = !hasDisplay || process.argv.includes('--alone');

const isDemo = process.argv.includes('--demo') || !(await isReachable('https://github.com/'));
// A Firefox is used where there is one and no Chromium; where there is none, Chromium is installed.
const browser = findBrowser('chromium') ?? findBrowser('firefox') ?? needBrowser('chromium');
await build({ browser: browser.engine === 'firefox' ? 'firefox' : 'chrome' });
console.log(`\nOpening ${browser.path} with Stillroom, in a profile of its own.`);
console.log(isDemo ? 'The project’s sample pages stand in for the sites.' : 'The sites are the live ones.');

const session = await Session.start(browser, {
  headless: isAlone,
  samples: isDemo ? samplePages : undefined,
});
await session.importBackup(sampleWorkspace(Date.now()));
if (isAlone) await runAlone();
else await lookAround();

async function isReachable(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** Keeps the browser open until the person closes it. */
async function lookAround(): Promise<void> {
  await session.openOwn('options.html');
  for (const url of pages()) await session.open(url);
  console.log('Click on Stillroom’s icon, or press Alt+Shift+K on a page. Close the browser to end.');
  await new Promise((ended) => session.browser.on('disconnected', ended));
}

function pages(): readonly string[] {
  // Discord shows nothing without signing in.
  return isDemo ? demoPages : ['https://dev.to/thepracticaldev', 'https://github.com/wxt-dev/wxt'];
}

/** Runs the main job without a person, and prints the results. */
async function runAlone(): Promise<void> {
  const folder = resolve('.output/screenshots');
  mkdirSync(folder, { recursive: true });
  const shoot = async (page: Page, name: string) => {
    await page.screenshot({ path: `${folder}/${name}.png` as `${string}.png` });
  };
  /** In both colour schemes, which are set for a page alone, and not for the frames on it. */
  const shootOwn = async (page: Page, name: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      if (browser.engine === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await shoot(page, `${name}-${scheme}`);
    }
  };
  let last: Page | undefined;
  for (const url of pages()) {
    console.log(`Visiting ${url}`);
    last = await session.open(url);
    await new Promise((read) => setTimeout(read, 2000));
  }
  if (!last) throw new Error('there is no page to visit');
  await shoot(last, 'page');
  await last.bringToFront();
  const popup = await session.openOwn('popup.html');
  await popup.setViewport({ width: 400, height: 780, deviceScaleFactor: 2 });
  const tag = await popup.waitForSelector('.act .go');
  console.log(`Pressing “${await tag?.evaluate((button) => button.textContent)}”`);
  await tag?.click();
  await popup.waitForSelector('.outcome .button');
  await new Promise((counted) => setTimeout(counted, 2000));
  await shootOwn(popup, 'popup');
  for (const line of await popup.$$eval('[role=progressbar]', (bars) =>
    bars.map(
      (bar) =>
        `${bar.getAttribute('aria-valuenow')?.padStart(4)} %  ${bar.getAttribute('aria-label')}: ${bar.getAttribute('aria-valuetext')}`,
    ),
  ))
    console.log(line);
  const options = await session.openOwn('options.html#goals');
  await options.waitForSelector('main h1');
  await shootOwn(options, 'options');
  await shootPalette(last, shoot);
  await session.close();
  console.log(`Screenshots of page, palette, popup and options are in ${folder}`);
}

/** Runs the palette's script as its shortcut would: only a person can press that. */
async function shootPalette(page: Page, shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  await page.bringToFront();
  const own = await session.openOwn('popup.html');
  const url = page.url();
  await own.evaluate(async (wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const [tab] = (await api.tabs.query({})).filter((t) => t.url === wanted);
    if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
    if (api.scripting)
      await api.scripting.executeScript({ target: { tabId: tab.id }, files: ['/palette.js'] });
  }, url);
  await own.close();
  await page.bringToFront();
  const frame = await page.waitForFrame((one) => one.url().includes('/tag-frame.html'));
  await frame.waitForSelector('[role=option]');
  await shoot(page, 'palette');
}
