import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import type { Rule } from '../../../../lib/model/goals';
import type { Database } from '../../../../lib/store/db/database';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { sliceSize } from '../../../../lib/store/jobs/definition';
import { totalOf } from '../../../../lib/store/jobs/jobs';
import { readJobs } from '../../../../lib/store/jobs/read-jobs';
import { ingest } from '../../../../lib/store/signals/ingest';
import { matches } from '../../../../lib/store/signals/rules';
import { jobDefinitions } from '../../../../lib/worker/jobs/definitions';
import { runJob } from '../jobs-support';
import { captured, me, repo, stars, storeWithGoal, tag } from '../support';

const count = 2 * sliceSize + 10;

/** A store with more subjects than one slice holds; every second one is by Ada, and one of them is tagged. */
async function bigStore(): Promise<Database> {
  const db = await storeWithGoal();
  await inTransaction(db, ['subjects'], async (tx) => {
    for (let n = 0; n < count; n += 1)
      await tx.objectStore('subjects').put({
        ...repo,
        id: `github:repo:acme/${String(n).padStart(5, '0')}`,
        author: n % 2 ? 'Ada' : 'Bob',
        latest: {},
        firstSeen: '2026-02-01T12:00:00.000Z',
      });
  });
  const tagged = tag('t1', { subject: 'github:repo:acme/00003' });
  await applyEdits(db, [tagged], me('2026-02-02'));
  return db;
}

const rule = (author: string) => ({ type: 'rule' as const, id: 'r', set: { keyResult: 'k1', author } });

async function membersBy(db: Database): Promise<Record<string, number>> {
  const authors = new Map((await db.getAll('subjects')).map((s) => [s.id, s.author ?? '']));
  const counted: Record<string, number> = {};
  for (const { subject } of await db.getAll('members'))
    counted[authors.get(subject) ?? ''] = (counted[authors.get(subject) ?? ''] ?? 0) + 1;
  return counted;
}

test('a rule is applied to the first subjects at once and to the others by a job, slice by slice', async () => {
  const db = await bigStore();
  await applyEdits(db, [rule('ada')], me('2026-03-01'));
  expect(await membersBy(db)).toEqual({ Ada: sliceSize / 2 });
  const [job] = await readJobs(db);
  expect(job).toMatchObject({ kind: 'applyRules', state: 'running', done: sliceSize });
  await runJob(db, job?.id ?? '', 1);
  expect(await membersBy(db)).toEqual({ Ada: sliceSize });
  // The marks of a slice are in its transaction, so the figures follow whenever the worker ends.
  expect(await db.count('dirty')).toBe(1);
  expect(await runJob(db, job?.id ?? '')).toMatchObject({ state: 'done', done: count });
  expect(await membersBy(db)).toEqual({ Ada: count / 2 });
});

test('a rule that changes meanwhile ends the job before it, and the result is that of the last rule', async () => {
  const db = await bigStore();
  await applyEdits(db, [rule('ada')], me('2026-03-01'));
  const [first] = await readJobs(db);
  await runJob(db, first?.id ?? '', 1);
  await applyEdits(db, [rule('bob')], me('2026-03-02'));
  const running = (await readJobs(db)).filter((job) => job.state === 'running');
  expect(running.map((job) => job.id)).not.toContain(first?.id);
  await runJob(db, running[0]?.id ?? '');
  // The tagged one is Ada's.
  expect(await membersBy(db)).toEqual({ Ada: 1, Bob: count / 2 });
});

test('undo takes back all that a rule counted, also while its job is running, and leaves what is tagged', async () => {
  const db = await bigStore();
  const action = await applyEdits(db, [rule('ada')], me('2026-03-01'));
  const [job] = await readJobs(db);
  await runJob(db, job?.id ?? '', 1);
  expect(await undoAction(db, action, me('2026-03-02'))).toBe(true);
  expect(await db.getAll('members')).toMatchObject([{ subject: 'github:repo:acme/00003', via: ['tag'] }]);
  expect((await readJobs(db)).filter((one) => one.state === 'running')).toEqual([]);
});

test('what is captured while a rule is applied counts at once', async () => {
  const db = await bigStore();
  await applyEdits(db, [rule('ada')], me('2026-03-01'));
  const own = { ...repo, id: 'github:repo:acme/zz', author: 'Ada', role: 'page' as const };
  await ingest(db, captured('2026-03-02', { subjects: [own], readings: stars(7, own.id) }));
  expect(await db.get('members', ['k1', own.id])).toMatchObject({ via: ['rule'] });
});

describe('a rule with a container or a platform', () => {
  /** Subjects of two kinds and containers, some of which count already, and how many of them a slice read. */
  async function storeOfKinds() {
    const db = await storeWithGoal();
    await inTransaction(db, ['subjects'], async (tx) => {
      for (let n = 0; n < count; n += 1) {
        const kinds = ['forem:article', 'github:issue', 'github:discussion'];
        const id = `${kinds[n % 3]}:acme/${String(n).padStart(5, '0')}`;
        const [platform = '', kind = ''] = id.split(':');
        const container = `github:repo:acme/${n % 2 ? 'widgets' : 'gadgets'}`;
        await tx.objectStore('subjects').put({
          ...{ ...repo, id, platform, kind, container, title: `Number ${n}` },
          ...{ latest: {}, firstSeen: '2026-02-01T12:00:00.000Z' },
        });
      }
    });
    return db;
  }
  const conditions = fc.record(
    {
      platform: fc.constantFrom('github', 'forem', 'other'),
      kind: fc.constantFrom('issue', 'article', 'discussion'),
      container: fc.constantFrom('github:repo:acme/widgets', 'github:repo:acme/gadgets'),
      title: fc.constantFrom('1', '77'),
    },
    { requiredKeys: [] },
  );

  test('counts the same as looking at every subject, whatever rules there were before', async () => {
    const db = await storeOfKinds();
    const subjects = await db.getAll('subjects');
    const rules = fc.array(
      conditions.filter((c) => Object.keys(c).length > 0),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(rules, async (all) => {
        const held = (await db.getAll('entities')).filter((e) => e.type === 'rule' && e.value);
        const edits: Edit[] = [
          ...held.map(({ id }) => ({ type: 'rule' as const, id, remove: true as const })),
          ...all.map((set) => ({
            ...{ type: 'rule' as const, id: crypto.randomUUID(), set: { keyResult: 'k1', ...set } },
          })),
        ];
        await applyEdits(db, edits, me('2026-03-01'));
        for (const { id, state } of await readJobs(db)) if (state === 'running') await runJob(db, id);
        const wanted = subjects.filter((s) => all.some((r) => matches({ id: '', keyResult: '', ...r }, s)));
        const members = (await db.getAll('members')).map((m) => m.subject);
        expect(members).toEqual(wanted.map((s) => s.id));
      }),
      { numRuns: 25, seed: 11 },
    );
  }, 60_000);

  test('looks at those of its platform, kind and container only, and at what counts already', async () => {
    const db = await storeOfKinds();
    let made = 0;
    const apply = async (set: Omit<Rule, 'id' | 'keyResult'>) => {
      made += 1;
      await applyEdits(
        db,
        [{ type: 'rule', id: `r${made}`, set: { keyResult: 'k1', ...set } }],
        me('2026-03-01'),
      );
      const running = (await readJobs(db)).find((job) => job.state === 'running');
      return running && (await totalOf(db, running, jobDefinitions));
    };
    const articles = Math.ceil(count / 3);
    // All of them fit into the first slice.
    expect(await apply({ platform: 'forem', kind: 'article' })).toBeUndefined();
    expect(await db.count('members')).toBe(articles);
    expect(await apply({ container: 'github:repo:acme/widgets' })).toBe(2 * articles + count / 2);
    const ofBefore = (await db.count('members')) + articles + count / 2;
    const discussions = Array.from({ length: count }, (_, n) => n).filter((n) => n % 3 === 2).length;
    expect(await apply({ platform: 'github', kind: 'discussion' })).toBe(ofBefore + discussions);
  });
});
