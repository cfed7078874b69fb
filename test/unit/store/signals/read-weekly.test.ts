import { expect, test } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readWeekly } from '../../../../lib/store/signals/read-weekly';
import { captured, freshStore, repo, stars } from '../support';

const monday = (day: string) => Date.parse(`${day}T00:00Z`);
const comment = (id: string, at: string) => ({ id, subject: repo.id, kind: 'comment' as const, at });

test('every metric and kind of event is read week by week', async () => {
  const db = await freshStore();
  // 1 February 2026 is a Sunday.
  for (const [day, value] of [
    ['2026-01-20', 9],
    ['2026-01-26', 10],
    ['2026-02-01', 12],
    ['2026-02-02', 13],
    ['2026-02-17', 20],
    ['2026-06-01', 99],
  ] as const)
    await ingest(db, captured(day, { readings: stars(value) }));
  const events = [
    comment('a', '2026-01-27T10:00:00.000Z'),
    comment('b', '2026-01-30T10:00:00.000Z'),
    comment('c', '2026-02-02T00:00:00.000Z'),
  ];
  await ingest(db, captured('2026-06-01', { events }));
  const span = { from: Date.parse('2026-01-28'), to: Date.parse('2026-02-16') };
  const point = (week: string, at: string, value: number) => ({
    ...{ week: monday(week), at: Date.parse(at), value, approximate: false },
  });
  expect(await readWeekly(db, repo.id, span)).toEqual([
    {
      ...{ subject: repo.id, of: 'event', name: 'comment' },
      points: [point('2026-01-26', '2026-01-30T10:00Z', 2), point('2026-02-02', '2026-02-02T00:00Z', 1)],
    },
    {
      ...{ subject: repo.id, of: 'reading', name: 'stars' },
      points: [
        point('2026-01-26', '2026-02-01T12:00Z', 12),
        point('2026-02-02', '2026-02-02T12:00Z', 13),
        point('2026-02-16', '2026-02-17T12:00Z', 20),
      ],
    },
  ]);
});
