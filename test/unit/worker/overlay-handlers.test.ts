import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../lib/store/db/change-settings';
import type { Database } from '../../../lib/store/db/database';
import { Frames } from '../../../lib/worker/frames';
import { overlayHandlers } from '../../../lib/worker/overlay-handlers';
import { runPart } from '../../../lib/worker/sites';
import { repo, tracked } from '../store/support';

let db: Database;
const since = '2026-02-03T00:00:00.000Z';
const ask = { subject: repo.id, since };
const capture = {
  url: repo.url,
  platform: 'github',
  at: '2026-02-01T12:00:00Z',
  subjects: [{ ...repo, role: 'page' }],
  readings: [],
  events: [],
};
const target = { capture, subject: repo.id };
const inWindow = (incognito: boolean) => ({ url: repo.url, tab: { id: 1, url: repo.url, incognito } });
const handlers = () =>
  overlayHandlers({ open: async () => db, frames: new Frames(), changed: (answer) => answer });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  db = await tracked();
  await changeSettings(db, { chip: false });
});

describe('in a private window', () => {
  test('nothing is drawn, suggested or tagged', async () => {
    const { overlayState, openFrame, tagItem } = handlers();
    const sender = inWindow(true);
    const refused = { code: 'notAllowed' };
    await expect(overlayState(ask, sender)).rejects.toMatchObject(refused);
    for (const view of ['palette', 'card', 'suggestion'] as const)
      await expect(openFrame({ view, target }, sender)).rejects.toMatchObject(refused);
    await expect(tagItem({ target }, sender)).rejects.toMatchObject(refused);
    // The script that draws is not even brought.
    expect(await runPart(db, sender, 'overlay')).toBe(false);
  });

  test('it is drawn once reading is on there', async () => {
    await changeSettings(db, { privateWindows: true });
    expect(await handlers().overlayState(ask, inWindow(true))).toMatchObject({
      isShown: true,
      counted: [repo.id],
    });
  });
});

test('in another window what counts is drawn, for the page’s own origin alone', async () => {
  const { overlayState, openFrame } = handlers();
  expect(await overlayState(ask, inWindow(false))).toMatchObject({ counted: [repo.id] });
  const elsewhere = { ...target, capture: { ...capture, url: 'https://dev.to/ada/post' } };
  await expect(openFrame({ view: 'suggestion', target: elsewhere }, inWindow(false))).rejects.toMatchObject({
    code: 'notAllowed',
  });
});
