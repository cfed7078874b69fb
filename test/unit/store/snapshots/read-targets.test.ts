import { expect, test } from 'vitest';
import type { EditFields } from '../../../../lib/model/edit';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readTargetHistory, type TargetQuery } from '../../../../lib/store/snapshots/read-targets';
import { captured, day, me, repo, stars, storeWithGoal, tag } from '../support';

const query = (some: EditFields<'keyResult'> = {}) => ({
  ...{ id: 'k1', unit: '', direction: 'increase' as const, start: '2026-04-06', due: '2026-07-05' },
  measure: { kind: 'latest' as const, metric: 'stars' },
  ...(some as object),
});
const oneDay = 86_400_000;
const targetsOf = async (db: Database, asked: TargetQuery, now: number) =>
  (await readTargetHistory(db, asked, now, 'UTC')).targets;

test('targets rest on the readings of what counts', async () => {
  const db = await storeWithGoal();
  for (let n = 0; n < 90; n += 1) {
    const at = new Date(day('2026-01-05') + n * oneDay).toISOString().slice(0, 10);
    await ingest(db, captured(at, { readings: stars(100 + 3 * n) }));
  }
  await applyEdits(db, [tag('t1')], me('2026-04-04'));
  const found = await targetsOf(db, query(), day('2026-04-05'));
  if (!found || 'wait' in found) throw new Error('they can be told');
  // 3 a day from the last reading, on 4 April, until the end of 5 July: 92.5 days.
  expect(found.realistic.target).toBe(100 + 3 * 89 + Math.round(3 * 92.5));
  expect(found.weeks).toBe(12);
  expect(await targetsOf(db, query({ direction: 'above' }), day('2026-04-05'))).toBeUndefined();
  expect(await targetsOf(db, query(), day('2026-07-06'))).toBeUndefined();
});

test('what a rule counts as subjects has targets too', async () => {
  const measure = { kind: 'count' as const, of: 'subjects' as const };
  const db = await storeWithGoal({ measure });
  await applyEdits(
    db,
    [{ type: 'rule', id: 'r1', set: { keyResult: 'k1', platform: 'github' } }],
    me('2026-01-02'),
  );
  for (let n = 0; n < 13; n += 1) {
    const at = new Date(day('2026-01-05') + 7 * n * oneDay).toISOString().slice(0, 10);
    const id = `${repo.id}-${n}`;
    const subjects = [{ ...repo, id, publishedAt: at, role: 'page' as const }];
    await ingest(db, captured(at, { subjects, readings: stars(1, id) }));
  }
  const found = await targetsOf(db, query({ measure }), day('2026-03-30'));
  // One a week for thirteen weeks.
  expect(found).toMatchObject({ realistic: { target: 13 } });
});

test('pages that are only chosen tell targets and the baseline', async () => {
  const db = await storeWithGoal();
  for (let n = 0; n < 90; n += 1) {
    const at = new Date(day('2026-01-05') + n * oneDay).toISOString().slice(0, 10);
    await ingest(db, captured(at, { readings: stars(100 + 3 * n) }));
  }
  const now = day('2026-04-05');
  const chosen = query({ start: '2026-03-01' });
  expect(await readTargetHistory(db, chosen, now, 'UTC')).toEqual({});
  const told = await readTargetHistory(db, { ...chosen, pages: [repo.id] }, now, 'UTC');
  expect(told.targets).toMatchObject({ realistic: { target: 100 + 3 * 89 + Math.round(3 * 92.5) } });
  // The reading of 28 February is the last one at or before the start.
  expect(told.baseline).toBe(100 + 3 * 54);
  const grown = query({ measure: { kind: 'growth', metric: 'stars' } });
  expect(await readTargetHistory(db, { ...grown, pages: [repo.id] }, now, 'UTC')).not.toHaveProperty(
    'baseline',
    expect.anything(),
  );
  await applyEdits(db, [tag('t1')], me('2026-04-04'));
  expect(await readTargetHistory(db, chosen, now, 'UTC')).toEqual(told);
});
