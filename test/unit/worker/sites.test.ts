import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../lib/store/db/change-settings';
import { platformOf } from '../../../lib/store/signals/origins';
import { handleRecognised, mayRead, runPart, siteOf } from '../../../lib/worker/sites';
import { freshStore } from '../store/support';

const browser = vi.hoisted(() => ({ granted: [] as string[], run: [] as string[], loads: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((o) => browser.granted.includes(o)),
      getAll: async () => ({ origins: browser.granted }),
    },
    scripting: {
      executeScript: async (script: { files: string[] } | { args: [string | null] }) => {
        if ('files' in script) browser.run.push(...script.files);
        else browser.run.push(script.args[0] ? `loads ${script.args[0]}` : 'begins');
        return [{ result: browser.loads }];
      },
    },
  },
}));

const repo = new URL('https://github.com/acme/widgets');
const topic = new URL('https://forum.acme.test/t/hello/7');
beforeEach(() => {
  browser.granted = ['https://github.com/*', 'https://forum.acme.test/*'];
  browser.run = [];
});

describe('mayRead', () => {
  it('a page of a site that is granted, and of no other', async () => {
    const db = await freshStore();
    expect(await mayRead(db, repo, {})).toBe(true);
    expect(await mayRead(db, new URL('https://dev.to/ada'), {})).toBe(false);
  });

  it('in private windows only where the person wants that', async () => {
    const db = await freshStore();
    expect(await mayRead(db, repo, { incognito: true })).toBe(false);
    await changeSettings(db, { privateWindows: true });
    expect(await mayRead(db, repo, { incognito: true })).toBe(true);
  });

  it('nowhere while reading is off, and not on a site that is paused', async () => {
    const db = await freshStore();
    await changeSettings(db, { paused: ['github'] });
    expect(await mayRead(db, repo, {})).toBe(false);
    expect(await mayRead(db, topic, {})).toBe(true);
    await changeSettings(db, { paused: [topic.origin] });
    expect(await mayRead(db, topic, {})).toBe(false);
    await changeSettings(db, { paused: [], reads: false });
    expect(await mayRead(db, repo, {})).toBe(false);
  });
});

const sender = (url: string) => ({ url, tab: { id: 1 } });

describe('runPart', () => {
  it('runs the capture script of the page that cannot load it, and the kinds that it does without where there are any', async () => {
    const db = await freshStore();
    await handleRecognised(db, sender(topic.href), 'discourse');
    browser.run = [];
    expect(await runPart(db, sender(repo.href), 'capture')).toBe(true);
    expect(await runPart(db, sender(topic.href), 'capture')).toBe(true);
    expect(await runPart(db, sender(repo.href), 'kinds')).toBe(true);
    expect(await runPart(db, sender(topic.href), 'kinds')).toBe(false);
    expect(browser.run).toEqual([
      '/content-scripts/github-capture.js',
      '/content-scripts/discourse-capture.js',
      '/content-scripts/github-kinds.js',
    ]);
  });

  it('has the page load the overlay, or runs it and begins it where the page cannot', async () => {
    const db = await freshStore();
    expect(await runPart(db, sender(repo.href), 'overlay')).toBe(true);
    const loading = ['loads /content-scripts/overlay.js'];
    expect(browser.run).toEqual(loading);
    browser.loads = false;
    expect(await runPart(db, sender(repo.href), 'overlay')).toBe(true);
    expect(browser.run).toEqual([...loading, ...loading, '/content-scripts/overlay.js', 'begins']);
    browser.loads = true;
  });

  it('runs none where it may not read', async () => {
    const db = await freshStore();
    await changeSettings(db, { paused: ['github'] });
    expect(await runPart(db, sender(repo.href), 'capture')).toBe(false);
    expect(browser.run).toEqual([]);
  });
});

describe('takeRecognised', () => {
  it('runs the adapter for the software, and remembers it for the origin', async () => {
    const db = await freshStore();
    expect(await handleRecognised(db, sender(topic.href), 'discourse')).toEqual({ reads: true });
    expect(browser.run).toEqual(['/content-scripts/discourse.js']);
    expect(await platformOf(db, topic)).toBe('discourse');
    expect(await siteOf(db, topic)).toMatchObject({
      id: topic.origin,
      platform: 'discourse',
      isGranted: true,
    });
  });

  it('runs nothing where it may not read', async () => {
    const db = await freshStore();
    await changeSettings(db, { reads: false });
    expect(await handleRecognised(db, sender(topic.href), 'discourse')).toEqual({ reads: false });
    expect(browser.run).toEqual([]);
  });

  it.each([
    ['a site with an adapter of its own', repo.href, 'discourse'],
    ['a platform that everybody cannot host', topic.href, 'hackernews'],
    ['a platform that there is not', topic.href, 'constructor'],
  ])('refuses %s', async (_what, url, platform) => {
    const db = await freshStore();
    await expect(handleRecognised(db, sender(url), platform)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(browser.run).toEqual([]);
  });
});
