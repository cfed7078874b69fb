import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleScore } from '../../../../lib/goals/closing/cycle-score';
import type { Edit } from '../../../../lib/model/edit';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readGoals } from '../../../../lib/store/goals/read-goals';
import { dump, freshStore, keyResult, load, me } from '../support';

/** A key result as it was closed, in one of three objectives. */
const closed = fc.record({
  objective: fc.constantFrom('o1', 'o2', 'o3'),
  layer: fc.constantFrom('outcome', 'output', 'effort'),
  weight: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
  attainment: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: undefined }),
  archived: fc.boolean(),
});

async function scoreIn(db: Database): Promise<number | undefined> {
  const { objectives, keyResults } = await readGoals(db);
  return cycleScore({ id: 'c1' }, objectives, keyResults);
}

test('a cycle has the same score before and after export and import', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(closed, { minLength: 1, maxLength: 6 }), async (all) => {
      const db = await freshStore();
      const edits: Edit[] = [
        { type: 'cycle', id: 'c1', set: { title: 'Q1 2026', start: '2026-01-01', end: '2026-03-31' } },
        ...['o1', 'o2', 'o3'].map((id) => ({
          type: 'objective' as const,
          id,
          set: { title: id, horizon: 'short' as const, cycle: 'c1' },
        })),
        ...all.map(({ attainment, weight, ...some }, n) => {
          const at = { at: '2026-04-01T09:00:00Z', decision: 'drop' as const };
          return keyResult(`k${n}`, {
            ...some,
            ...(weight === undefined ? {} : { weight }),
            closed: attainment === undefined ? at : { ...at, attainment },
          });
        }),
      ];
      await applyEdits(db, edits, me('2026-04-01'));
      const before = await scoreIn(db);
      const lines = await dump(db);
      db.close();

      const other = await freshStore();
      await load(other, lines, { batch: 2000 });
      expect(await scoreIn(other)).toBe(before);
      other.close();
      const counts = all.some(
        (k) => k.layer === 'outcome' && !k.archived && k.attainment !== undefined && (k.weight ?? 1) > 0,
      );
      if (counts) expect(before).toBeDefined();
    }),
    { numRuns: 40 },
  );
});
