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
  const unknown = Number.NaN;
  const read = await readWeekly(db, span);
  expect([...read.keys()]).toEqual([repo.id]);
  expect(read.get(repo.id)?.map(({ values, ...one }) => ({ ...one, values: [...values] }))).toEqual([
    { of: 'event', name: 'comment', values: [2, 1, unknown, unknown] },
    { of: 'reading', name: 'stars', values: [12, 13, unknown, 20] },
  ]);
});

test('weeks of many subjects and several years are read whole', async () => {
  const db = await freshStore();
  const ids = Array.from({ length: 150 }, (_, n) => `github:repo:acme/r${n}`);
  for (const year of [2024, 2025, 2026])
    for (const part of [ids.slice(0, 75), ids.slice(75)])
      await ingest(db, {
        ...captured(`${year}-03-02`),
        subjects: part.map((id) => ({ ...repo, id, role: 'part' as const })),
        readings: part.map((id, n) => ({ subject: id, metric: 'stars' as const, value: year + n })),
      });
  const read = await readWeekly(db, { from: monday('2024-02-26'), to: Date.parse('2026-03-03') });
  expect([...read.keys()].sort()).toEqual([...ids].sort());
  for (const series of read.values())
    expect(series.map(({ values }) => values.filter((v) => !Number.isNaN(v)).length)).toEqual([3]);
});
