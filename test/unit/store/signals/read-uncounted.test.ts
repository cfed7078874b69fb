import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readUncounted } from '../../../../lib/store/signals/read-uncounted';
import { captured, close, day, me, repo, stars, storeWithGoal, tag } from '../support';

const page = (n: number) => ({
  ...repo,
  id: `github:repo:acme/p${n}`,
  url: `https://github.com/acme/p${n}`,
  title: `acme/p${n}`,
});
const see = (db: Database, n: number, at: string, url = page(n).url) =>
  ingest(db, {
    ...captured(at, { url, subjects: [{ ...page(n), role: 'page' }], readings: stars(n, page(n).id) }),
  });
const shown = async (db: Database, limit = 10) =>
  (await readUncounted(db, day('2026-02-20'), limit)).map(({ subject, at }) => [
    subject.title,
    at.slice(0, 10),
  ]);

describe('pages that count for nothing', () => {
  it('are those of the last two weeks, the latest first, at most so many', async () => {
    const db = await storeWithGoal();
    await see(db, 1, '2026-02-05');
    await see(db, 2, '2026-02-06');
    await see(db, 3, '2026-02-19');
    await see(db, 4, '2026-02-10');
    expect(await shown(db)).toEqual([
      ['acme/p3', '2026-02-19'],
      ['acme/p4', '2026-02-10'],
      ['acme/p2', '2026-02-06'],
    ]);
    expect(await shown(db, 2)).toEqual((await shown(db)).slice(0, 2));
    expect(await shown(db, 0)).toEqual([]);
  });

  it('appear once, however many addresses they have, with their latest values', async () => {
    const db = await storeWithGoal();
    await see(db, 1, '2026-02-10');
    await see(db, 1, '2026-02-12', `${page(1).url}?tab=readme`);
    const [found, ...others] = await readUncounted(db, day('2026-02-20'), 10);
    expect(others).toEqual([]);
    expect(found).toEqual({ subject: page(1), at: '2026-02-12T12:00:00.000Z', latest: [['stars', 1]] });
  });

  it('are no more those that come to count', async () => {
    const db = await storeWithGoal();
    await see(db, 1, '2026-02-10');
    await see(db, 2, '2026-02-11');
    await applyEdits(db, [tag('t1', { subject: page(2).id })], me('2026-02-12'));
    expect(await shown(db)).toEqual([['acme/p1', '2026-02-10']]);
  });

  it('are those again that counted only for what is closed', async () => {
    const db = await storeWithGoal();
    await see(db, 1, '2026-02-10');
    await applyEdits(db, [tag('t1', { subject: page(1).id })], me('2026-02-12'));
    expect(await shown(db)).toEqual([]);
    await applyEdits(db, [close('k1')], me('2026-02-13'));
    expect(await shown(db)).toEqual([['acme/p1', '2026-02-10']]);
  });
});
