import { expect, it } from 'vitest';
import type { ForecastRecord } from '../../../../lib/model/goals';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, day, keyResult, me, repo, stars, storeWithGoal, tag } from '../support';
import { refreshWhile } from './refresh-while';

// A third of the first quarter of 2026 is 31 January, two thirds are 2 March.
const third = '2026-01-31T00:00:00.000Z';
const twoThirds = '2026-03-02T00:00:00.000Z';

const forecasts = async (db: Database) =>
  (await db.getAll('entities'))
    .flatMap((e) => (e.type === 'forecast' && e.value ? [e.value as ForecastRecord] : []))
    .sort((a, b) => a.at.localeCompare(b.at));

/** A store in which the repository wins one star a day, read every three days, from a day on. */
async function growing(from = '2026-01-01'): Promise<Database> {
  const db = await storeWithGoal();
  for (let at = day(from); at <= day('2026-03-30'); at += 3 * 86_400_000) {
    const value = Math.round((at - day('2026-01-01')) / 86_400_000);
    await ingest(db, captured(new Date(at).toISOString().slice(0, 10), { readings: stars(value) }));
  }
  await applyEdits(db, [tag('t1', { at: `${from}T12:00:00Z` })], me('2026-01-01'));
  return db;
}

it('stores each forecast once, after its point, as of the point', async () => {
  const db = await growing();
  await refreshSnapshots(db, () => day('2026-01-30'), 'UTC');
  expect(await forecasts(db)).toEqual([]);
  for (const at of ['2026-02-04', '2026-02-05']) await refreshSnapshots(db, () => day(at), 'UTC');
  const [first, ...others] = await forecasts(db);
  expect(others).toEqual([]);
  // One star a day: 90 in the end, known on 31 January.
  expect(first).toMatchObject({ keyResult: 'k1', at: third });
  expect(Math.abs((first?.centre ?? 0) - 90)).toBeLessThan(3);
  for (const at of ['2026-03-10', '2026-04-10']) await refreshSnapshots(db, () => day(at), 'UTC');
  expect((await forecasts(db)).map((f) => f.at)).toEqual([third, twoThirds]);
  expect((await forecasts(db))[0]).toEqual(first);
});

it('takes the forecast of a later day where too little was known at the point, but not after the next one', async () => {
  const db = await growing('2026-02-05');
  await refreshSnapshots(db, () => day('2026-02-06'), 'UTC');
  expect(await forecasts(db)).toEqual([]);
  await refreshSnapshots(db, () => day('2026-02-25'), 'UTC');
  expect((await forecasts(db)).map((f) => f.at)).toEqual([new Date(day('2026-02-25')).toISOString()]);
  const late = await growing('2026-02-05');
  await refreshSnapshots(late, () => day('2026-03-20'), 'UTC');
  expect((await forecasts(late)).map((f) => f.at)).toEqual([twoThirds]);
});

it('stores none for what the key result no longer is, where it is changed meanwhile', async () => {
  for (const set of [{ due: '2026-06-30' }, { measure: { kind: 'latest', metric: 'forks' } }] as const) {
    const db = await growing();
    const change = [{ type: 'keyResult', id: 'k1', set }] as const;
    await refreshWhile(db, '2026-02-04', () => applyEdits(db, change, me('2026-02-04')));
    expect(await forecasts(db)).toEqual([]);
  }
});

it('drops what was forecast for another time, restores it with an undo, and lets it go with its key result', async () => {
  const db = await growing();
  await refreshSnapshots(db, () => day('2026-02-04'), 'UTC');
  await applyEdits(
    db,
    [{ type: 'keyResult', id: 'k1', set: { title: 'T', due: '2026-03-31' } }],
    me('2026-02-05'),
  );
  expect(await forecasts(db)).toHaveLength(1);
  await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { due: '2026-06-30' } }], me('2026-02-05'));
  expect(await forecasts(db)).toEqual([]);
  await refreshSnapshots(db, () => day('2026-03-20'), 'UTC');
  expect((await forecasts(db)).map((f) => f.at)).toEqual(['2026-03-02T08:00:00.000Z']);
  await applyEdits(db, [{ type: 'keyResult', id: 'k1', remove: true }], me('2026-03-20'));
  expect(await forecasts(db)).toEqual([]);
});

it.each([
  ['a metric', { kind: 'latest', metric: 'stars' }],
  ['events', { kind: 'count', of: 'events' }],
] as const)(
  'what came after its point, also on the same day, does not change a forecast of %s',
  async (_what, measure) => {
    // Where the days of New York are meant, the point is in the middle of a day of UTC.
    const [zone, point] = ['America/New_York', Date.parse('2026-01-31T04:40:00Z')];
    const filledUntil = async (until: number) => {
      const db = await storeWithGoal({ measure });
      for (let n = 0, at = Date.parse('2026-01-02T01:00:00Z'); at <= until; n += 1, at += 3 * 3_600_000) {
        const when = new Date(at).toISOString();
        const events = Array.from({ length: at > point ? 40 : 1 + (n % 3) }, (_, e) => ({
          ...{ id: `github:${n}-${e}`, subject: repo.id, kind: 'comment' as const, at: when },
        }));
        const value = at > point ? 5000 + n : n;
        await ingest(db, { ...captured('2026-01-01', { readings: stars(value), events }), at: when });
      }
      await applyEdits(db, [tag('t1', { at: '2026-01-01T12:00:00Z' })], me('2026-01-01'));
      await refreshSnapshots(db, () => until, zone);
      return (await forecasts(db))[0];
    };
    const onTime = await filledUntil(Date.parse('2026-01-31T05:00:00Z'));
    expect(onTime).toMatchObject({ at: onTime?.at, keyResult: 'k1' });
    expect(await filledUntil(Date.parse('2026-02-10T12:00:00Z'))).toEqual(onTime);
  },
);

it('fits the ranges of open key results to the record, once a result is known', async () => {
  const db = await growing();
  await applyEdits(
    db,
    [keyResult('k2'), tag('t2', { keyResult: 'k2', at: '2026-01-01T12:00:00Z' })],
    me('2026-01-01'),
  );
  const width = async () => {
    await refreshSnapshots(db, () => day('2026-03-10'), 'UTC');
    const of = (await db.get('snapshots', 'k2'))?.forecast;
    return of && 'value' in of ? of.high - of.low : Number.NaN;
  };
  const before = await width();
  // Far from what was forecast.
  const closed = { at: '2026-03-31T12:00:00Z', value: 500, decision: 'drop' as const };
  await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { closed } }], me('2026-03-10'));
  expect(await width()).toBeGreaterThan(before);
});
