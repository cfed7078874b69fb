import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../../../../lib/model/edit';
import { StillroomError } from '../../../../lib/model/errors';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { parseEdit } from '../../../../lib/store/goals/parse-edit';
import { startErasingPerson } from '../../../../lib/store/signals/erased';
import { hashesOfHandle } from '../../../../lib/worker/actors';
import { begin, runJob } from '../jobs-support';
import { dump, freshStore, keyResult, load, me, objective, sum } from '../support';
import { capture, issueId, visit } from './stores';

/** Texts with what JSON escapes, and what lines end with. */
const text = fc.string({ unit: 'grapheme-composite', maxLength: 30 }).map((t) => `x${t}\u2028\n"\\\u0000`);
const date = fc.constantFrom('2026-01-01', '1970-01-01', '2999-12-31', '2026-02-28T23:59:59.999999+05:30');
const instant = fc.constantFrom(
  '1970-01-01T00:00:00Z',
  '2999-12-31T23:59:59Z',
  '2026-02-28T23:59:59.999999+05:30',
);
const id = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${prefix}${n}`);

const nested = fc.integer({ min: 0, max: 8 }).map((depth) => {
  let of: object = { kind: 'manual' };
  for (let n = 0; n < depth; n += 1) of = { kind: 'ratio', over: of, under: { kind: 'time' } };
  return of;
});

/** Edits of every type, valid or not; records may be removed while others refer to them. */
const anyEdit: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    type: fc.constant('objective'),
    id: id('o'),
    set: fc.record({ title: text, horizon: fc.constant('short'), why: text }),
  }),
  fc.record({
    type: fc.constant('keyResult'),
    id: id('k'),
    set: fc.record(
      {
        title: text,
        start: date,
        due: date,
        measure: nested,
        drivers: fc.array(id('k')),
        target: fc.double({ noNaN: true, noDefaultInfinity: true }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('tag'),
    id: id('t'),
    set: fc.record({
      keyResult: id('k'),
      subject: fc.integer({ min: 1, max: 4 }).map(issueId),
      at: instant,
      weight: fc.nat(),
      quote: text,
    }),
  }),
  fc.record({ type: fc.constant('rule'), id: id('r'), set: fc.record({ keyResult: id('k'), title: text }) }),
  fc.record({
    type: fc.constant('checkIn'),
    id: id('c'),
    set: fc.record({ keyResult: id('k'), at: instant, note: text }),
  }),
  fc.record({
    type: fc.constant('effort'),
    id: id('e'),
    set: fc.record({
      subject: fc.integer({ min: 1, max: 4 }).map(issueId),
      at: instant,
      seconds: fc.nat(),
      source: fc.constant('manual'),
    }),
  }),
  fc.record({
    type: fc.constantFrom('objective', 'keyResult', 'tag', 'rule'),
    id: fc.oneof(id('o'), id('k'), id('t'), id('r')),
    remove: fc.constant(true),
  }),
);

type Act = (db: Database) => Promise<unknown>;
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: visit.map(
      (v): Act =>
        (db) =>
          capture(db, v),
    ),
  },
  {
    weight: 8,
    arbitrary: anyEdit.map(
      (edit): Act =>
        async (db) =>
          applyEdits(db, [parseEdit(edit as Edit)], me('2026-02-01')),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>((db) => undoLast(db)) },
  {
    weight: 1,
    arbitrary: fc.constant<Act>(async (db) =>
      runJob(db, await begin(db, 'retention', { before: '2026-01-15T00:00:00.000Z' })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Act>(async (db) =>
      runJob(db, await startErasingPerson(db, 'ada', await hashesOfHandle(db, 'ada'), 0)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Act>(async (db) => runJob(db, await begin(db, 'eraseSite', { site: 'github' }))),
  },
);

async function undoLast(db: Database): Promise<void> {
  const last = (await db.getAll('changes')).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (last) await undoAction(db, last.action, me('2026-02-02'));
}

/** A store after acts of all kinds. What a store refuses changes nothing. */
async function storeAfter(all: readonly Act[]): Promise<Database> {
  const db = await freshStore();
  await applyEdits(db, [objective, keyResult('k1'), keyResult('k2')], me('2026-01-01'));
  for (const act of all)
    await act(db).catch((error: unknown) => {
      if (!(error instanceof StillroomError)) throw error;
    });
  return db;
}

/** The lines in an order of their own, each with its fields by name. */
function unordered(lines: readonly string[]): string[] {
  const byName = (line: string) => Object.entries(JSON.parse(line)).sort(([a], [b]) => (a < b ? -1 : 1));
  return lines.map((line) => JSON.stringify(byName(line))).sort();
}

test('a backup that was written here is taken by any other store, and by the same one without a change', async () => {
  const many = fc.array(acts, { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(many, many, fc.integer({ min: 1, max: 60 }), async (here, there, batch) => {
      const db = await storeAfter(here);
      const lines = await dump(db);
      const empty = await freshStore();
      await load(empty, lines, { batch });
      expect(unordered(await dump(empty))).toEqual(unordered(lines));
      expect(sum(await load(db, lines, { batch }), 'added', 'updated', 'kept')).toBe(0);
      expect(await dump(db)).toEqual(lines);
      const other = await storeAfter(there);
      await load(other, lines, { batch });
      await load(await freshStore(), await dump(other), { batch });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
