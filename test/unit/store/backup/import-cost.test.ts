import { afterEach, describe, expect, it, vi } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { dump, freshStore, keyResult, load, me, objective, repo, storeWithGoal, tag } from '../support';

const header = { type: 'stillroom', version: 1, exportedAt: '2026-02-01T00:00:00Z' };
const subjectOf = (n: number) => `github:issue:acme/widgets#${n}`;
const record = ({ type, id, set }: { type: string; id: string; set?: object }) => ({ type, id, ...set });

/** A backup without history: each tag is on a page of its own, for one of two key results, of which the second has a rule. */
function backup(tags: number): string[] {
  const numbers = Array.from({ length: tags }, (_, n) => n);
  return [
    header,
    record(objective),
    record(keyResult('k1')),
    record(keyResult('k2')),
    { type: 'rule', id: 'r1', keyResult: 'k2', platform: 'github', author: 'ada' },
    ...numbers.map((n) => ({
      ...{ type: 'subject', id: subjectOf(n), platform: 'github', kind: 'issue', title: `Issue ${n}` },
      url: `https://github.com/acme/widgets/issues/${n}`,
    })),
    ...numbers.map((n) => record(tag(`t${n}`, { keyResult: n % 2 ? 'k1' : 'k2', subject: subjectOf(n) }))),
  ].map((one) => JSON.stringify(one));
}

const reading = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

/** Counts requests to the store from now on, and the tags that it gives. */
function countRequests() {
  const counted = { writes: {} as Record<string, number>, reads: 0, tags: 0 };
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[method] as (...asked: never[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...asked
    ) {
      counted.writes[this.name] = (counted.writes[this.name] ?? 0) + 1;
      return original.apply(this, asked as never) as never;
    });
  }
  for (const source of [IDBObjectStore, IDBIndex])
    for (const method of reading) {
      const original = source.prototype[method] as (...asked: never[]) => IDBRequest<unknown>;
      vi.spyOn(source.prototype, method as 'getAll').mockImplementation(function (this: never, ...asked) {
        counted.reads += 1;
        const request = original.apply(this, asked as never);
        request.addEventListener('success', () => {
          counted.tags += [request.result].flat().filter(isTag).length;
        });
        return request as never;
      });
    }
  return counted;
}

const isTag = (value: unknown) =>
  typeof value === 'object' && value !== null && 'fields' in value && 'type' in value && value.type === 'tag';

async function costOf(tags: number) {
  const db = await freshStore();
  const counted = countRequests();
  await load(db, backup(tags), { batch: 10_000 });
  vi.restoreAllMocks();
  expect(await db.count('members')).toBe(tags);
  return counted;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an import', () => {
  it('writes of each tag its line, record, history, subject and membership, and nothing twice', async () => {
    const [few, many] = [await costOf(20), await costOf(60)];
    const more = Object.entries(many.writes).map(([store, n]) => [
      store,
      (n - (few.writes[store] ?? 0)) / 40,
    ]);
    expect(Object.fromEntries(more.filter(([, each]) => each !== 0))).toEqual({
      staging: 1,
      subjects: 1,
      entities: 1,
      // Key result, subject, instant and weight.
      changes: 4,
      members: 1,
    });
  });

  it('reads of each tag what is stored of its line, record, and subject', async () => {
    const [few, many] = [await costOf(20), await costOf(60)];
    expect((many.reads - few.reads) / 40).toBeLessThanOrEqual(4);
  });

  it('reads each tag once for the key results with rules, and once for its own, whatever the slices of subjects', async () => {
    // Half of the tags are of the key result without a rule.
    expect((await costOf(1200)).tags).toBeLessThanOrEqual(1200 + 600);
  });

  it('leaves memberships as they are that follow from tags as before', async () => {
    const db = await storeWithGoal();
    await load(
      db,
      [header, { ...repo, type: 'subject' }].map((one) => JSON.stringify(one)),
    );
    const rule = { type: 'rule' as const, id: 'r1', set: { keyResult: 'k1', author: 'nobody' } };
    await applyEdits(db, [tag('t1'), rule], me('2026-02-01'));
    const before = await dump(db);
    await applyEdits(db, [{ type: 'rule', id: 'r1', remove: true }], me('2026-02-02'));
    const without = await dump(db);
    const other = await freshStore();
    await load(other, before);
    const counted = countRequests();
    await load(other, without);
    expect(counted.writes['members']).toBeUndefined();
    expect((await other.getAll('members')).map((m) => m.via)).toEqual([['tag']]);
  });
});
