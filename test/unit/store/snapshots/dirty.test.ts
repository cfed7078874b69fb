import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import type { Database } from '../../../../lib/store/db/database';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { markDirty } from '../../../../lib/store/snapshots/dirty';
import { captured, day, keyResult, me, repo, storeWithGoal, tag } from '../support';

const at = '2026-02-02T12:00:00Z';
const closed = { at: '2026-02-03T12:00:00Z', decision: 'drop' as const };

/** A store with two key results; the page counts for the first one. */
async function store(): Promise<Database> {
  const db = await storeWithGoal();
  await ingest(db, captured('2026-02-01'));
  await applyEdits(db, [keyResult('k2'), keyResult('k3', { closed }), tag('t1')], me('2026-02-01'));
  await db.clear('dirty');
  return db;
}

async function markedBy(...edits: Edit[]): Promise<string[]> {
  const db = await store();
  await applyEdits(db, edits, me('2026-02-04'));
  return await db.getAllKeys('dirty');
}

describe('an edit marks as stale', () => {
  it.each<[string, Edit, string[]]>([
    ['a key result itself', { type: 'keyResult', id: 'k2', set: { target: 7 } }, ['k2']],
    [
      'all, where working days change',
      { type: 'workspace', id: 'w', set: { mission: 'x' } },
      ['k1', 'k2', 'k3'],
    ],
    ['that of a check-in', { type: 'checkIn', id: 'c', set: { keyResult: 'k2', at } }, ['k2']],
    ['that of a rule', { type: 'rule', id: 'r', set: { keyResult: 'k2', platform: 'forem' } }, ['k2']],
    [
      'none for a cycle',
      { type: 'cycle', id: 'c', set: { title: 'C', start: '2026-01-01', end: '2026-01-02' } },
      [],
    ],
    ['none for an objective', { type: 'objective', id: 'o1', set: { title: 'x' } }, []],
    [
      'none for a stored forecast',
      { type: 'forecast', id: 'f', set: { keyResult: 'k2', at, low: 1, centre: 2, high: 3 } },
      [],
    ],
    [
      'that of logged time',
      {
        type: 'effort',
        id: 'e',
        set: { keyResult: 'k2', subject: repo.id, at, seconds: 60, source: 'manual' },
      },
      ['k2'],
    ],
    [
      'those that a page counts for, where time is logged for the page alone',
      { type: 'effort', id: 'e', set: { subject: repo.id, at, seconds: 60, source: 'manual' } },
      ['k1'],
    ],
    [
      'none for time that is for nothing',
      { type: 'effort', id: 'e', set: { at, seconds: 60, source: 'manual' } },
      [],
    ],
  ])('%s', async (_what, edit, marked) => {
    expect(await markedBy(edit)).toEqual(marked);
  });
});

describe('marking', () => {
  it('makes another mark each time', async () => {
    const db = await store();
    const mark = () =>
      inTransaction(db, ['entities', 'dirty', 'snapshots', 'members'], (tx) => markDirty(tx, ['k1']));
    await mark();
    const first = await db.get('dirty', 'k1');
    await mark();
    expect((await db.get('dirty', 'k1'))?.mark).not.toBe(first?.mark);
  });

  it('of a removed key result takes its snapshot and its members away', async () => {
    const db = await store();
    const snapshot = { keyResult: 'k1', at: day('2026-02-02'), start: 0, end: 1, series: [], members: 1 };
    for (const id of ['k1', 'k2']) await db.put('snapshots', { ...snapshot, keyResult: id });
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', remove: true }], me('2026-02-04'));
    expect(await db.getAllKeys('snapshots')).toEqual(['k2']);
    expect(await db.count('members')).toBe(0);
    expect(await db.getAllKeys('dirty')).not.toContain('k1');
  });
});
