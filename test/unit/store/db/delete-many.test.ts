import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteMany } from '../../../../lib/store/db/delete-many';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { freshStore } from '../support';

const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();

test('deletes the given records and no others, whatever lies between them', async () => {
  const db = await freshStore();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(60), { maxLength: 40 }),
      fc.array(fc.boolean()),
      async (all, isGiven) => {
        await db.clear('readings');
        for (const n of all) await db.put('readings', { subject: 's', metric: 'stars', value: n, at: at(n) });
        const given = all.filter((_, index) => isGiven[index]);
        const keys = given.map((n): [string, string, string] => ['s', 'stars', at(n)]);
        await inTransaction(db, ['readings'], (tx) => deleteMany(tx, 'readings', keys));
        const left = (await db.getAll('readings')).map((r) => r.value);
        expect(left).toEqual(all.filter((n) => !given.includes(n)).sort((a, b) => a - b));
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
