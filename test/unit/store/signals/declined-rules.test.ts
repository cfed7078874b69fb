import { expect, test } from 'vitest';
import { declineRule } from '../../../../lib/store/signals/declined-rules';
import { readDeclinedRules } from '../../../../lib/store/signals/read-declined-rules';
import { storeWithGoal } from '../support';

test('a declined rule is remembered, the latest 200 of them', async () => {
  const db = await storeWithGoal();
  expect(await readDeclinedRules(db)).toEqual(new Set());
  for (let n = 0; n < 201; n += 1) await declineRule(db, `offer ${n}`);
  await declineRule(db, 'offer 1');
  const declined = await readDeclinedRules(db);
  expect(declined.size).toBe(200);
  expect(declined.has('offer 0')).toBe(false);
  await declineRule(db, 'one more');
  // It was declined again, so that another one is the oldest.
  expect((await readDeclinedRules(db)).has('offer 1')).toBe(true);
  expect((await readDeclinedRules(db)).has('offer 2')).toBe(false);
});
