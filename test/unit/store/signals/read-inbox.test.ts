import { expect, test } from 'vitest';
import { setDismissed } from '../../../../lib/store/signals/dismiss';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readInbox } from '../../../../lib/store/signals/read-inbox';
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

test('the inbox has what was read and counts for nothing, with its metrics and what was chosen on its platform', async () => {
  const db = await tracked();
  await ingest(db, seen('2026-02-02'));
  expect(await readInbox(db, day('2026-02-03'), 10)).toMatchObject({
    pages: [
      { subject: other, at: '2026-02-02T12:00:00.000Z', metrics: [{ metric: 'stars', value: 3 }], events: 0 },
    ],
    choices: [{ keyResult: 'k1', subject: { id: repo.id } }],
  });
});

test('what is dismissed stays dismissed when it is read again, until that is undone', async () => {
  const db = await tracked();
  await ingest(db, seen('2026-02-02'));
  await setDismissed(db, other.id, true);
  await ingest(db, seen('2026-02-03'));
  const count = async () => (await readInbox(db, day('2026-02-03'), 10)).pages.length;
  expect(await count()).toBe(0);
  await setDismissed(db, other.id, false);
  expect(await count()).toBe(1);
});
