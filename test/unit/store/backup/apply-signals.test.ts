import { expect, it } from 'vitest';
import { applySlice } from '../../../../lib/store/backup/apply-import';
import { commitImport } from '../../../../lib/store/backup/commit-import';
import { beginImport } from '../../../../lib/store/backup/staging';
import type { Database } from '../../../../lib/store/db/database';
import { ingest } from '../../../../lib/store/signals/ingest';
import {
  captured,
  dump,
  freshStore,
  load,
  me,
  rebuiltRollups,
  repo,
  stage,
  stars,
  tracked,
} from '../support';

/** Adds captures at each hour of some days, with a reading and 20 events each. */
async function addDays(db: Database, first: number, last: number): Promise<void> {
  for (let hour = first * 24; hour < last * 24; hour += 1) {
    const at = new Date(Date.parse('2026-02-01T00:30:00Z') + hour * 3_600_000).toISOString();
    const events = Array.from({ length: 20 }, (_, e) => ({
      ...{ id: `github:${hour}-${e}`, subject: repo.id, kind: 'comment' as const, at },
    }));
    await ingest(db, { ...captured('2026-02-01', { readings: stars(hour), events }), at });
  }
}

it('a reading that a machine with its clock ahead stored does not become the latest value', async () => {
  const from = await tracked();
  await ingest(from, captured('2026-03-01', { readings: stars(99) }), 'github', Date.parse('2026-03-02'));
  const db = await freshStore();
  await load(db, await dump(from));
  expect(await db.count('readings')).toBe(2);
  expect((await db.get('subjects', repo.id))?.latest['stars']).toEqual({
    value: 20,
    at: '2026-02-01T12:00:00.000Z',
  });
});

it('rollups have what an import adds, after each of its slices', async () => {
  const from = await tracked();
  await addDays(from, 0, 4);
  const lines = await dump(from);
  const db = await tracked();
  await addDays(db, 2, 6);
  await beginImport(db, 'i', me('2026-02-10'));
  await stage(db, 'i', lines, 200);
  await commitImport(db, 'i', lines.length);
  let changes = 0;
  let before = await db.getAll('rollups');
  for (let isMore = true; isMore; ) {
    isMore = await applySlice(db, 'i');
    const kept = await db.getAll('rollups');
    if (JSON.stringify(kept) !== JSON.stringify(before)) changes += 1;
    before = kept;
    expect(kept).toEqual(await rebuiltRollups(db));
  }
  expect(changes).toBeGreaterThan(1);
  expect(await db.count('events')).toBe(6 * 24 * 20);
});
