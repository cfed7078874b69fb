import { expect, test } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readCountedPage } from '../../../../lib/store/signals/read-counted-page';
import { close, me, repo, storeWithGoal, tracked } from '../support';

test('a page that counts is found by its subject, with its key results; one that counts for nothing is none', async () => {
  expect(await readCountedPage(await tracked(), repo.id)).toEqual({ subject: repo.id, keyResults: ['k1'] });
  expect(await readCountedPage(await storeWithGoal(), repo.id)).toBeUndefined();
});

test('one that counted only for what is closed counts for nothing', async () => {
  const db = await tracked();
  await applyEdits(db, [close('k1')], me('2026-03-31'));
  expect(await readCountedPage(db, repo.id)).toBeUndefined();
});
