import { expect, test } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readPages, readStoredPage } from '../../../../lib/store/signals/read-pages';
import { captured, repo, stars, storeWithGoal } from '../support';

const other = {
  ...repo,
  id: 'github:repo:acme/other',
  url: 'https://github.com/acme/other',
  title: 'acme/other',
};

async function twoPages() {
  const db = await storeWithGoal();
  await ingest(db, captured('2026-02-11', { readings: stars(38) }));
  await ingest(
    db,
    captured('2026-02-12', {
      url: other.url,
      subjects: [{ ...other, role: 'page' }],
      readings: [{ subject: other.id, metric: 'forks', value: 5 }],
    }),
  );
  return db;
}

test('the pages that show a metric, and those that are asked for, the latest read first', async () => {
  const db = await twoPages();
  const ids = async (metrics: string[], also: string[] = []) =>
    (await readPages(db, metrics, also)).map((p) => p.subject.id);
  expect(await ids(['stars'])).toEqual([repo.id]);
  expect(await ids(['stars', 'forks'])).toEqual([other.id, repo.id]);
  expect(await ids(['stars'], [other.id])).toEqual([other.id, repo.id]);
  expect(await ids(['views'])).toEqual([]);
  expect(await ids([])).toEqual([other.id, repo.id]);
  expect(await readPages(db, ['stars'], [])).toMatchObject([{ metric: 'stars', value: 38 }]);
});

test('more pages than are read at a time are all found', async () => {
  const db = await storeWithGoal();
  const tx = db.transaction('subjects', 'readwrite');
  for (let n = 0; n < 2001; n += 1)
    await tx.store.put({
      ...repo,
      id: `github:repo:acme/${n}`,
      latest: {},
      firstSeen: '2026-01-01T00:00:00.000Z',
    });
  await tx.done;
  const found = await readPages(db, [], []);
  expect(new Set(found.map((p) => p.subject.id)).size).toBe(found.length);
  expect(found.length).toBeGreaterThanOrEqual(2001);
});

test('one page with the metric that it shows first', async () => {
  const db = await twoPages();
  expect(await readStoredPage(db, other.id)).toMatchObject({
    subject: { title: 'acme/other' },
    metric: 'forks',
  });
  expect(await readStoredPage(db, 'none')).toBeUndefined();
});
