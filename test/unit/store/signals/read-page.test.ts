import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readActivePage, readSubjectsOfPage } from '../../../../lib/store/signals/read-page';
import { subjectOfPage } from '../../../../lib/worker/tagging';
import {
  captured,
  close,
  day,
  keyResult,
  me,
  objective,
  repo,
  stars,
  storeWithGoal,
  tag,
  tracked,
} from '../support';

const forum = 'https://forum.example/talks';

describe('the active page', () => {
  test('is what was read from it, how it moved in a week, and what it counts for', async () => {
    const db = await tracked();
    await ingest(db, captured('2026-02-11', { readings: [{ ...stars(38)[0], approximate: true } as never] }));
    expect(await readActivePage(db, `${repo.url}#readme`, day('2026-02-11'))).toMatchObject({
      subject: { id: repo.id, title: repo.title },
      metrics: [
        { metric: 'stars', value: 38, change: 18, since: '2026-02-01T12:00:00.000Z', approximate: true },
      ],
      isRead: true,
      events: 0,
      countsFor: [{ id: 'k1' }],
    });
  });

  test('counts for open key results alone, not for those of a cycle that is closed or what was archived', async () => {
    const db = await tracked();
    const archived = {
      ...objective,
      id: 'o2',
      set: { ...objective.set, archived: true },
    } as typeof objective;
    await applyEdits(
      db,
      [
        ...[
          archived,
          keyResult('k2'),
          keyResult('k3', { archived: true }),
          keyResult('k4', { objective: 'o2' }),
        ],
        ...['k2', 'k3', 'k4'].map((id) => tag(`of ${id}`, { keyResult: id })),
        close('k1'),
      ],
      me('2026-03-31'),
    );
    const page = await readActivePage(db, repo.url, day('2026-04-01'));
    expect(page?.countsFor).toEqual([{ id: 'k2', title: 'Key result k2' }]);
  });

  test('that no adapter reads is known once it is tagged, whatever the query of its address', async () => {
    const db = await storeWithGoal();
    const talk = await subjectOfPage(
      db,
      { url: `${forum}?topic=4#reply`, title: 'A talk' },
      day('2026-02-01'),
    );
    await applyEdits(db, [tag('t1', { subject: talk })], me('2026-02-02'));
    const page = await readActivePage(db, `${forum}?topic=4`, day('2026-02-11'));
    expect(page).toMatchObject({
      ...{ subject: { id: talk, title: 'A talk' }, isRead: false, metrics: [] },
      countsFor: [{ id: 'k1' }],
    });
    expect(await readSubjectsOfPage(db, `${forum}?topic=4`)).toEqual([talk]);
  });

  test('that has only a followed number is no page that was tagged', async () => {
    const db = await storeWithGoal();
    const number = { id: 'web:number:1', platform: 'web', kind: 'number', url: forum, title: 'Members' };
    await db.put('subjects', { ...number, latest: {}, firstSeen: '2026-02-01T12:00:00Z' });
    expect(await readActivePage(db, forum, day('2026-02-11'))).toBeUndefined();
  });

  test('that was never read is not known', async () => {
    expect(await readActivePage(await tracked(), 'https://example.org/', day('2026-02-11'))).toBeUndefined();
  });
});
