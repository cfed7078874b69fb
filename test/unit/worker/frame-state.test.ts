import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { applyEdits } from '../../../lib/store/goals/edits';
import { ingest } from '../../../lib/store/signals/ingest';
import { readRanking } from '../../../lib/store/signals/read-ranking';
import { choicesOf, frameState } from '../../../lib/worker/frame-state';
import { tagPage } from '../../../lib/worker/tagging';
import { inZone } from '../in-zone';
import { captured, close, keyResult, me, repo, stars, storeWithGoal, tag } from '../store/support';

vi.mock('wxt/browser', () => ({ browser: {} }));

const now = me('2026-02-01');

describe('choicesOf', () => {
  it('has those that were tagged last first, then the others as they fit', async () => {
    const db = await storeWithGoal();
    const edits = [keyResult('k2'), keyResult('k3'), keyResult('k4', { archived: true })];
    await applyEdits(db, edits, now);
    const ids = async () => choicesOf(await readRanking(db, undefined)).map((c) => c.id);
    expect(await ids()).toEqual(['k1', 'k2', 'k3']);
    for (const id of ['k2', 'k3'])
      await tagPage(db, { url: `https://blog.test/${id}`, title: '' }, { keyResult: id }, now);
    expect(await ids()).toEqual(['k3', 'k2', 'k1']);
  });
});

describe('frameState', () => {
  it('has the tags of an item with who tagged it, and the suggestion', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01', { readings: stars(10) }));
    await applyEdits(db, [keyResult('k2'), tag('t1', { note: 'Said so' })], now);
    const frame = { view: 'card', target: { subject: repo.id }, title: 'T', quote: '' } as const;
    const state = await frameState(db, frame);
    expect(state.tags).toMatchObject([
      { id: 't1', keyResultTitle: 'Key result k1', isClosed: false, author: 'me', note: 'Said so' },
    ]);
    expect(state.choices.map((c) => [c.id, c.isTagged])).toEqual([
      ['k1', true],
      ['k2', false],
    ]);
    expect(state.suggestion).toBe('k2');
    expect(state.objectives).toMatchObject([{ id: 'o1', title: 'Developers adopt Widgets' }]);
    expect(state.byItems).toEqual([]);
    await applyEdits(db, [close('k1')], now);
    expect((await frameState(db, frame)).tags).toMatchObject([{ id: 't1', isClosed: true }]);
    // An event on it has tags of its own.
    const ofEvent = await frameState(db, { ...frame, target: { subject: repo.id, event: 'github:e1' } });
    expect(ofEvent.tags).toEqual([]);
  });

  it('offers an objective without a cycle from today on, by the day of the person', async () => {
    onTestFinished(() => void vi.useRealTimers());
    inZone('America/Los_Angeles');
    // A Sunday evening there, and Monday in UTC.
    vi.useFakeTimers({ now: Date.parse('2026-03-02T02:00:00Z'), toFake: ['Date'] });
    const db = await storeWithGoal();
    const frame = {
      view: 'palette',
      target: { url: 'https://blog.test/', title: '' },
      title: '',
      quote: '',
    } as const;
    const { objectives } = await frameState(db, frame);
    expect(objectives).toMatchObject([{ id: 'o1', start: '2026-03-01', due: '2026-05-30' }]);
  });

  it('names the key results that a page counts for by what is tagged on it, for the page and not for that', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(
      db,
      [keyResult('k2'), keyResult('k3'), tag('t1'), tag('t2', { keyResult: 'k2', event: 'github:e1' })],
      now,
    );
    const frame = { view: 'card', target: { subject: repo.id }, title: 'T', quote: '' } as const;
    expect((await frameState(db, frame)).byItems).toEqual(['Key result k2']);
    const ofEvent = await frameState(db, { ...frame, target: { subject: repo.id, event: 'github:e1' } });
    expect(ofEvent.byItems).toEqual([]);
  });

  it('names a suggestion beforehand only for what is stored: a click would find another one else', async () => {
    const db = await storeWithGoal();
    const frame = { view: 'suggestion', target: { subject: repo.id }, title: 'T', quote: '' } as const;
    expect((await frameState(db, frame)).suggestion).toBeUndefined();
    expect((await frameState(db, { ...frame, view: 'palette' })).suggestion).toBe('k1');
    await ingest(db, captured('2026-02-01'));
    expect((await frameState(db, frame)).suggestion).toBe('k1');
  });
});
