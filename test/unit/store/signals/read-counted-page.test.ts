import { expect, test } from 'vitest';
import { readCountedPage } from '../../../../lib/store/signals/read-counted-page';
import { repo, storeWithGoal, tracked } from '../support';

test('a page that counts is found by its subject, with its key results; one that counts for nothing is none', async () => {
  expect(await readCountedPage(await tracked(), repo.id)).toEqual({ subject: repo.id, keyResults: ['k1'] });
  expect(await readCountedPage(await storeWithGoal(), repo.id)).toBeUndefined();
});
