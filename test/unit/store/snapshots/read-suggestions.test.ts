import { expect, test } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readSuggestions } from '../../../../lib/store/snapshots/read-suggestions';
import { captured, day, keyResult, me, stars, storeWithGoal, tag } from '../support';

test('a closed target is beside what was suggested when its time began', async () => {
  const db = await storeWithGoal({ start: '2026-04-06', due: '2026-07-05', target: 500 });
  for (let n = 0; n < 180; n += 1) {
    const at = new Date(day('2026-01-05') + n * 86_400_000).toISOString().slice(0, 10);
    // Three a day until the start, and ten a day after it, which nobody could know.
    await ingest(db, captured(at, { readings: stars(n < 91 ? 100 + 3 * n : 373 + 10 * (n - 91)) }));
  }
  const closed = { at: '2026-07-06T12:00:00Z', value: 1250, attainment: 2.5, decision: 'drop' as const };
  await applyEdits(
    db,
    [
      tag('t1'),
      keyResult('unread', { closed, measure: { kind: 'manual' } }),
      { type: 'cycle', id: 'q2', set: { title: 'Q2', start: '2026-04-06', end: '2026-07-05' } },
      { type: 'objective', id: 'o1', set: { cycle: 'q2' } },
    ],
    me('2026-04-04'),
  );
  expect(await readSuggestions(db, 'UTC')).toEqual([]);
  await applyEdits(
    db,
    [
      { type: 'keyResult', id: 'k1', set: { closed } },
      { type: 'cycle', id: 'q2', set: { closed: { at: '2026-07-06T12:00:00Z' } } },
    ],
    me('2026-07-06'),
  );
  const [found, ...others] = await readSuggestions(db, 'UTC');
  expect(others).toEqual([]);
  expect(found?.keyResult).toMatchObject({ id: 'k1', target: 500 });
  expect(found?.realistic).toBeGreaterThan(600);
  expect(found?.realistic).toBeLessThan(680);
  expect(found?.cautious).toBeLessThanOrEqual(found?.realistic ?? 0);
  expect(found?.ambitious).toBeGreaterThanOrEqual(found?.realistic ?? 0);
});
