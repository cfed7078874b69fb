import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import type { Database } from '../../../../lib/store/db/database';
import { beginRead } from '../../../../lib/store/db/transaction';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { evidenceStores } from '../../../../lib/store/signals/evidence';
import { eventCounts, readingsOf } from '../../../../lib/store/signals/history';
import { ingest } from '../../../../lib/store/signals/ingest';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, day, freshStore, keyResult, me, repo, stars, storeWithGoal, tag } from '../support';

const at = (text: string) => Date.parse(`${text}:00Z`);
const read = (db: Database, when: string, value: number) =>
  ingest(db, { ...captured('2026-01-01', { readings: stars(value) }), at: `${when}:00.000Z` });
const comment = (id: string, when: string) => ({
  ...{ id, subject: repo.id, kind: 'comment' as const, at: `${when}:00.000Z` },
});

describe('readings', () => {
  const values = async (db: Database, since: string, ...instants: string[]) => {
    const tx = beginRead(db, evidenceStores);
    const found = await readingsOf(tx, repo.id, 'stars', at(since), instants.map(at));
    return found.map((r) => [new Date(r.at).toISOString().slice(0, 16), r.value]);
  };

  test('are the last of each day, and the last one before the days asked for, however long ago that is', async () => {
    const db = await freshStore();
    await read(db, '2024-03-01T09:00', 1);
    await read(db, '2024-05-01T09:00', 2);
    for (const [hour, value] of [3, 4, 5].entries()) await read(db, `2026-02-01T1${hour}:00`, value);
    expect(await values(db, '2026-01-20T00:00')).toEqual([
      ['2024-05-01T09:00', 2],
      ['2026-02-01T12:00', 5],
    ]);
    expect(await values(db, '2026-02-01T12:00')).toEqual([['2026-02-01T12:00', 5]]);
  });

  test('between those of a day are looked up where an instant lies there', async () => {
    const db = await freshStore();
    await read(db, '2026-01-01T09:00', 1);
    for (const [hour, value] of [3, 4, 5].entries()) await read(db, `2026-02-01T1${hour}:00`, value);
    const found = await values(db, '2026-01-20T00:00', '2026-02-01T11:30', '2026-02-01T09:30');
    expect(found).toContainEqual(['2026-02-01T11:00', 4]);
    expect(found).toHaveLength(3);
  });

  test('have the first one of all where it lies in the days asked for', async () => {
    const db = await freshStore();
    for (const [hour, value] of [3, 4, 5].entries()) await read(db, `2026-02-01T1${hour}:00`, value);
    expect(await values(db, '2026-01-20T00:00')).toContainEqual(['2026-02-01T10:00', 3]);
  });
});

describe('events', () => {
  const counts = async (db: Database, ...instants: string[]) => {
    const tx = beginRead(db, evidenceStores);
    return (await eventCounts(tx, repo.id, undefined, instants.map(at))).map((c) => c.count);
  };

  test('are counted by day, and one by one on a day in which an instant lies', async () => {
    const db = await freshStore();
    const events = ['01T10:00', '01T11:00', '01T12:00', '02T10:00'].map((when, n) =>
      comment(`e${n}`, `2026-02-${when}`),
    );
    await ingest(db, captured('2026-02-03', { events }));
    expect(await counts(db)).toEqual([3, 1]);
    expect(await counts(db, '2026-02-01T12:00', '2026-02-01T09:59')).toEqual([3, 1]);
    expect((await counts(db, '2026-02-01T11:30')).toSorted()).toEqual([1, 1, 1, 1]);
  });

  test('of the day on which the time begins or ends count only within it', async () => {
    const set = { measure: { kind: 'count' as const, of: 'events' as const } };
    const db = await storeWithGoal({ ...set, start: '2026-01-01', due: '2026-01-31' });
    const events = [
      ...['2025-12-31T22:30', '2025-12-31T23:00'],
      ...['2026-01-31T22:00', '2026-01-31T22:59', '2026-01-31T23:00'],
    ].map((when, n) => comment(`e${n}`, when));
    await ingest(db, captured('2025-12-01', { events }));
    await applyEdits(db, [tag('t1', { at: '2025-12-01T00:00:00Z' })], me('2025-12-01'));
    // In Prague the month is from 23:00 UTC to 23:00 UTC.
    await refreshSnapshots(db, () => day('2026-02-10'), 'Europe/Prague');
    expect((await db.get('snapshots', 'k1'))?.value).toBe(3);
  });
});

describe('what a refresh reads', () => {
  afterEach(() => vi.restoreAllMocks());

  /** How many records of a store are read by a refresh. */
  async function readBy(store: string, refresh: () => Promise<unknown>): Promise<number> {
    let count = 0;
    for (const source of [IDBObjectStore.prototype, IDBIndex.prototype])
      for (const name of ['get', 'getAll', 'openCursor'] as const) {
        const original = source[name] as (...given: unknown[]) => IDBRequest;
        vi.spyOn(source, name as 'get').mockImplementation(function (
          this: IDBObjectStore | IDBIndex,
          ...given
        ) {
          const request = original.apply(this, given);
          const of = 'objectStore' in this ? this.objectStore.name : this.name;
          request.addEventListener('success', () => {
            if (of !== store) return;
            count += Array.isArray(request.result) ? request.result.length : request.result ? 1 : 0;
          });
          return request;
        });
      }
    await refresh();
    return count;
  }

  test.each([
    ['events', { kind: 'count' as const, of: 'events' as const }],
    ['readings', { kind: 'latest' as const, metric: 'stars' }],
  ])('of %s does not grow with their number', async (store, measure) => {
    const db = await storeWithGoal({ measure });
    await ingest(db, captured('2026-01-01'));
    await applyEdits(db, [tag('t1')], me('2026-01-02'));
    const fill = async (minutes: number) => {
      for (let n = 0; n < 28; n += 1) {
        const when = (m: number) => `2026-01-${String(n + 1).padStart(2, '0')}T1${m % 6}:${10 + (m % 50)}`;
        const all = Array.from({ length: minutes }, (_, m) => m);
        if (store === 'readings') for (const m of all) await read(db, when(m), n * 100 + m);
        else
          await ingest(db, captured('2026-01-29', { events: all.map((m) => comment(`${n} ${m}`, when(m))) }));
      }
      // The first refresh also stores the forecast as of an earlier day, once.
      await refreshSnapshots(db, () => day('2026-02-10'), 'UTC');
      await db.put('dirty', { keyResult: 'k1', mark: 'again' });
      const found = await readBy(store, () => refreshSnapshots(db, () => day('2026-02-10'), 'UTC'));
      vi.restoreAllMocks();
      return found;
    };
    const few = await fill(2);
    expect(await fill(40)).toBe(few);
  });

  test('of check-ins, tags and effort does not grow with those of other key results', async () => {
    const db = await storeWithGoal({
      measure: { kind: 'ratio', over: { kind: 'count', of: 'evidence' }, under: { kind: 'time' } },
    });
    await ingest(db, captured('2026-01-01'));
    await applyEdits(db, [keyResult('k2'), ...entered('k1', 0)], me('2026-01-02'));
    const reads = async () => {
      await refreshSnapshots(db, () => day('2026-02-10'), 'UTC');
      await db.put('dirty', { keyResult: 'k1', mark: 'again' });
      const found = await readBy('entities', () => refreshSnapshots(db, () => day('2026-02-10'), 'UTC'));
      vi.restoreAllMocks();
      return found;
    };
    const alone = await reads();
    const others = Array.from({ length: 30 }, (_, n) => entered('k2', n + 1)).flat();
    await applyEdits(db, others, me('2026-01-02'));
    expect(await reads()).toBe(alone);
  });
});

/** A check-in, a tag and effort of a key result. */
function entered(of: string, n: number): Edit[] {
  const at = '2026-01-05T10:00:00Z';
  return [
    { type: 'checkIn', id: `c${n}`, set: { keyResult: of, at, value: n } },
    tag(`t${n}`, { keyResult: of, at }),
    { type: 'effort', id: `e${n}`, set: { keyResult: of, at, seconds: 60, source: 'manual' } },
  ];
}
