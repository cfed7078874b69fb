import { expect, test } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readPeople } from '../../../../lib/store/signals/read-people';
import { captured, freshStore, repo } from '../support';

const monday = (day: string) => Date.parse(`${day}T00:00Z`);
const weeks = [monday('2026-02-02'), monday('2026-02-09')];
/** Two threads: one that Bea answers after six hours, one on which only its author speaks. */
const asked = { ...repo, id: 'github:issue:acme/widgets/1', kind: 'issue', author: 'ada' };
const threads = [
  { ...asked, publishedAt: '2026-02-03T09:00:00Z' },
  { ...asked, id: 'github:issue:acme/widgets/2', publishedAt: '2026-02-10T09:00:00Z' },
];
const said = (id: string, thread: 0 | 1, actor: string, at: string) => ({
  ...{ id, subject: threads[thread]?.id ?? '', kind: 'comment' as const, actor, at },
});

test('the people of a place, by week, with the names of CHAOSS', async () => {
  const db = await freshStore();
  await ingest(
    db,
    captured('2026-02-12', {
      subjects: threads.map((thread) => ({ ...thread, role: 'page' as const })),
      readings: threads.map(({ id }, n) => ({ subject: id, metric: 'comments' as const, value: 3 - 2 * n })),
      events: [
        said('a', 0, 'ada', '2026-02-03T10:00:00.000Z'),
        said('b', 0, 'bea', '2026-02-03T15:00:00.000Z'),
        said('c', 0, 'bea', '2026-02-10T15:00:00.000Z'),
        said('d', 1, 'ada', '2026-02-10T11:00:00.000Z'),
        said('e', 0, 'cleo', '2026-02-11T11:00:00.000Z'),
      ],
    }),
  );
  const [github, ...others] = await readPeople(db, weeks, Date.parse('2026-02-12T12:00Z'));
  expect(others).toEqual([]);
  expect(github).toEqual({
    platform: 'github',
    weeks: [
      { week: weeks[0], engaged: 2, newcomers: 2, returning: 0, firstResponse: 6, unanswered: 0 },
      { week: weeks[1], engaged: 3, newcomers: 1, returning: 2, unanswered: 1 },
    ],
  });
});

test('a place without events has no people', async () => {
  const db = await freshStore();
  await ingest(db, captured('2026-02-12'));
  expect(await readPeople(db, weeks, Date.parse('2026-02-12T12:00Z'))).toEqual([]);
});
