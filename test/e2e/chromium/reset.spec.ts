import { addresses } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import type { Left } from './reset.ts';
import { expect, test, testOnAllSites } from './stillroom.ts';

const entries = ['panel', 'number', 'stillroom', 'tag:stars', 'other'];

/** The same with how many records each table has in the place of them: instants and keys differ from one installation to the next. */
const counted = ({ stored, ...rest }: Left) => ({
  ...rest,
  stored: Object.entries(stored).map(([name, tables]) => [
    name,
    Object.entries(tables).map(([table, records]) => `${table} ${records.length}`),
  ]),
});

for (const [what, on] of [
  ['with the sites of its manifest', test],
  ['on all sites', testOnAllSites],
] as const)
  on(`what tests leave is reset to what an installation leaves, ${what}`, async ({ stillroom, host }) => {
    // Only what is really new shows what an installation leaves.
    const isOnAllSites = on === testOnAllSites;
    const fresh = await host.renewed(isOnAllSites);
    const settled = (left: Left) => left.entries.length >= 2 && Object.keys(left.stored).length > 0;
    const leftOf = async (one: typeof stillroom) => {
      await expect.poll(async () => settled(await one.left(entries))).toBe(true);
      return counted(await one.left(entries));
    };
    const before = await leftOf(fresh);

    await fresh.importBackup(smallWorkspace(Date.now()));
    await fresh.visit(addresses.issue);
    await fresh.waitForStored('events', 4);
    const app = await fresh.options('objectives/adopt');
    await app.evaluate(async () => {
      localStorage.setItem('draft', 'a key result');
      await (await caches.open('some')).put('https://github.com/', new Response('x'));
      indexedDB.open('stillroom-sample');
      await chrome.alarms.create('later', { delayInMinutes: 60 });
      await chrome.action.setBadgeText({ text: 'off' });
      const script = { id: 'more', matches: ['https://github.com/*'], js: ['palette.js'] };
      await chrome.scripting.registerContentScripts([script]);
    });
    await expect.poll(async () => (await fresh.left(entries)).entries).toEqual(entries);
    const used = await leftOf(fresh);
    for (const part of ['stored', 'alarms', 'scripts', 'local', 'caches', 'entries', 'badge'] as const)
      expect(used[part], part).not.toEqual(before[part]);

    await host.reset();
    const after = await host.fresh(isOnAllSites);
    await expect.poll(async () => await leftOf(after)).toEqual(before);
    expect(after.context.pages().map((page) => page.url())).toEqual([
      'about:blank',
      `chrome-extension://${after.id}/manifest.json`,
    ]);
  });
