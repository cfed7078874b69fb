import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { needBrowser } from '../../../scripts/browsers.ts';
import { Session } from '../../../scripts/session.ts';
import { waitFor } from '../../../scripts/wait.ts';
import { jsonLines, goals as records } from '../../sites/goals.ts';
import { addresses, samplePages } from '../../sites/sites.ts';

let firefox: Session;

before(async () => {
  firefox = await Session.start(needBrowser('firefox'), { headless: true, samples: samplePages });
});
after(async () => {
  await firefox.close();
});

test('the page of the sidebar shows the key results and the page in front', async () => {
  await firefox.importBackup(jsonLines(records));
  const repo = await firefox.open(addresses.repo);
  const panel = await firefox.openOwn('sidepanel.html');
  await waitFor(panel, () => document.querySelectorAll('[role=progressbar]').length === 4);
  await repo.bringToFront();
  await waitFor(panel, () =>
    [...document.querySelectorAll('button')].some((b) => b.textContent?.startsWith('Tag this page to')),
  );
  const manifest = await panel.evaluate(() => {
    type Api = { runtime: { getManifest(): { sidebar_action?: { default_panel: string } } } };
    return (globalThis as unknown as { browser: Api }).browser.runtime.getManifest();
  });
  assert.match(manifest.sidebar_action?.default_panel ?? '', /sidepanel\.html$/);
});
