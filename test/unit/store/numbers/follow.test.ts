import { describe, expect, it } from 'vitest';
import type { TimeRange } from '../../../../lib/model/number-print';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { eraseNumber } from '../../../../lib/store/numbers/erase';
import { pointAgain } from '../../../../lib/store/numbers/follow';
import { mergeNumbers } from '../../../../lib/store/numbers/merge';
import { readNumbers } from '../../../../lib/store/signals/read-numbers';
import { keyResult, me, rebuiltRollups, storeWithGoal } from '../support';
import { address, follow, noon, print, seen, thisMonth, valuesOf } from './support';

const leads = () => storeWithGoal({ measure: { kind: 'latest', metric: 'value' }, target: 1000 });
const subjects = async (db: Database) => (await db.getAll('subjects')).map((s) => s.id);
const members = async (db: Database) => (await db.getAll('members')).map((m) => [m.keyResult, m.subject]);

/** Points at a number anew. */
async function again(
  db: Database,
  number: string,
  value: number,
  day: string,
  range?: TimeRange,
  url = address,
) {
  const shown = { value, approximate: false, at: noon(day) };
  const to = { url, print: print('prospects', range) };
  return await pointAgain(db, number, to, shown, me(day), 'UTC');
}

describe('following a number', () => {
  it('stores its subject, its first reading, its record and its tag', async () => {
    const db = await leads();
    const { number, tag } = await follow(db, { url: `${address}?team=7#x` });
    const subject = `web:number:crm.example/reports#${number}`;
    expect(await db.get('subjects', subject)).toMatchObject({
      platform: 'web',
      kind: 'number',
      url: `${address}?team=7`,
      title: 'Leads',
    });
    expect(await valuesOf(db, number)).toEqual([['2026-02-01', 412]]);
    expect(await members(db)).toEqual([['k1', subject]]);
    expect((await db.get('entities', ['tag', tag ?? '']))?.value).toMatchObject({ keyResult: 'k1', subject });
    expect((await readNumbers(db))[0]?.number).toMatchObject({
      id: number,
      subject,
      page: { url: address, query: [{ name: 'team', value: '7' }] },
    });
  });

  it('needs no key result, and none that there is not', async () => {
    const db = await leads();
    expect(await follow(db, { keyResult: null })).not.toHaveProperty('tag');
    expect(await members(db)).toEqual([]);
    await expect(follow(db, { keyResult: 'k?' })).rejects.toMatchObject({ code: 'notFound' });
    expect(await readNumbers(db)).toHaveLength(1);
  });

  it('is one action: its undo takes number and tag back, and nothing is read any more', async () => {
    const db = await leads();
    const { action, number } = await follow(db);
    expect(await undoAction(db, action, me('2026-02-01'))).toBe(true);
    expect(await readNumbers(db)).toEqual([]);
    expect(await members(db)).toEqual([]);
    expect(await seen(db, number, 500, '2026-02-02')).toMatchObject({ isFollowed: false, stored: false });
  });

  it('ends while it is stopped', async () => {
    const db = await leads();
    const { number } = await follow(db);
    const stop = (stopped: boolean | null) =>
      applyEdits(db, [{ type: 'number', id: number, set: { stopped } }], me('2026-02-02'));
    await stop(true);
    expect(await seen(db, number, 500, '2026-02-02')).toMatchObject({ isFollowed: false });
    await stop(null);
    expect(await seen(db, number, 500, '2026-02-03')).toMatchObject({ stored: true });
  });
});

describe('pointing again', () => {
  it('replaces the print and forgets what was learned; the series goes on', async () => {
    const db = await leads();
    const { number } = await follow(db);
    await seen(db, number, 413, '2026-02-02');
    await seen(db, number, { state: 'refused', reason: 'labelGone', label: 'leads' }, '2026-02-03');
    await again(db, number, 9000, '2026-02-04', undefined, 'https://crm.example/new');
    expect((await db.get('numberStates', number))?.prints.map((p) => p.label)).toEqual(['prospects']);
    expect((await readNumbers(db))[0]).toMatchObject({
      number: { print: { label: 'prospects' }, page: { url: 'https://crm.example/new' } },
      last: { value: 9000 },
    });
    expect((await readNumbers(db))[0]?.reason).toBeUndefined();
    expect(await valuesOf(db, number)).toHaveLength(3);
  });

  it('goes on with a running total, of the next quarter by name for example', async () => {
    const db = await leads();
    const quarter = (index: number): TimeRange => ({ kind: 'dated', unit: 'quarter', index, year: 2026 });
    const { number } = await follow(db, { kind: 'counted', value: 40, range: quarter(1) });
    await again(db, number, 5, '2026-04-02', quarter(2));
    expect((await valuesOf(db, number)).at(-1)).toEqual(['2026-04-02', 45]);
  });

  it('counts nothing twice where the period is not sure', async () => {
    const db = await leads();
    const { number } = await follow(db, { kind: 'counted', value: 40, range: thisMonth });
    await again(db, number, 41, '2026-03-01', thisMonth);
    await seen(db, number, 50, '2026-03-05');
    expect((await valuesOf(db, number)).map(([, value]) => value)).toEqual([40, 40, 49]);
  });

  it('is refused for a number that there is not', async () => {
    await expect(again(await leads(), 'n?', 1, '2026-02-01')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('merging a number with its successor', () => {
  it('makes one series, and moves what it counts for', async () => {
    const db = await leads();
    await applyEdits(db, [keyResult('k2')], me('2026-01-01'));
    const from = await follow(db);
    await seen(db, from.number, 420, '2026-02-03');
    const into = await follow(db, { day: '2026-02-10', value: 430, keyResult: 'k2' });
    await seen(db, from.number, 431, '2026-02-11');
    await mergeNumbers(db, from.number, into.number, me('2026-02-12'), 'UTC');
    expect(await valuesOf(db, into.number)).toEqual([
      ['2026-02-01', 412],
      ['2026-02-03', 420],
      ['2026-02-10', 430],
    ]);
    const own = `web:number:crm.example/reports#${into.number}`;
    expect(await members(db)).toEqual([
      ['k1', own],
      ['k2', own],
    ]);
    expect((await readNumbers(db)).map((n) => n.number.id)).toEqual([into.number]);
    expect(await seen(db, from.number, 9, '2026-02-13')).toMatchObject({ isFollowed: false });
    const rollups = await db.getAll('rollups');
    expect(await rebuiltRollups(db)).toEqual(rollups);
  });

  it('counts a tag that both have once', async () => {
    const db = await leads();
    const [from, into] = [await follow(db), await follow(db, { day: '2026-02-10' })];
    await mergeNumbers(db, from.number, into.number, me('2026-02-12'), 'UTC');
    expect(await members(db)).toHaveLength(1);
  });

  it.each([
    ['in the same month', '2026-02-20', 45, [40, 45], 50],
    ['in a later one', '2026-03-20', 5, [40, 45], 50],
  ])('goes on with the running total: %s', async (_when, day, value, expected, later) => {
    const db = await leads();
    const counted = { kind: 'counted', range: thisMonth } as const;
    const from = await follow(db, { ...counted, value: 40 });
    const into = await follow(db, { ...counted, value, day });
    await mergeNumbers(db, from.number, into.number, me(day), 'UTC');
    expect((await valuesOf(db, into.number)).map(([, v]) => v)).toEqual(expected);
    await seen(db, into.number, value + 5, day.replace('20', '25').replace('2526', '2026'));
    expect((await valuesOf(db, into.number)).at(-1)?.[1]).toBe(later);
  });

  it('is refused with itself, and with one that goes on in another', async () => {
    const db = await leads();
    const [a, b] = [await follow(db), await follow(db, { day: '2026-02-10' })];
    const merge = (from: string, into: string) => mergeNumbers(db, from, into, me('2026-02-12'), 'UTC');
    await expect(merge(a.number, a.number)).rejects.toMatchObject({ code: 'invalid' });
    await merge(a.number, b.number);
    await expect(merge(b.number, a.number)).rejects.toMatchObject({ code: 'invalid' });
    await expect(merge('n?', a.number)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('gives record and tags back when it is undone', async () => {
    const db = await leads();
    const [a, b] = [await follow(db), await follow(db, { day: '2026-02-10', keyResult: null })];
    const action = await mergeNumbers(db, a.number, b.number, me('2026-02-12'), 'UTC');
    await undoAction(db, action, me('2026-02-13'));
    expect((await readNumbers(db)).map((n) => n.keyResults.length).sort()).toEqual([0, 1]);
  });
});

describe('erasing a number', () => {
  it('leaves nothing of it, nor of those that it goes on for', async () => {
    const db = await leads();
    const before = (await db.getAll('changes')).length;
    const [from, into] = [await follow(db), await follow(db, { day: '2026-02-10' })];
    const other = await follow(db, { title: 'Sign-ups', keyResult: null });
    await mergeNumbers(db, from.number, into.number, me('2026-02-12'), 'UTC');
    expect(await eraseNumber(db, into.number)).toBe(true);
    expect((await readNumbers(db)).map((n) => n.number.id)).toEqual([other.number]);
    expect(await subjects(db)).toEqual([`web:number:crm.example/reports#${other.number}`]);
    expect((await db.getAll('numberStates')).map((s) => s.number)).toEqual([other.number]);
    expect(await db.count('readings')).toBe(1);
    expect(await members(db)).toEqual([]);
    const left = (await db.getAll('changes')).slice().filter((c) => c.entity.id !== other.number);
    expect(left).toHaveLength(before);
    expect(await eraseNumber(db, into.number)).toBe(false);
  });

  it('ends where changes of two machines made a ring', async () => {
    const db = await leads();
    const [a, b] = [await follow(db), await follow(db, { day: '2026-02-10' })];
    const into = (id: string, mergedInto: string) =>
      applyEdits(db, [{ type: 'number', id, set: { mergedInto } }], me('2026-02-11'));
    await into(a.number, b.number);
    await into(b.number, a.number);
    await eraseNumber(db, a.number);
    expect(await db.count('numberStates')).toBe(0);
  });
});
