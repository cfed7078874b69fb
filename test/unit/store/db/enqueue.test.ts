import { describe, expect, it } from 'vitest';
import { addNew, enqueueDelete, enqueuePut } from '../../../../lib/store/db/enqueue';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { freshStore } from '../support';

const page = (n: number, subject = 's') => ({
  ...{ url: `https://acme.test/${n}`, subject },
  at: '2026-02-01T12:00:00Z',
});

describe('records that are added', () => {
  it('are those whose key is new; the first one of a key stays', async () => {
    const db = await freshStore();
    const add = (...pages: ReturnType<typeof page>[]) =>
      inTransaction(db, ['pages'], (tx) => addNew(tx, 'pages', pages));
    expect(await add()).toEqual([]);
    expect(await add(page(1), page(2))).toEqual([page(1), page(2)]);
    // Held ones in the middle, and at the end.
    expect(await add(page(1, 'x'), page(3), page(2, 'x'))).toEqual([page(3)]);
    expect(await add(page(4), page(4, 'x'))).toEqual([page(4)]);
    expect(await add(page(1, 'x'))).toEqual([]);
    expect(await db.getAll('pages')).toEqual([page(1), page(2), page(3), page(4)]);
  });

  it('are none where the transaction fails meanwhile, and the failure is told', async () => {
    const db = await freshStore();
    const adding = inTransaction(db, ['pages'], (tx) => {
      const added = addNew(tx, 'pages', [page(1), page(2)]);
      tx.abort();
      tx.done.catch(() => undefined);
      return added;
    });
    await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
    expect(await db.count('pages')).toBe(0);
  });
});

it('puts and deletes are in effect with their transaction', async () => {
  const db = await freshStore();
  await inTransaction(db, ['pages'], async (tx) => {
    for (const n of [1, 2, 3, 4]) enqueuePut(tx, 'pages', page(n));
    enqueueDelete(tx, 'pages', page(1).url);
    enqueueDelete(tx, 'pages', IDBKeyRange.bound(page(3).url, page(4).url));
  });
  expect(await db.getAll('pages')).toEqual([page(2)]);
});
