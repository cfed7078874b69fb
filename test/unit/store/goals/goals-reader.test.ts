import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { getSubjects } from '../../../../lib/store/db/get-subjects';
import { beginRead } from '../../../../lib/store/db/transaction';
import { addTag } from '../../../../lib/store/goals/add-tag';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { goalsReader, readGoals } from '../../../../lib/store/goals/read-goals';
import { tagsReader } from '../../../../lib/store/goals/read-tags';
import { ingest } from '../../../../lib/store/signals/ingest';
import { begin, runJob } from '../jobs-support';
import { captured, load, me, otherBackup, repo, stars, storeWithGoal } from '../support';

type Step = (db: Database) => Promise<unknown>;
const target = { keyResult: 'k1', subject: repo.id };
const rename =
  (title: string): Step =>
  (db) =>
    ingest(db, captured('2026-02-03', { subjects: [{ ...repo, title, role: 'page' }], readings: stars(7) }));
const setTarget = (value: number) =>
  [{ type: 'keyResult' as const, id: 'k1', set: { target: value } }] as const;
const steps = fc.array(
  fc.oneof(
    fc.constantFrom('acme/widgets', 'acme/gadgets').map(rename),
    fc.nat(3).map(
      (n): Step =>
        (db) =>
          applyEdits(db, [...setTarget(n)], me('2026-02-04')),
    ),
    fc.constant<Step>(async (db) => {
      await rename('acme/widgets')(db);
      await addTag(db, target, { note: 'Good' }, me('2026-02-04'));
    }),
    fc.constant<Step>(async (db) => {
      const action = await applyEdits(db, [...setTarget(77)], me('2026-02-05'));
      await undoAction(db, action, me('2026-02-05'));
    }),
    fc.constant<Step>(async (db) => runJob(db, await begin(db, 'eraseSite', { site: 'github' }))),
    fc.constant<Step>(async (db) => load(db, await otherBackup())),
  ),
  { minLength: 1, maxLength: 8 },
);

describe('a reader that remembers goals', () => {
  test('gives at any time what reading all gives', async () => {
    await otherBackup();
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const db = await storeWithGoal();
        await rename('acme/widgets')(db);
        const [read, readTags] = [goalsReader(), tagsReader()];
        await Promise.all([read(db), readTags(db)]);
        for (const step of all) {
          await step(db);
          expect(await read(db)).toEqual(await readGoals(db));
          expect(await readTags(db)).toEqual(await tagsReader()(db));
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  }, 60_000);

  test('does not read goals again after a capture', async () => {
    const db = await storeWithGoal();
    await rename('acme/widgets')(db);
    await addTag(db, target, {}, me('2026-02-04'));
    const [read, readTags] = [goalsReader(), tagsReader()];
    const [before, tags] = [await read(db), await readTags(db)];
    await rename('acme/gadgets')(db);
    const after = await read(db);
    expect(after.keyResults).toBe(before.keyResults);
    const { tags: same, tagged } = await readTags(db);
    expect(same).toBe(tags.tags);
    expect([...tagged.values()].map((subject) => subject.title)).toEqual(['acme/gadgets']);
  });
});

test('subjects are found wherever they lie between others', async () => {
  const db = await storeWithGoal();
  const ids = Array.from({ length: 3000 }, (_, n) => `github:repo:acme/${String(n).padStart(4, '0')}`);
  const tx = db.transaction('subjects', 'readwrite');
  for (const id of ids) void tx.store.put({ ...repo, id, latest: {}, firstSeen: '2026-02-01T12:00:00.000Z' });
  await tx.done;
  const read = async (wanted: string[]) =>
    (await getSubjects(beginRead(db, ['subjects']), wanted)).map((s) => s.id);
  const wanted = [
    [],
    ids.slice(40, 90),
    ids.filter((_, n) => n % 3 === 0),
    ids.filter((_, n) => n % 40 === 0),
    [...ids.slice(0, 3), 'github:repo:acme/none', ...ids.slice(2990)],
  ];
  for (const some of wanted)
    expect(await read([...some].reverse())).toEqual(some.filter((id) => ids.includes(id)));
});
