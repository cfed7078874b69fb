import { expect, test } from 'vitest';
import { analyseStore } from '../../../../components/app/insights/analyse-store';
import { Comparisons } from '../../../../lib/goals/insights/comparisons';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { captured, day, keyResult, me, stars, storeWithGoal, tag } from '../../store/support';

test('what needs no statistics is told first, and what was suggested before what people did', async () => {
  const db = await storeWithGoal();
  for (const [n, at] of ['2026-02-02', '2026-02-09', '2026-02-16'].entries())
    await ingest(db, captured(at, { readings: stars(10 + n) }));
  await applyEdits(db, [keyResult('k2'), tag('t1')], me('2026-02-16'));
  const told: string[] = [];
  const shares: number[] = [];
  await analyseStore(db, { now: day('2026-02-23'), zone: 'UTC' }, new Comparisons(), {
    part: (part) => told.push(...Object.keys(part)),
    progress: (share) => shares.push(share),
  });
  expect(told[0]).toBe('places');
  expect(told.indexOf('suggestions')).toBeGreaterThan(0);
  expect(told.slice(-4)).toEqual(['people', 'content', 'relations', 'stop']);
  expect(told.indexOf('suggestions')).toBeLessThan(told.indexOf('people'));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
