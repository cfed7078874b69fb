import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { IdleState } from '../../../lib/model/away';
import { changeSettings } from '../../../lib/store/db/change-settings';
import type { Database } from '../../../lib/store/db/database';
import { followIdleState, trackTime } from '../../../lib/worker/time-tracking';
import { repo, tracked } from '../store/support';

let db: Database;
const now = Date.parse('2026-02-01T12:10:00.000Z');
const at = (time: string) => `2026-02-01T${time}.000Z`;
const beat = { url: repo.url, from: at('12:08:00'), to: at('12:10:00') };
const sender = { url: repo.url, tab: { id: 1, url: repo.url } };

const machine: { state: IdleState; listeners: ((state: IdleState) => void)[] } = {
  state: 'active',
  listeners: [],
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  machine.state = 'active';
  machine.listeners = [];
  const onStateChanged = {
    addListener: (listener: (state: IdleState) => void) => machine.listeners.push(listener),
  };
  const queryState = async () => machine.state;
  Object.assign(browser, { idle: { queryState, onStateChanged, setDetectionInterval: () => undefined } });
  db = await tracked();
  await changeSettings(db, { tracksTime: true });
});

describe('a heartbeat is', () => {
  test('stored while tracking is on', async () => {
    expect(await trackTime(db, beat, sender, now)).toBe(true);
    expect(await db.count('spans')).toBe(1);
  });

  test.each([
    ['while tracking is off', { tracksTime: false }, sender],
    ['while reading is off', { reads: false }, sender],
    [
      'in a private window, though pages are read there',
      { privateWindows: true },
      { ...sender, tab: { ...sender.tab, incognito: true } },
    ],
    ['for a page of another site', {}, { ...sender, url: 'https://evil.example/' }],
    ['from nowhere', {}, { url: repo.url }],
  ])('refused %s', async (_when, settings, from) => {
    await changeSettings(db, settings);
    await expect(trackTime(db, beat, from, now)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await db.count('spans')).toBe(0);
  });

  test.each([
    ['longer than it can be', { from: at('12:00:00') }],
    ['of long ago', { from: at('11:00:00'), to: at('11:02:00') }],
    ['turned round', { from: at('12:10:00'), to: at('12:09:00') }],
  ])('not stored where it is %s', async (_what, some) => {
    expect(await trackTime(db, { ...beat, ...some }, sender, now)).toBe(false);
  });

  test('cut where it ends in the future', async () => {
    await trackTime(db, { ...beat, to: at('12:11:00') }, sender, now);
    expect(await db.getAll('spans')).toMatchObject([{ end: at('12:10:00') }]);
  });
});

describe('what the browser says of the person at the machine', () => {
  const away = async () => await db.get('meta', 'awayTimes');

  test('is asked for with a heartbeat: nothing is stored where nobody is there', async () => {
    machine.state = 'idle';
    expect(await trackTime(db, beat, sender, now)).toBe(false);
    machine.state = 'active';
    const next = (from: string, to: string) => ({ ...beat, from: at(from), to: at(to) });
    // That somebody is there again was not told until now.
    expect(await trackTime(db, next('12:10:00', '12:11:00'), sender, now + 60_000)).toBe(false);
    expect(await trackTime(db, next('12:11:00', '12:12:00'), sender, now + 120_000)).toBe(true);
  });

  test('is noted as it changes while tracking is on, and not while it is off', async () => {
    followIdleState(
      async () => db,
      () => expect.unreachable(),
    );
    const [listener] = machine.listeners;
    await changeSettings(db, { tracksTime: false });
    listener?.('locked');
    await changeSettings(db, { tracksTime: false });
    expect(await away()).toBeUndefined();
    await changeSettings(db, { tracksTime: true });
    listener?.('locked');
    await vi.waitFor(async () => expect(await away()).toMatchObject([{ from: expect.any(String) }]));
    listener?.('active');
    await vi.waitFor(async () => expect(await away()).toMatchObject([{ to: expect.any(String) }]));
  });
});
