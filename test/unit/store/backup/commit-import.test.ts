import { describe, expect, it } from 'vitest';
import type { KeyResult } from '../../../../lib/model/goals';
import { applySlice, decidedImports, readProgress } from '../../../../lib/store/backup/apply-import';
import { commitImport } from '../../../../lib/store/backup/commit-import';
import { beginImport, dropImport } from '../../../../lib/store/backup/staging';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { carryOut, dump, freshStore, load, me, stage, storeWithGoal } from '../support';

const setTarget = (db: Database, target: number, at: string) =>
  applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target } }], me(at));
const targetOf = async (db: Database) =>
  ((await db.get('entities', ['keyResult', 'k1']))?.value as KeyResult | undefined)?.target;
const lastChange = async (db: Database) =>
  (await db.getAll('changes')).reduce((a, b) => (a.at > b.at ? a : b));

describe('the history of an import', () => {
  it('is before what is changed from then on, also where its clock was ahead', async () => {
    const ahead = await storeWithGoal();
    await setTarget(ahead, 30, '2027-06-01');
    const db = await freshStore();
    await load(db, await dump(ahead));
    await setTarget(db, 20, '2026-02-11');
    expect(await targetOf(db)).toBe(20);
  });

  it('does not set a clock back that is later', async () => {
    const lines = await dump(await storeWithGoal());
    const db = await storeWithGoal();
    await setTarget(db, 30, '2027-06-01');
    await load(db, lines);
    await setTarget(db, 20, '2026-02-11');
    expect(await targetOf(db)).toBe(20);
  });

  it('and the own one have both been seen by the next change, each by its last change alone', async () => {
    const other = await storeWithGoal();
    await setTarget(other, 30, '2026-02-01');
    const theirs = await lastChange(other);
    const db = await freshStore();
    await applyEdits(
      db,
      [{ type: 'objective', id: 'own', set: { title: 'Own', horizon: 'long' } }],
      me('2026-01-05'),
    );
    const ours = await lastChange(db);
    await load(db, await dump(other));
    await setTarget(db, 20, '2026-02-11');
    expect([...(await lastChange(db)).seen].sort()).toEqual([ours.id, theirs.id].sort());
    // What was seen is not named again.
    const next = await lastChange(db);
    await setTarget(db, 21, '2026-02-12');
    expect((await lastChange(db)).seen).toEqual([next.id]);
  });

  it('that is known already changes nothing of what the next change has seen', async () => {
    const db = await storeWithGoal();
    const lines = await dump(db);
    await setTarget(db, 30, '2026-02-01');
    const last = await lastChange(db);
    await load(db, lines);
    await setTarget(db, 20, '2026-02-11');
    expect((await lastChange(db)).seen).toEqual([last.id]);
  });
});

describe('an import', () => {
  const staged = async () => {
    const lines = await dump(await storeWithGoal());
    const db = await freshStore();
    await beginImport(db, 'i', me('2026-02-10'));
    await stage(db, 'i', lines);
    return { db, lines };
  };

  it('is decided only with all of its lines', async () => {
    const { db, lines } = await staged();
    for (const count of [lines.length + 1, lines.length - 1])
      await expect(commitImport(db, 'i', count)).rejects.toMatchObject({
        code: 'unexpected',
        message: `line ${lines.length + 1} of ${count} of the backup did not arrive`,
      });
    expect(await decidedImports(db)).toEqual([]);
    expect(await applySlice(db, 'i')).toBe(false);
    await commitImport(db, 'i', lines.length);
    expect(await decidedImports(db)).toEqual(['i']);
  });

  it('with a gap in its lines is not decided', async () => {
    const { db, lines } = await staged();
    await db.delete('staging', ['i', 'lines', 4]);
    await expect(commitImport(db, 'i', lines.length)).rejects.toMatchObject({
      message: `line 4 of ${lines.length} of the backup did not arrive`,
    });
  });

  it('says how far it is, from nothing to all of it', async () => {
    const { db, lines } = await staged();
    await commitImport(db, 'i', lines.length);
    const shares = [(await readProgress(db, 'i')).share];
    while (await applySlice(db, 'i')) shares.push((await readProgress(db, 'i')).share);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await readProgress(db, 'i')).toMatchObject({ share: 1, isDone: true });
    expect(await decidedImports(db)).toEqual([]);
    expect(await db.count('staging')).toBe(0);
  });

  it('can be dropped until it is decided, and once it is done', async () => {
    const { db, lines } = await staged();
    await commitImport(db, 'i', lines.length);
    await dropImport(db, 'i');
    expect(await decidedImports(db)).toEqual(['i']);
    await carryOut(db, 'i');
    await dropImport(db, 'i');
    await expect(readProgress(db, 'i')).rejects.toMatchObject({ code: 'notFound' });
    await expect(commitImport(db, 'i', lines.length)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('that was dropped takes no more lines, and leaves none', async () => {
    const { db, lines } = await staged();
    await beginImport(db, 'other', me('2026-02-10'));
    await stage(db, 'other', lines);
    const all = await db.count('staging');
    await dropImport(db, 'i');
    expect(await db.count('staging')).toBe(all / 2);
    await expect(stage(db, 'i', lines)).rejects.toMatchObject({ code: 'notFound' });
    await commitImport(db, 'other', lines.length);
    expect((await carryOut(db, 'other')).isDone).toBe(true);
  });
});
