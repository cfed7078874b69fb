import { describe, expect, it } from 'vitest';
import { limits } from '../../../../lib/model/limits';
import type { Database } from '../../../../lib/store/db/database';
import { addTag, shorten, type TagTexts } from '../../../../lib/store/goals/add-tag';
import { digestId } from '../../../../lib/store/goals/digest-id';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { captured, day, keyResult, me, repo, storeWithGoal, tag } from '../support';

const target = { keyResult: 'k1', subject: repo.id };
const withPage = async () => {
  const db = await storeWithGoal();
  await ingest(db, captured('2026-02-01'));
  return db;
};
const add = (db: Database, texts: TagTexts = {}, some: object = {}) =>
  addTag(db, { ...target, ...some }, texts, me('2026-02-02'));
const tagOf = async (db: Database, id: string) => (await db.get('entities', ['tag', id]))?.value;

describe('tagging', () => {
  it('makes a tag of weight 1 with the instant, and remembers the key result', async () => {
    const db = await withPage();
    const { tag: id, isNew } = await add(db, { note: ' Good ', quote: '' });
    expect(isNew).toBe(true);
    expect(await tagOf(db, id)).toEqual({
      ...{ id, ...target, at: new Date(day('2026-02-02')).toISOString(), weight: 1, note: 'Good' },
    });
    expect(await db.get('meta', 'lastUsed')).toBe('k1');
    expect(await db.get('members', ['k1', repo.id])).toMatchObject({ via: ['tag'] });
  });

  it('keeps its quote though the page changes, or the message is deleted', async () => {
    const db = await withPage();
    const message = {
      id: 'github:e1',
      subject: repo.id,
      kind: 'comment' as const,
      at: '2026-02-01T09:00:00Z',
    };
    await ingest(db, captured('2026-02-01', { events: [message] }));
    const { tag: id } = await add(db, { quote: 'We use it' }, { event: message.id });
    await ingest(
      db,
      captured('2026-02-03', {
        subjects: [{ ...repo, title: 'acme/gears', role: 'page' }],
        retracted: [message.id],
      }),
    );
    expect(await db.get('events', message.id)).toBeUndefined();
    expect(await tagOf(db, id)).toMatchObject({ quote: 'We use it', event: message.id });
  });

  it('again keeps the tag, and adds what is not in its texts yet', async () => {
    const db = await withPage();
    const first = await add(db, { note: 'Good work' });
    for (const note of ['Good', 'work', undefined, ' ']) await add(db, { note });
    expect(await add(db, { note: 'Thanks', quote: 'We use it' })).toEqual({ tag: first.tag, isNew: false });
    expect(await tagOf(db, first.tag)).toMatchObject({
      ...{ note: 'Good work\nThanks', quote: 'We use it', at: '2026-02-02T12:00:00.000Z' },
    });
  });

  it('of an event, and of another key result, is another tag', async () => {
    const db = await withPage();
    await applyEdits(db, [keyResult('k2')], me('2026-02-01'));
    const [page, event, other] = [
      await add(db),
      await add(db, {}, { event: 'e' }),
      await add(db, {}, { keyResult: 'k2' }),
    ];
    expect(new Set([page.tag, event.tag, other.tag]).size).toBe(3);
    expect([page, event, other].map((one) => one.isNew)).toEqual([true, true, true]);
  });

  it('finds a tag that was made under another id', async () => {
    const db = await withPage();
    await applyEdits(db, [tag('t1')], me('2026-02-01'));
    expect(await add(db)).toEqual({ tag: 't1', isNew: false });
  });

  it('leaves a tag alone that was moved to another key result', async () => {
    const db = await withPage();
    await applyEdits(db, [keyResult('k2')], me('2026-02-01'));
    const first = await add(db, { note: 'Good' });
    await applyEdits(db, [{ type: 'tag', id: first.tag, set: { keyResult: 'k2' } }], me('2026-02-03'));
    const again = await add(db);
    expect(again.isNew).toBe(true);
    expect(await tagOf(db, first.tag)).toMatchObject({ keyResult: 'k2', note: 'Good' });
    expect(await tagOf(db, again.tag)).toEqual({
      ...{ id: again.tag, ...target, at: '2026-02-02T12:00:00.000Z', weight: 1 },
    });
    expect(await add(db)).toEqual({ tag: again.tag, isNew: false });
  });

  it('after it was removed begins anew, without what it had', async () => {
    const db = await withPage();
    const { tag: id } = await add(db, { note: 'Good' });
    const set = { outcome: 'lead' as const, weight: 3 };
    await applyEdits(db, [{ type: 'tag', id, set }], me('2026-02-03'));
    await applyEdits(db, [{ type: 'tag', id, remove: true }], me('2026-02-04'));
    expect(await add(db)).toEqual({ tag: id, isNew: true });
    expect(await tagOf(db, id)).toEqual({ id, ...target, at: '2026-02-02T12:00:00.000Z', weight: 1 });
  });

  it('cuts texts to the longest that are stored', async () => {
    const db = await withPage();
    const { tag: id } = await add(db, { note: 'a'.repeat(limits.text - 2) });
    await add(db, { note: 'bcd' });
    expect(await tagOf(db, id)).toMatchObject({ note: `${'a'.repeat(limits.text - 2)}\nb` });
  });

  it('makes the same id for the same thing, on every machine', async () => {
    expect(await digestId('tag', ['k1', 's', null])).toBe(await digestId('tag', ['k1', 's', null]));
    expect(await digestId('tag', ['k1', 's', null])).not.toBe(await digestId('tag', ['k1', 's']));
    expect(await digestId('tag', ['a', 'b'])).not.toBe(await digestId('tag', ['ab']));
    expect(await digestId('forecast', [])).toMatch(/^forecast-[0-9a-f]{32}$/);
  });
});

describe('a text that is cut', () => {
  it('has no white space around it, and no half of a character', () => {
    expect(shorten('  a b ', 9)).toBe('a b');
    expect(shorten('abc', 2)).toBe('ab');
    expect(shorten('a😀', 2)).toBe('a\ufffd');
    expect(shorten('a😀', 3)).toBe('a😀');
  });
});
