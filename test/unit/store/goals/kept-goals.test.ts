import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { beginRead } from '../../../../lib/store/db/transaction';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { entitiesOf } from '../../../../lib/store/goals/entities';
import { keepGoals, shownGoals } from '../../../../lib/store/goals/kept-goals';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { day, load, me, otherBackup, storeWithGoal } from '../support';

type Step = (db: Database) => Promise<unknown>;
const set = (db: Database, target: number) =>
  applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target } }], me('2026-02-04'));

const shown = (db: Database) => shownGoals(beginRead(db, ['entities', 'meta']));

async function inRecords(db: Database) {
  const tx = beginRead(db, ['entities']);
  return {
    objectives: await entitiesOf(tx, 'objective'),
    keyResults: await entitiesOf(tx, 'keyResult'),
    cycles: await entitiesOf(tx, 'cycle'),
  };
}

const steps = fc.array(
  fc.oneof(
    fc.nat(3).map(
      (target): Step =>
        (db) =>
          set(db, target),
    ),
    fc.constantFrom<Step>(
      keepGoals,
      async (db) => undoAction(db, await set(db, 77), me('2026-02-05')),
      async (db) => load(db, await otherBackup()),
      (db) => applyEdits(db, [{ type: 'keyResult', id: 'k2', remove: true }], me('2026-02-06')),
      (db) =>
        applyEdits(
          db,
          [{ type: 'cycle', id: 'q', set: { title: 'Q1', start: '2026-01-01', end: '2026-03-31' } }],
          me('2026-02-07'),
        ),
    ),
  ),
  { minLength: 1, maxLength: 8 },
);

test('what is shown is at any time what is in the records, whenever a copy was kept', async () => {
  await otherBackup();
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const db = await storeWithGoal();
      await keepGoals(db);
      for (const step of taken) await step(db);
      expect(await shown(db)).toEqual(await inRecords(db));
      await keepGoals(db);
      expect(await shown(db)).toEqual(await inRecords(db));
    }),
    { numRuns: 25 },
  );
});

test('the copy is read as long as the records are the same, and kept when snapshots are refreshed', async () => {
  const db = await storeWithGoal();
  await refreshSnapshots(db, () => day('2026-02-02'), 'UTC');
  const kept = (await db.get('meta', 'keptGoals')) as { readonly goals: object };
  const cycles = [{ id: 'only in the copy' }];
  await db.put('meta', { ...kept, goals: { ...kept.goals, cycles } }, 'keptGoals');
  expect((await shown(db)).cycles).toEqual(cycles);
  await set(db, 5);
  expect((await shown(db)).cycles).toEqual([]);
});
