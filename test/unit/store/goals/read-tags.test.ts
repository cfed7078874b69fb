import { beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import {
  readNewestTags,
  readTagsOfKeyResult,
  readTagsOfKeyResults,
  readTagsOfSubjects,
  readTagsSince,
  readTagsWithin,
} from '../../../../lib/store/goals/read-tags';
import { ingest } from '../../../../lib/store/signals/ingest';
import { captured, day, keyResult, me, repo, storeWithGoal, tag } from '../support';

const days = ['2026-02-05', '2026-02-01', '2026-02-04', '2026-02-03', '2026-02-02'];
const article = { ...repo, id: 'forem:article:dev.to/1', platform: 'forem', url: 'https://dev.to/1' };

let db: Database;
/** A tag on each of five days, in another order than that of their ids; every second one is of `k2`. */
beforeEach(async () => {
  db = await storeWithGoal();
  for (const subject of [repo, article])
    await ingest(db, captured('2026-02-01', { url: subject.url, subjects: [{ ...subject, role: 'page' }] }));
  const tags = days.map((at, n) =>
    tag(`t${n}`, {
      keyResult: n % 2 ? 'k2' : 'k1',
      subject: n ? repo.id : article.id,
      at: `${at}T12:00:00.000Z`,
    }),
  );
  await applyEdits(db, [keyResult('k2'), keyResult('k3'), ...tags], me('2026-02-05'));
});

const ids = ({ tags }: { tags: readonly { id: string }[] }) => tags.map(({ id }) => id);
const remove = (id: string) => applyEdits(db, [{ type: 'tag' as const, id, remove: true }], me('2026-02-06'));

test('the newest tags are read with their pages, and what is to be known of the others', async () => {
  const newest = await readNewestTags(db, 2);
  expect(ids(newest)).toEqual(['t2', 't0']);
  expect([...newest.tagged.keys()]).toEqual([article.id, repo.id]);
  expect(newest.total).toBe(5);
  expect([...newest.keyResults]).toEqual(['k1', 'k2']);
  expect([...newest.platforms]).toEqual(['forem', 'github']);
  expect(ids(await readNewestTags(db, 1))).toEqual(['t0']);
});

test('as many as there are at most, none where there are none, and no removed ones', async () => {
  expect(ids(await readNewestTags(db, 9))).toEqual(['t1', 't4', 't3', 't2', 't0']);
  await remove('t0');
  await remove('t2');
  await remove('t4');
  expect(await readNewestTags(db, 9)).toMatchObject({ total: 2, keyResults: new Set(['k2']) });
  await remove('t1');
  await remove('t3');
  expect(await readNewestTags(db, 9)).toMatchObject({ tags: [], total: 0, keyResults: new Set() });
});

test('those of the same instant come together', async () => {
  await applyEdits(db, [tag('t9', { at: '2026-02-04T12:00:00.000Z' })], me('2026-02-06'));
  expect(ids(await readNewestTags(db, 2))).toEqual(['t2', 't9', 't0']);
});

test('of a time those are read that are in it, its end excluded', async () => {
  const read = async (start: string, end: string) =>
    ids(await readTagsWithin(db, { start: day(start), end: day(end) }));
  expect(await read('2026-02-02', '2026-02-04')).toEqual(['t4', 't3']);
  expect(await read('2026-03-02', '2026-03-04')).toEqual([]);
});

test('since the last review those of each key result are read', async () => {
  const read = (k1: string, k2: string) =>
    readTagsSince(db, [
      { keyResult: 'k1', since: day(k1) },
      { keyResult: 'k2', since: day(k2) },
    ]);
  expect(ids(await read('2026-02-03', '2026-02-02'))).toEqual(['t2', 't0', 't3']);
  expect(await readTagsSince(db, [])).toEqual({ tags: [], tagged: new Map() });
});

test('those of a key result and of a subject are found, with the pages that time was logged for', async () => {
  const values = { keyResult: 'k3', at: '2026-02-05T12:00:00.000Z', seconds: 60 };
  const effort = {
    type: 'effort' as const,
    id: 'e',
    set: { ...values, source: 'manual' as const, subject: article.id },
  };
  await applyEdits(db, [effort], me('2026-02-05'));
  expect(ids(await readTagsOfKeyResult(db, 'k2'))).toEqual(['t1', 't3']);
  const ofThird = await readTagsOfKeyResult(db, 'k3');
  expect([ids(ofThird), [...ofThird.tagged.keys()]]).toEqual([[], [article.id]]);
  const ofBoth = await readTagsOfKeyResults(db, ['k2', 'k1']);
  expect(ids({ tags: ofBoth })).toEqual(['t1', 't3', 't0', 't2', 't4']);
  expect(ids({ tags: await readTagsOfSubjects(db, [article.id, 'github:repo:acme/none']) })).toEqual(['t0']);
});

test('what is read of many tags is no more than what is asked for', async () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    tag(`many-${n}`, { keyResult: 'k3', at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString() }),
  );
  await applyEdits(db, many, me('2026-02-05'));
  const given = countRecords();
  await readNewestTags(db, 2);
  await readTagsWithin(db, { start: day('2026-02-02'), end: day('2026-02-04') });
  await readTagsSince(db, [{ keyResult: 'k3', since: day('2026-02-01') }]);
  await readTagsOfKeyResult(db, 'k1');
  expect(given()).toBeLessThan(20);
});

/** Counts the records that the store gives from now on. */
function countRecords(): () => number {
  let count = 0;
  for (const source of [IDBObjectStore, IDBIndex]) {
    const original = source.prototype.getAll;
    vi.spyOn(source.prototype, 'getAll').mockImplementation(function (this: never, ...asked) {
      const request = original.apply(this, asked as never);
      request.addEventListener('success', () => {
        count += (request.result as unknown[]).length;
      });
      return request as never;
    });
  }
  return () => {
    vi.restoreAllMocks();
    return count;
  };
}
