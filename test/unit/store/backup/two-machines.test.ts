import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../../lib/model/snapshot';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readActorKeys } from '../../../../lib/store/signals/actor-keys';
import { authorNames } from '../../../../lib/worker/actors';
import { dump, freshStore, load, me } from '../support';
import {
  capture,
  type Entered,
  entered,
  figures,
  goalEdits,
  isOfPeople,
  keyResultIds,
  measures,
  type Visit,
  visit,
} from './stores';

const authors = ['ada', 'Bob', 'cy', undefined] as const;
/** Pages of issues, each of one author. */
const visits = fc.array(
  visit.map((v) => ({ ...v, author: authors[v.issue % authors.length] })),
  { minLength: 1, maxLength: 5 },
);

/** The machine on which the goals were set and pages were read. */
async function firstMachine(before: readonly Visit[], goals: Entered): Promise<Database> {
  const db = await freshStore();
  for (const one of before) await capture(db, one);
  await applyEdits(db, goalEdits(goals, new Set(before.map((v) => v.issue))), me('2026-02-20'));
  return db;
}

/** Another machine that imports all of the first, with the key of people or without it. */
async function secondMachine(first: Database, withKey: boolean, batch: number): Promise<Database> {
  const lines = await dump(first);
  const [key] = await readActorKeys(first);
  const db = await freshStore();
  await load(db, lines, { batch, namesOf: await authorNames(db), ...(withKey && key ? { key } : {}) });
  return db;
}

describe('a figure is the same after export and import on another machine', () => {
  test('for every measure, with the key of people and without it', async () => {
    const batches = fc.integer({ min: 1, max: 100 });
    await fc.assert(
      fc.asyncProperty(visits, entered, fc.boolean(), batches, async (before, goals, withKey, batch) => {
        const first = await firstMachine(before, goals);
        const second = await secondMachine(first, withKey, batch);
        const shown = await figures(first);
        expect(Object.keys(shown)).toHaveLength(keyResultIds.length);
        expect(await figures(second)).toEqual(shown);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('and stays the same when both go on: people too with the key, all but them without it', async () => {
    await fc.assert(
      fc.asyncProperty(visits, entered, visits, fc.boolean(), async (before, goals, after, withKey) => {
        const first = await firstMachine(before, goals);
        const second = await secondMachine(first, withKey, 100);
        for (const one of after) for (const db of [first, second]) await capture(db, one);
        const [here, there] = [await figures(first), await figures(second)];
        for (const [n, id] of keyResultIds.entries())
          if (withKey || !isOfPeople(measures[n] ?? { kind: 'manual' }))
            expect(there[id], JSON.stringify(measures[n])).toEqual(here[id]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('a machine that has read the same pages itself counts what both have read, once', async () => {
    await fc.assert(
      fc.asyncProperty(visits, visits, entered, fc.boolean(), async (here, there, goals, withKey) => {
        const [own, other] = [here.map(asOnOneSite), there.map(asOnOneSite)];
        const first = await firstMachine(inOrder(own), goals);
        const lines = await dump(first);
        const [key] = await readActorKeys(first);
        const second = await freshStore();
        for (const one of inOrder(other)) await capture(second, one);
        await load(second, lines, {
          batch: 50,
          namesOf: await authorNames(second),
          ...(withKey && key ? { key } : {}),
        });

        const both = await firstMachine(inOrder([...own, ...other]), { ...goals, tags: [], effort: [] });
        const captured = new Set(own.map((v) => v.issue));
        await applyEdits(both, goalEdits(goals, captured), me('2026-02-20'));
        const [expected, shown] = [await figures(both), await figures(second)];
        for (const [n, id] of keyResultIds.entries())
          if (!isOfPeople(measures[n] ?? { kind: 'manual' }))
            expect(values(shown[id]), JSON.stringify(measures[n])).toEqual(values(expected[id]));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

/** Without the points of the chart: a reading that only repeats another of its day is stored on one machine alone. */
function values(snapshot: Snapshot | undefined): Partial<Snapshot> {
  const { series: _series, forecast: _forecast, ...rest } = snapshot ?? {};
  return rest;
}

const inOrder = (some: readonly Visit[]) => some.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** The visit as if all visits were of one site: an issue is published once, an event has one instant and one actor. */
function asOnOneSite(one: Visit): Visit {
  const start = Date.UTC(2026, 0, 1);
  const events = one.events.map(({ id }) => ({
    ...{ id, actor: (['ada', 'Bob', 'cy'] as const)[id % 3] },
    at: new Date(start + id * 40_000_000).toISOString(),
  }));
  const publishedAt = new Date(start + one.issue * 1e8).toISOString();
  return { ...one, publishedAt, events };
}
