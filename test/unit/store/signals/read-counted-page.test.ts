import { expect, test } from 'vitest';
import { readCountedPage, readCountedPageAt } from '../../../../lib/store/signals/read-counted-page';
import { repo, storeWithGoal, tracked } from '../support';

test('a page that counts is found by its address and by its subject, with its key results', async () => {
  const db = await tracked();
  const found = { subject: repo.id, keyResults: ['k1'] };
  expect(await readCountedPageAt(db, `${repo.url}#readme`)).toEqual(found);
  expect(await readCountedPage(db, repo.id)).toEqual(found);
});

test('a page that was not read or counts for nothing is none', async () => {
  expect(await readCountedPageAt(await tracked(), 'https://example.org/')).toBeUndefined();
  expect(await readCountedPage(await storeWithGoal(), repo.id)).toBeUndefined();
});
