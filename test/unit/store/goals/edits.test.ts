import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../lib/model/change';
import type { Edit } from '../../../../lib/model/edit';
import type { KeyResult } from '../../../../lib/model/goals';
import type { StoredEntity } from '../../../../lib/store/db/schema';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { foldChange, withValue } from '../../../../lib/store/goals/fold';
import { ingest } from '../../../../lib/store/signals/ingest';
import { captured, freshStore, keyResult, me, objective, repo, storeWithGoal, tag } from '../support';

const keyResultOf = async (db: Awaited<ReturnType<typeof freshStore>>, id = 'k1') =>
  (await db.get('entities', ['keyResult', id]))?.value as KeyResult | undefined;

describe('applyEdits', () => {
  it('keeps the history of each field and the present state beside it', async () => {
    const db = await storeWithGoal({ target: 50 });
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target: 20 } }], me('2026-03-22'));
    expect((await keyResultOf(db))?.target).toBe(20);
    const targets = (await db.getAll('changes'))
      .filter((c) => c.field === 'target')
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    expect(targets.map((c) => [c.value, c.author])).toEqual([
      [50, 'me'],
      [20, 'me'],
    ]);
    expect(Number(targets[1]?.at.slice(0, 15))).toBe(Date.parse('2026-03-22T12:00:00Z'));
  });

  it('merges a list with what another page stored since the form began', async () => {
    const db = await storeWithGoal();
    const drivers = [keyResult('d1'), keyResult('d2'), keyResult('d3')];
    await applyEdits(db, [...drivers, keyResult('k1', { drivers: ['d1'] })], me('2026-01-01'));
    const setDrivers = async (drivers: string[] | null, from: string[], at: string) =>
      await applyEdits(
        db,
        [{ type: 'keyResult', id: 'k1', set: { drivers }, from: { drivers: from } }],
        me(at),
      );
    await setDrivers(['d1', 'd2'], ['d1'], '2026-01-02');
    const other = await setDrivers(['d1', 'd3'], ['d1'], '2026-01-03');
    expect((await keyResultOf(db))?.drivers).toEqual(['d1', 'd3', 'd2']);
    await setDrivers(null, ['d1'], '2026-01-04');
    expect((await keyResultOf(db))?.drivers).toEqual(['d3', 'd2']);
    await undoAction(db, other, me('2026-01-05'));
    expect((await keyResultOf(db))?.drivers).toEqual(['d3', 'd2']);
  });

  it('writes nothing for a field that keeps its value', async () => {
    const db = await storeWithGoal();
    const before = await db.count('changes');
    await applyEdits(db, [keyResult('k1')], me('2026-01-02'));
    expect(await db.count('changes')).toBe(before);
  });

  it('refuses a record that would not be valid, names the field, and keeps nothing of the action', async () => {
    const db = await storeWithGoal();
    const before = await db.count('changes');
    const wrong = applyEdits(
      db,
      [
        { type: 'objective', id: 'o2', set: { title: 'Another', horizon: 'long' } },
        { type: 'keyResult', id: 'k1', set: { due: '2025-12-31' } },
      ],
      me('2026-01-02'),
    );
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      fields: { due: expect.stringContaining('before the start') },
    });
    expect(await db.count('changes')).toBe(before);
    expect(await db.get('entities', ['objective', 'o2'])).toBeUndefined();
  });

  it('refuses a key result of an objective that is not there', async () => {
    const db = await freshStore();
    await expect(applyEdits(db, [keyResult('k1')], me('2026-01-01'))).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('o1'),
    });
    expect(await db.count('changes')).toBe(0);
  });

  it('gives each change an instant later than all before it, even when the clock goes back', async () => {
    const db = await storeWithGoal();
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target: 7 } }], me('2025-06-01'));
    expect((await keyResultOf(db))?.target).toBe(7);
  });

  it('takes an optional field away with null', async () => {
    const db = await storeWithGoal({ owner: 'Ada' });
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { owner: null } }], me('2026-01-02'));
    expect(await keyResultOf(db)).not.toHaveProperty('owner');
  });
});

describe('two pages', () => {
  it('that set different fields of a workspace that is not there yet both win', async () => {
    const db = await freshStore();
    const set = (fields: object): Edit => ({ type: 'workspace', id: 'workspace', set: fields });
    await applyEdits(db, [set({ mission: 'Help' })], me('2026-01-01'));
    await applyEdits(db, [set({ values: ['care'] })], me('2026-01-01'));
    expect((await db.get('entities', ['workspace', 'workspace']))?.value).toEqual({
      mission: 'Help',
      values: ['care'],
      businessGoals: [],
    });
  });
});

describe('undoAction', () => {
  it('restores what was before, by further changes', async () => {
    const db = await storeWithGoal({ target: 50 });
    const action = await applyEdits(
      db,
      [{ type: 'keyResult', id: 'k1', set: { target: 20, owner: 'Ada' } }],
      me('2026-01-02'),
    );
    const before = await db.count('changes');
    expect(await undoAction(db, action, me('2026-01-03'))).toBe(true);
    expect(await keyResultOf(db)).toMatchObject({ target: 50 });
    expect(await keyResultOf(db)).not.toHaveProperty('owner');
    expect(await db.count('changes')).toBe(before + 2);
  });

  it('takes away what the action had made, its membership with it', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    const action = await applyEdits(db, [tag('t1')], me('2026-02-01'));
    expect(await db.get('members', ['k1', repo.id])).toMatchObject({ via: ['tag'] });
    await undoAction(db, action, me('2026-02-01'));
    expect(await db.get('members', ['k1', repo.id])).toBeUndefined();
    expect((await db.get('entities', ['tag', 't1']))?.value).toBeUndefined();
  });

  it('brings back what the action had taken away', async () => {
    const db = await storeWithGoal({ target: 50 });
    const action = await applyEdits(db, [{ type: 'keyResult', id: 'k1', remove: true }], me('2026-01-02'));
    expect(await keyResultOf(db)).toBeUndefined();
    await undoAction(db, action, me('2026-01-03'));
    expect((await keyResultOf(db))?.target).toBe(50);
  });

  it('leaves a field that was changed again since', async () => {
    const db = await storeWithGoal({ target: 50 });
    const first = await applyEdits(
      db,
      [{ type: 'keyResult', id: 'k1', set: { target: 20, unit: 'x' } }],
      me('2026-01-02'),
    );
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target: 30 } }], me('2026-01-03'));
    await undoAction(db, first, me('2026-01-04'));
    expect(await keyResultOf(db)).toMatchObject({ target: 30, unit: 'stars' });
  });

  it('leaves a record that was removed since', async () => {
    const db = await storeWithGoal({ target: 50 });
    const edited = await applyEdits(
      db,
      [{ type: 'keyResult', id: 'k1', set: { target: 20 } }],
      me('2026-01-02'),
    );
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', remove: true }], me('2026-01-03'));
    expect(await undoAction(db, edited, me('2026-01-04'))).toBe(false);
    expect(await keyResultOf(db)).toBeUndefined();
  });

  it('takes away what the action had made, also where it was changed since, and twice does no more', async () => {
    const db = await storeWithGoal();
    const made = await applyEdits(db, [keyResult('k2')], me('2026-01-02'));
    await applyEdits(db, [{ type: 'keyResult', id: 'k2', set: { target: 7 } }], me('2026-01-03'));
    expect(await undoAction(db, made, me('2026-01-04'))).toBe(true);
    expect(await keyResultOf(db, 'k2')).toBeUndefined();
    expect(await undoAction(db, made, me('2026-01-04'))).toBe(false);
  });

  it('takes back what was set of the workspace first, and leaves what was set since', async () => {
    const db = await freshStore();
    const set = (fields: object): Edit => ({ type: 'workspace', id: 'workspace', set: fields });
    const first = await applyEdits(db, [set({ mission: 'Help' })], me('2026-01-01'));
    await applyEdits(db, [set({ values: ['care'] })], me('2026-01-02'));
    await undoAction(db, first, me('2026-01-03'));
    expect((await db.get('entities', ['workspace', 'workspace']))?.value).toEqual({
      mission: '',
      values: ['care'],
      businessGoals: [],
    });
  });

  it('says so where there is nothing of that name', async () => {
    const db = await freshStore();
    expect(await undoAction(db, 'nothing', me('2026-01-01'))).toBe(false);
  });

  it('can itself be undone', async () => {
    const db = await storeWithGoal({ target: 50 });
    const action = await applyEdits(
      db,
      [{ type: 'keyResult', id: 'k1', set: { target: 20 } }],
      me('2026-01-02'),
    );
    await undoAction(db, action, me('2026-01-03'));
    const undo = (await db.getAll('changes')).reduce((a, b) => (a.at > b.at ? a : b)).action;
    await undoAction(db, undo, me('2026-01-04'));
    expect((await keyResultOf(db))?.target).toBe(20);
  });
});

describe('undo', () => {
  const fields = fc.record(
    {
      title: fc.constantFrom('A', 'B', 'C'),
      target: fc.integer({ min: 1, max: 9 }),
      owner: fc.constantFrom('ada', 'grace', null),
      commitment: fc.constantFrom('committed', 'stretch', null),
    },
    { requiredKeys: [] },
  );
  it('restores what was there, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 4 }), fields, async (before, last) => {
        const db = await storeWithGoal();
        for (const set of before)
          await applyEdits(db, [{ type: 'keyResult', id: 'k1', set }], me('2026-01-02'));
        const held = await keyResultOf(db);
        const action = await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: last }], me('2026-01-03'));
        await undoAction(db, action, me('2026-01-04'));
        expect(await keyResultOf(db)).toEqual(held);
      }),
      { numRuns: 40 },
    );
  });
});

describe('foldChange', () => {
  const change = fc.record({
    id: fc.uuid(),
    millis: fc.integer({ min: 0, max: 3 }),
    field: fc.constantFrom('title', 'horizon', 'why', 'removed'),
    value: fc.constantFrom('long', 'short', null, true),
  });
  it('gives the same state in any order of arrival, and however often a change arrives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: (c) => c.id }),
        fc.infiniteStream(fc.nat()),
        (made, dice) => {
          const changes = made.map(
            ({ millis, ...c }): Change => ({
              ...c,
              at: `${String(millis).padStart(15, '0')}.00000.d`,
              author: 'me',
              device: 'd',
              action: 'a',
              entity: { type: 'objective', id: 'o1' },
              seen: [],
            }),
          );
          const keys = new Map(changes.map((c) => [c.id, dice.next().value]));
          const shuffled = [...changes, ...changes].sort(
            (a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0),
          );
          const fold = (all: Change[]) =>
            all.reduce<StoredEntity | undefined>((e, c) => foldChange(e, c), undefined);
          expect(fold(shuffled)?.fields ?? {}).toEqual(fold(changes)?.fields ?? {});
        },
      ),
    );
  });

  it('makes no value of a record that was removed', async () => {
    const db = await freshStore();
    await applyEdits(db, [objective], me('2026-01-01'));
    const stored = await db.get('entities', ['objective', 'o1']);
    const gone = foldChange(stored, {
      id: 'zz',
      at: '999999999999999.00000.d',
      author: 'me',
      device: 'd',
      action: 'a',
      entity: { type: 'objective', id: 'o1' },
      field: 'removed',
      value: true,
      seen: [],
    });
    expect(withValue(gone)).not.toHaveProperty('value');
  });
});
