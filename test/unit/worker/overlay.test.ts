import { describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../lib/store/db/change-settings';
import { applyEdits } from '../../../lib/store/goals/edits';
import { ingest } from '../../../lib/store/signals/ingest';
import { marksAny, overlayState } from '../../../lib/worker/overlay';
import { captured, close, me, repo, stars, storeWithGoal, tag } from '../store/support';

vi.mock('wxt/browser', () => ({ browser: {} }));

const url = new URL(repo.url);
const since = '2026-02-03T00:00:00.000Z';
const ask = { subject: repo.id, since };
const now = me('2026-02-01');

describe('overlayState', () => {
  it('names what counts by its id and no key result, and what changed since the last visit', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01', { readings: stars(10) }));
    await applyEdits(db, [tag('t1'), tag('t2', { event: 'github:e1' })], now);
    await ingest(db, captured('2026-02-03', { readings: stars(14) }));
    const state = await overlayState(db, url, ask);
    expect(state).toEqual({
      isShown: true,
      counted: ['github:e1', repo.id],
      chip: {
        keyResults: 1,
        changes: [{ metric: 'stars', change: 4 }],
        since: '2026-02-01T12:00:00.000Z',
      },
    });
    expect(JSON.stringify(state)).not.toContain('Key result');
  });

  it('does not take a page for tagged where only an event on it is', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [tag('t2', { event: 'github:e1' })], now);
    expect((await overlayState(db, url, ask)).counted).toEqual(['github:e1']);
  });

  it('takes a page for counted where a rule counts it', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [{ type: 'rule', id: 'r', set: { keyResult: 'k1', platform: 'github' } }], now);
    expect((await overlayState(db, url, ask)).counted).toEqual([repo.id]);
  });

  it('marks nothing and has no chip for what counted only for closed key results', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    const rule = { type: 'rule', id: 'r', set: { keyResult: 'k1', platform: 'github' } } as const;
    await applyEdits(db, [tag('t1'), tag('t2', { event: 'github:e1' }), rule, close('k1')], now);
    expect(await overlayState(db, url, ask)).toEqual({ isShown: true, counted: [] });
    expect(await marksAny(db, url, new Set([repo.id]))).toBe(false);
  });

  it('shows nothing where that is switched off, as a whole or for the site, and no chip where it is hidden', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [tag('t1')], now);
    expect((await overlayState(db, url, ask)).chip).toEqual({ keyResults: 1, changes: [] });
    for (const hidden of [{ chip: false }, { chip: true, chipOff: ['github'] }]) {
      await changeSettings(db, hidden);
      expect((await overlayState(db, url, ask)).chip).toBeUndefined();
    }
    for (const off of [{ overlay: false }, { overlay: true, overlayOff: ['github'] }]) {
      await changeSettings(db, off);
      expect(await overlayState(db, url, ask)).toEqual({ isShown: false, counted: [] });
    }
  });
});

describe('marksAny', () => {
  const marks = async (db: Awaited<ReturnType<typeof storeWithGoal>>) =>
    await marksAny(db, url, new Set(['github:repo:acme/other', repo.id]));

  it('where one of the subjects counts, or an event on it', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    expect(await marks(db)).toBe(false);
    await applyEdits(db, [tag('t2', { event: 'github:e1' })], now);
    expect(await marks(db)).toBe(true);
    expect(await marksAny(db, url, new Set(['github:repo:acme/other']))).toBe(false);
  });

  it('nowhere that drawing is switched off', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [tag('t1')], now);
    await changeSettings(db, { overlayOff: ['github'] });
    expect(await marks(db)).toBe(false);
  });
});
