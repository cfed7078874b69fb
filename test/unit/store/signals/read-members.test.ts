import { expect, test } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readMembers } from '../../../../lib/store/signals/read-members';
import { readUncounted } from '../../../../lib/store/signals/read-uncounted';
import { captured, day, repo, stars, tracked } from '../support';

const other = {
  ...repo,
  id: 'github:repo:acme/other',
  url: 'https://github.com/acme/other',
  title: 'acme/other',
};

test('the pages that count for a key result, with their latest metrics and why they count', async () => {
  const db = await tracked();
  await ingest(db, captured('2026-02-11', { readings: stars(38) }));
  expect(await readMembers(db, 'k1')).toMatchObject([
    { subject: { id: repo.id, title: repo.title }, latest: { stars: { value: 38 } }, via: ['tag'] },
  ]);
  expect(await readMembers(db, 'none')).toEqual([]);
});

test('the pages seen lately that count for nothing, the latest first', async () => {
  const db = await tracked();
  const visit = (at: string, subject: typeof other) =>
    ingest(
      db,
      captured(at, {
        url: subject.url,
        subjects: [{ ...subject, role: 'page' }],
        readings: [{ subject: subject.id, metric: 'stars', value: 5 }],
      }),
    );
  await visit('2026-02-01', { ...other, id: `${other.id}-old`, url: `${other.url}-old` });
  await visit('2026-02-11', other);
  await visit('2026-02-12', { ...other, id: `${other.id}-2`, url: `${other.url}-2` });
  await visit('2026-02-13', repo);
  const found = await readUncounted(db, day('2026-02-17'), 5);
  expect(found.map((p) => p.subject.id)).toEqual([`${other.id}-2`, other.id]);
  expect(found[1]).toMatchObject({ latest: [['stars', 5]] });
  expect(await readUncounted(db, day('2026-02-17'), 1)).toHaveLength(1);
});
