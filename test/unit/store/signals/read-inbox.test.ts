import { expect, test } from 'vitest';
import { setDismissed } from '../../../../lib/store/signals/dismiss';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readInbox } from '../../../../lib/store/signals/read-inbox';
import { readRanking } from '../../../../lib/store/signals/read-ranking';
import { captured, day, repo, stars, tracked } from '../support';

const other = {
  ...repo,
  id: 'github:repo:acme/gears',
  url: 'https://github.com/acme/gears',
  title: 'acme/gears',
};
const seen = (at: string) =>
  captured(at, {
    url: other.url,
    subjects: [{ ...other, role: 'page' }],
    readings: stars(3, other.id),
  });

test('the inbox has what was read and counts for nothing, ranked as wherever it is tagged', async () => {
  const db = await tracked();
  await ingest(db, seen('2026-02-02'));
  const inbox = () => readInbox(db, day('2026-02-03'), 10);
  expect(await inbox()).toMatchObject([
    { subject: other, at: '2026-02-02T12:00:00.000Z', latest: [['stars', 3]] },
  ]);
  const { ranked } = await readRanking(db, { subject: other.id });
  expect(ranked.map((r) => r.keyResult.id)).toEqual(['k1']);
  expect((await inbox())[0]?.ranked).toEqual(ranked);
});

test('what is dismissed stays dismissed when it is read again, until that is undone', async () => {
  const db = await tracked();
  await ingest(db, seen('2026-02-02'));
  await setDismissed(db, other.id, true);
  await ingest(db, seen('2026-02-03'));
  const count = async () => (await readInbox(db, day('2026-02-03'), 10)).length;
  expect(await count()).toBe(0);
  await setDismissed(db, other.id, false);
  expect(await count()).toBe(1);
});
