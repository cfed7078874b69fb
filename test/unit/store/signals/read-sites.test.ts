import { expect, test } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readSites } from '../../../../lib/store/signals/read-sites';
import { captured, storeWithGoal } from '../support';

test('site health: what was missed stays said until it is found again', async () => {
  const db = await storeWithGoal();
  const health = (found: string[], missed: string[]) => ({ health: { kind: 'repo', found, missed } });
  await ingest(db, captured('2026-02-01', health(['stars'], [])));
  await ingest(db, captured('2026-02-02', health([], ['stars'])));
  await ingest(db, captured('2026-02-03', health([], ['stars'])));
  const problem = {
    kind: 'repo',
    hook: 'stars',
    missedSince: '2026-02-02T12:00:00.000Z',
    lastFound: '2026-02-01T12:00:00.000Z',
  };
  expect(await readSites(db)).toEqual([
    {
      site: 'github',
      platform: 'github',
      lastRead: '2026-02-03T12:00:00.000Z',
      problems: [{ ...problem, isConfirmed: false }],
    },
  ]);
  const another = { url: 'https://github.com/acme/gadgets' };
  await ingest(db, captured('2026-02-03', { ...health([], ['stars']), ...another }));
  expect((await readSites(db))[0]?.problems).toEqual([{ ...problem, isConfirmed: true }]);
  await ingest(db, captured('2026-02-04', health(['stars'], [])));
  expect((await readSites(db))[0]?.problems).toEqual([]);
});
