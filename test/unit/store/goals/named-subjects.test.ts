import { expect, it } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { startErasingPerson } from '../../../../lib/store/signals/erased';
import { begin, runJob } from '../jobs-support';
import { me, storeWithGoal, tag, tracked } from '../support';

const other = (id: string, platform = 'forem') => ({
  id,
  platform,
  kind: 'article',
  url: `https://blog.test/${encodeURIComponent(id)}`,
  title: id,
  latest: {},
  firstSeen: '2026-01-01T00:00:00Z',
});
const now = me('2026-02-02');
const topic: Edit = { type: 'topic', id: 'p1', set: { title: 'Docs', issue: 'a' } };

it('an erased site is gone from the origins and issues that name its pages, and from their history', async () => {
  const db = await tracked();
  for (const subject of [other('a'), other('b'), other('kept', 'hashnode')])
    await db.put('subjects', subject);
  await applyEdits(db, [topic, { type: 'tag', id: 't1', set: { origins: ['a', 'kept'] } }], now);
  await applyEdits(db, [{ type: 'tag', id: 't1', set: { origins: ['b', 'kept'] } }], now);
  await runJob(db, await begin(db, 'eraseSite', { site: 'forem' }));
  expect((await db.get('entities', ['tag', 't1']))?.value).toMatchObject({ origins: ['kept'] });
  expect((await db.get('entities', ['topic', 'p1']))?.value).toEqual({ id: 'p1', title: 'Docs' });
  expect(JSON.stringify(await db.getAll('changes'))).not.toMatch(/"[ab]"/);
});

it('an erased profile is gone from the origins that name it', async () => {
  const db = await tracked();
  await db.put('subjects', { ...other('github:profile:ada', 'github'), kind: 'profile' });
  await applyEdits(db, [{ type: 'tag', id: 't1', set: { origins: ['github:profile:ada'] } }], now);
  await runJob(db, await startErasingPerson(db, 'ada', [], Date.parse('2026-02-10T12:00:00Z')));
  expect((await db.get('entities', ['tag', 't1']))?.value).not.toHaveProperty('origins');
});

it('a page that is named stays when older data is deleted: as an origin, an issue, a page with effort', async () => {
  const db = await storeWithGoal();
  for (const id of ['a', 'b', 'c', 'd', 'unnamed']) await db.put('subjects', other(id));
  const effort = { at: '2026-01-02T12:00:00Z', seconds: 60, source: 'manual' as const };
  await applyEdits(
    db,
    [
      topic,
      tag('t1', { subject: 'b', origins: ['c'] }),
      { type: 'effort', id: 'e1', set: { ...effort, subject: 'd' } },
    ],
    now,
  );
  await runJob(db, await begin(db, 'retention', { before: '2026-02-01T00:00:00.000Z' }));
  expect(await db.getAllKeys('subjects')).toEqual(['a', 'b', 'c', 'd']);
});
