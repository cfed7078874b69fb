import { beforeEach, expect, test } from 'vitest';
import type { Rule } from '../../../../lib/model/goals';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readRulePreview } from '../../../../lib/store/signals/read-rule-preview';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, day, keyResult, me, repo, stars, tracked } from '../support';

let db: Database;
const now = day('2026-03-01');
const preview = (some: Partial<Rule>) =>
  readRulePreview(db, { id: 'r', keyResult: 'k1', ...some }, now, 'UTC');

async function seen(name: string, author: string, count: number): Promise<void> {
  const own = {
    ...repo,
    id: `github:repo:${author}/${name}`,
    url: `https://github.com/${author}/${name}`,
    title: `${author}/${name}`,
    author,
  };
  await ingest(
    db,
    captured('2026-02-05', {
      url: own.url,
      subjects: [{ ...own, role: 'page' }],
      readings: stars(count, own.id),
    }),
  );
}

// `acme/widgets` counts with 20 stars, by its tag.
beforeEach(async () => {
  db = await tracked();
  await seen('gears', 'ada', 5);
  await seen('cogs', 'ada', 7);
  await seen('nuts', 'bob', 11);
});

test('says what matches, since when, and what it does to the value; saving it comes to that', async () => {
  const found = await preview({ author: 'Ada' });
  expect(found).toMatchObject({
    matched: 2,
    counted: 0,
    since: '2026-02-05T12:00:00.000Z',
    value: 20,
    after: 32,
    elsewhere: [],
    overlaps: [],
  });
  expect(found.shown.map(({ title }) => title).sort()).toEqual(['ada/cogs', 'ada/gears']);
  await applyEdits(
    db,
    [{ type: 'rule', id: 'r', set: { keyResult: 'k1', author: 'ada' } }],
    me('2026-03-01'),
  );
  await refreshSnapshots(db, () => now, 'UTC');
  expect(await db.get('snapshots', 'k1')).toMatchObject({ value: 32 });
});

test('of a rule that is changed the old form is left out of account', async () => {
  await applyEdits(
    db,
    [{ type: 'rule', id: 'r', set: { keyResult: 'k1', author: 'ada' } }],
    me('2026-03-01'),
  );
  expect(await preview({ author: 'bob' })).toMatchObject({ matched: 1, value: 32, after: 31, overlaps: [] });
});

test('what counts already is said, and what counts for another key result too', async () => {
  const other = { type: 'rule' as const, id: 'r2', set: { keyResult: 'k2', author: 'ada' } };
  await applyEdits(db, [keyResult('k2'), other], me('2026-02-10'));
  const found = await preview({ platform: 'github' });
  expect(found).toMatchObject({ matched: 4, counted: 1, elsewhere: [{ keyResult: 'k2', count: 2 }] });
  expect(found.overlaps).toMatchObject([{ count: 2, isCovered: true, covers: false }]);
});

test.each([
  [
    { author: 'ada', title: 'gears' },
    { count: 1, isCovered: false, covers: true },
  ],
  [{ author: 'ada' }, { count: 2, isCovered: true, covers: true }],
  [{ title: 's' }, { count: 2, isCovered: true, covers: false }],
])('an overlap of %j with a rule for all of ada’s is %j', async (some, overlap) => {
  await applyEdits(
    db,
    [{ type: 'rule', id: 'r2', set: { keyResult: 'k1', author: 'ada' } }],
    me('2026-02-10'),
  );
  expect((await preview(some)).overlaps).toMatchObject([overlap]);
});

test('of more subjects than are read at once all are counted', async () => {
  const one = await db.get('subjects', 'github:repo:ada/cogs');
  if (!one) throw new Error('it was stored');
  const tx = db.transaction('subjects', 'readwrite');
  for (let n = 0; n < 4100; n += 1)
    void tx.store.put({ ...one, id: `github:repo:eve/${n}`, author: n % 2 ? 'eve' : 'eva' });
  await tx.done;
  const rule = { type: 'rule' as const, id: 'r2', set: { keyResult: 'k1', platform: 'github' } };
  await applyEdits(db, [rule], me('2026-02-10'));
  expect(await preview({ author: 'eve' })).toMatchObject({
    matched: 2050,
    overlaps: [{ count: 2050, isCovered: false, covers: true }],
  });
});

test('an address that is no pattern matches nothing', async () => {
  expect(await preview({ url: 'https://github.com/(' })).toMatchObject({ matched: 0, value: 20, after: 20 });
});
