import { expect, it } from 'vitest';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { readHistory } from '../../../../lib/store/goals/read-history';
import { day, me, storeWithGoal } from '../support';

it('keeps who changed what of a key result, when, from what to what, and that it was taken back', async () => {
  const db = await storeWithGoal({ target: 50 });
  const lowered = await applyEdits(
    db,
    [{ type: 'keyResult', id: 'k1', set: { target: 20 } }],
    me('2026-03-22'),
  );
  await undoAction(db, lowered, { now: day('2026-03-23'), author: 'ada' });
  const changes = await readHistory(db, 'keyResult', 'k1');
  const target = changes.filter((c) => c.field === 'target');
  expect(target.map(({ author, at, from, to }) => ({ author, at, from, to }))).toEqual([
    { author: 'me', at: day('2026-01-01'), from: null, to: 50 },
    { author: 'me', at: day('2026-03-22'), from: 50, to: 20 },
    { author: 'ada', at: day('2026-03-23'), from: 20, to: 50 },
  ]);
});
