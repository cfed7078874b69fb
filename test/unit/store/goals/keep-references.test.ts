import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import { StillroomError } from '../../../../lib/model/errors';
import type { EntityType } from '../../../../lib/model/goals';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { idsIn, referenceFields } from '../../../../lib/store/goals/references';
import { freshStore, keyResult, me, objective, repo, tag } from '../support';

const now = me('2026-02-01');
const workspace = (...ids: string[]): Edit => ({
  type: 'workspace',
  id: 'workspace',
  set: { businessGoals: ids.map((id) => ({ id, title: id })) },
});
const remove = (type: Exclude<EntityType, 'workspace'>, id: string): Edit => ({ type, id, remove: true });
const closed = (next: string) => ({ at: '2026-03-31T12:00:00.000Z', decision: 'carryOver' as const, next });

async function stored(db: Database): Promise<Map<string, Record<string, unknown>>> {
  const entities = await db.getAll('entities');
  return new Map(
    entities.flatMap((e) =>
      e.value ? [[`${e.type} ${e.id}`, { ...e.value } as Record<string, unknown>]] : [],
    ),
  );
}

/** Every reference to something that does not exist, as `record field id`. */
async function dangling(db: Database): Promise<string[]> {
  const records = await stored(db);
  const goals = (records.get('workspace workspace')?.['businessGoals'] ?? []) as { id: string }[];
  const subjects = await db.getAllKeys('subjects');
  const isThere = (to: string, id: string) => {
    if (to === 'subject') return subjects.includes(id);
    return to === 'businessGoal' ? goals.some((g) => g.id === id) : records.has(`${to} ${id}`);
  };
  return [...records].flatMap(([key, value]) =>
    referenceFields[key.split(' ')[0] as EntityType].flatMap((one) =>
      idsIn(one, value[one.field])
        .filter((id) => !isThere(one.to, id))
        .map((id) => `${key} ${one.field} ${id}`),
    ),
  );
}

let db: Database;
beforeEach(async () => {
  db = await freshStore();
  await db.put('subjects', { ...repo, latest: {}, firstSeen: '2026-01-01T00:00:00Z' });
});
const apply = (...edits: Edit[]) => applyEdits(db, edits, now);

describe('what refers to a removed record', () => {
  const goals: Edit[] = [
    workspace('g1', 'g2'),
    { type: 'cycle', id: 'c1', set: { title: 'Q1', start: '2026-01-01', end: '2026-03-31' } },
    { type: 'topic', id: 'p1', set: { title: 'Docs', issue: repo.id } },
    objective,
    {
      type: 'objective',
      id: 'o2',
      set: { title: 'Two', horizon: 'short', cycle: 'c1', parent: 'o1', businessGoal: 'g1' },
    },
    keyResult('k1', { objective: 'o2', drivers: ['k2', 'k3'], closed: closed('k4') }),
    ...['k2', 'k3', 'k4'].map((id) => keyResult(id)),
    tag('t1', { topic: 'p1', origins: [repo.id] }),
    { type: 'rule', id: 'r1', set: { keyResult: 'k1', platform: 'github' } },
    { type: 'checkIn', id: 'i1', set: { keyResult: 'k1', at: '2026-02-01' } },
    {
      type: 'effort',
      id: 'e1',
      set: { keyResult: 'k1', subject: repo.id, at: '2026-02-01T12:00:00Z', seconds: 60, source: 'manual' },
    },
    {
      type: 'forecast',
      id: 'f1',
      set: { keyResult: 'k1', at: '2026-02-01T12:00:00Z', low: 1, centre: 2, high: 3 },
    },
  ];
  const ofKeyResult = ['tag t1', 'rule r1', 'checkIn i1', 'effort e1', 'forecast f1'];

  it.each([
    ['cycle', 'c1', 'objective o2', 'cycle'],
    ['topic', 'p1', 'tag t1', 'topic'],
    ['keyResult', 'k4', 'keyResult k1', 'closed', { at: '2026-03-31T12:00:00.000Z', decision: 'carryOver' }],
    ['keyResult', 'k2', 'keyResult k1', 'drivers', ['k3']],
  ] as const)('loses its reference: to the %s %s', async (type, id, holder, field, left?: unknown) => {
    await apply(...goals);
    const before = await stored(db);
    const action = await apply(remove(type, id));
    expect((await stored(db)).get(holder)?.[field]).toEqual(left);
    expect(await dangling(db)).toEqual([]);
    await undoAction(db, action, now);
    expect(await stored(db)).toEqual(before);
  });

  it('loses its reference to a business goal that is taken off the list', async () => {
    await apply(...goals);
    const action = await apply(workspace('g2'));
    expect((await stored(db)).get('objective o2')).not.toHaveProperty('businessGoal');
    await undoAction(db, action, now);
    expect((await stored(db)).get('objective o2')).toMatchObject({ businessGoal: 'g1' });
  });

  it('loses its parent, and goes with an objective or a key result that it belongs to', async () => {
    await apply(...goals);
    const before = await stored(db);
    const first = await apply(remove('objective', 'o1'));
    expect([...(await stored(db)).keys()].sort()).toEqual(
      ['workspace workspace', 'cycle c1', 'topic p1', 'objective o2', 'keyResult k1', ...ofKeyResult].sort(),
    );
    expect((await stored(db)).get('objective o2')).not.toHaveProperty('parent');
    expect((await stored(db)).get('keyResult k1')).not.toHaveProperty('drivers');
    const second = await apply(remove('objective', 'o2'));
    expect([...(await stored(db)).keys()].sort()).toEqual(['cycle c1', 'topic p1', 'workspace workspace']);
    expect(await db.count('members')).toBe(0);
    for (const action of [second, first]) await undoAction(db, action, now);
    expect(await stored(db)).toEqual(before);
    expect(await db.count('members')).toBe(1);
  });
});

describe('an edit', () => {
  it('drops a reference to what another page removed meanwhile, and keeps the others', async () => {
    await apply(objective, ...['k1', 'k2', 'k3'].map((id) => keyResult(id)), remove('keyResult', 'k2'));
    await apply({ type: 'keyResult', id: 'k1', set: { drivers: ['k2', 'k3'] } });
    expect((await stored(db)).get('keyResult k1')?.['drivers']).toEqual(['k3']);
  });
});

describe('undo', () => {
  it('leaves a record that others need by now, with all that it refers to', async () => {
    const cycle: Edit = {
      type: 'cycle',
      id: 'c1',
      set: { title: 'Q1', start: '2026-01-01', end: '2026-03-31' },
    };
    const action = await apply(
      cycle,
      { type: 'cycle', id: 'c2', set: { title: 'Q2', start: '2026-04-01', end: '2026-06-30' } },
      { type: 'objective', id: 'o1', set: { title: 'One', horizon: 'short', cycle: 'c1' } },
      keyResult('k1'),
      keyResult('k2'),
    );
    await apply(tag('t1'));
    expect(await undoAction(db, action, now)).toBe(true);
    expect([...(await stored(db)).keys()].sort()).toEqual([
      'cycle c1',
      'keyResult k1',
      'objective o1',
      'tag t1',
    ]);
    expect((await stored(db)).get('objective o1')).toMatchObject({ cycle: 'c1' });
  });

  it('does nothing where others need all of it by now, and says so', async () => {
    const action = await apply(objective);
    await apply(keyResult('k1'));
    expect(await undoAction(db, action, now)).toBe(false);
    expect([...(await stored(db)).keys()].sort()).toEqual(['keyResult k1', 'objective o1']);
  });

  it('restores nothing that needs what is gone', async () => {
    await apply(objective, keyResult('k1'), tag('t1'), keyResult('k2', { drivers: ['k1'] }));
    const untagged = await apply(remove('tag', 't1'));
    const undriven = await apply({ type: 'keyResult', id: 'k2', set: { drivers: null, target: 7 } });
    await apply(remove('keyResult', 'k1'));
    expect(await undoAction(db, untagged, now)).toBe(false);
    expect(await undoAction(db, undriven, now)).toBe(true);
    expect((await stored(db)).get('keyResult k2')).toMatchObject({ target: 100 });
    expect(await dangling(db)).toEqual([]);
  });

  it('leaves a key result where it was moved to, once the objective that it came from is gone', async () => {
    await apply(
      objective,
      { type: 'objective', id: 'o2', set: { title: 'Two', horizon: 'short' } },
      keyResult('k1'),
    );
    const moved = await apply({ type: 'keyResult', id: 'k1', set: { objective: 'o2', target: 7 } });
    await apply(remove('objective', 'o1'));
    await undoAction(db, moved, now);
    expect((await stored(db)).get('keyResult k1')).toMatchObject({ objective: 'o2', target: 100 });
  });

  it('does not restore a tag whose page was deleted meanwhile', async () => {
    await apply(objective, keyResult('k1'), tag('t1'));
    const untagged = await apply(remove('tag', 't1'));
    await db.delete('subjects', repo.id);
    expect(await undoAction(db, untagged, now)).toBe(false);
  });
});

describe('any sequence of edits, removals and undos', () => {
  const ids = (letter: string) => fc.constantFrom(`${letter}1`, `${letter}2`, `${letter}3`);
  const some = (of: fc.Arbitrary<string>) => fc.option(fc.uniqueArray(of, { minLength: 1, maxLength: 2 }));
  const edit = <T extends Edit['type']>(type: T, letter: string, set: fc.Arbitrary<object>) =>
    fc.record({ type: fc.constant(type), id: ids(letter), set }) as unknown as fc.Arbitrary<Edit>;
  const set = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields);
  const at = fc.constant('2026-02-01T12:00:00Z');
  const base = keyResult('k', {}).set as object;
  const edits: fc.Arbitrary<Edit>[] = [
    fc.uniqueArray(ids('g')).map((goals) => workspace(...goals)),
    edit('cycle', 'c', fc.constant({ title: 'Q1', start: '2026-01-01', end: '2026-03-31' })),
    edit('topic', 'p', fc.constant({ title: 'Docs', issue: repo.id })),
    edit(
      'objective',
      'o',
      set({
        title: fc.constant('O'),
        horizon: fc.constant('short'),
        cycle: fc.option(ids('c')),
        parent: fc.option(ids('o')),
        businessGoal: fc.option(ids('g')),
      }),
    ),
    edit(
      'keyResult',
      'k',
      set({
        objective: ids('o'),
        drivers: some(ids('k')),
        closed: fc.option(ids('k').map(closed)),
      }).map((fields) => ({ ...base, ...fields })),
    ),
    edit(
      'tag',
      't',
      set({
        keyResult: ids('k'),
        subject: fc.constant(repo.id),
        at,
        weight: fc.constant(1),
        topic: fc.option(ids('p')),
        origins: fc.option(fc.constant([repo.id])),
      }),
    ),
    edit('rule', 'r', set({ keyResult: ids('k'), platform: fc.constant('github') })),
    edit('checkIn', 'i', set({ keyResult: ids('k'), at })),
    edit(
      'effort',
      'e',
      set({ keyResult: fc.option(ids('k')), at, seconds: fc.constant(60), source: fc.constant('manual') }),
    ),
    edit('forecast', 'f', set({ keyResult: ids('k'), at, low: fc.nat(), centre: fc.nat(), high: fc.nat() })),
  ];
  const removal = fc
    .constantFrom('cycle', 'topic', 'objective', 'keyResult', 'tag', 'rule', 'checkIn', 'effort', 'forecast')
    .chain((type) =>
      fc.constantFrom('1', '2', '3').map((n) => remove(type as 'cycle', `${letters[type]}${n}`)),
    );
  const letters: Record<string, string> = {
    cycle: 'c',
    topic: 'p',
    objective: 'o',
    keyResult: 'k',
    tag: 't',
    rule: 'r',
    checkIn: 'i',
    effort: 'e',
    forecast: 'f',
  };
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.oneof(...edits), { minLength: 1, maxLength: 6 }) },
    { weight: 2, arbitrary: removal.map((one) => [one]) },
    { weight: 3, arbitrary: fc.nat({ max: 20 }) },
  );

  it('leaves no dangling reference, and never fails for another reason than a missing record', async () => {
    let [tried, done] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        db = await freshStore();
        await db.put('subjects', { ...repo, latest: {}, firstSeen: '2026-01-01T00:00:00Z' });
        const actions = [await apply(workspace('g1'), objective, keyResult('k1'))];
        for (const one of steps) {
          tried += 1;
          try {
            if (typeof one === 'number') {
              const action = actions[one % actions.length];
              if (action) await undoAction(db, action, now);
            } else actions.push(await apply(...one));
            done += 1;
          } catch (error) {
            if (typeof one === 'number' || !(error instanceof StillroomError)) throw error;
            expect(error.code).toBe('notFound');
          }
          expect(await dangling(db)).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
    // Else hardly anything would have been changed.
    expect(done / tried).toBeGreaterThan(0.25);
  });
});
