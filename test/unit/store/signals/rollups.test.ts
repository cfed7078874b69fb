import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../lib/store/db/database';
import { startErasingPerson } from '../../../../lib/store/signals/erased';
import { ingest } from '../../../../lib/store/signals/ingest';
import { begin, runJob } from '../jobs-support';
import { captured, freshStore, rebuiltRollups, repo } from '../support';

const other = { ...repo, id: 'forem:article:dev.to/ada/a', platform: 'forem', url: 'https://dev.to/ada/a' };
const subjects = [repo, other];
const first = Date.parse('2025-12-20T00:00:00Z');
const hour = 3_600_000;
const instantAt = (hours: number) => new Date(first + hours * hour).toISOString();

type Step = (db: Database) => Promise<unknown>;
const hours = fc.nat(24 * 7 * 16);
const one = fc.constantFrom(...subjects);
const capture: fc.Arbitrary<Step> = fc
  .record({
    hour: hours,
    subject: one,
    value: fc.nat(9),
    isRounded: fc.boolean(),
    events: fc.array(
      fc.record({
        id: fc.nat(40).map((n) => `e${n}`),
        hour: hours,
        kind: fc.constantFrom('comment' as const, 'reply' as const),
        actor: fc.constantFrom('ada', 'grace'),
      }),
      { maxLength: 6 },
    ),
    retracted: fc.array(
      fc.nat(40).map((n) => `e${n}`),
      { maxLength: 3 },
    ),
  })
  .map(
    ({ hour: at, subject, value, isRounded, events, retracted }) =>
      (db) =>
        ingest(db, {
          ...captured('2026-01-01'),
          at: instantAt(at),
          subjects: [{ ...subject, role: 'page' }],
          readings: [{ subject: subject.id, metric: 'stars', value, approximate: isRounded }],
          events: events.map(({ hour: when, ...e }) => ({ ...e, subject: subject.id, at: instantAt(when) })),
          retracted,
        }),
  );
const deletion: fc.Arbitrary<Step> = fc.oneof(
  hours.map(
    (at): Step =>
      (db) =>
        runAndCheck(db, begin(db, 'retention', { before: instantAt(at) })),
  ),
  fc.constant<Step>((db) => runAndCheck(db, startErasingPerson(db, 'ada', ['ada'], first))),
  fc.constantFrom('github', 'https://dev.to').map(
    (site): Step =>
      (db) =>
        runAndCheck(db, begin(db, 'eraseSite', { site })),
  ),
);

/** Runs a job slice by slice, after each of which the rollups are right. */
async function runAndCheck(db: Database, starting: Promise<string>): Promise<void> {
  const id = await starting;
  while ((await runJob(db, id, 1)).state === 'running') await check(db);
}

async function check(db: Database): Promise<void> {
  const [kept, weeks] = [await db.getAll('rollups'), await db.getAll('weeks')];
  expect(kept).toEqual(await rebuiltRollups(db));
  expect(weeks).toEqual(await db.getAll('weeks'));
}

describe('rollups and weeks', () => {
  test('are at any time what the stored readings and events make them', async () => {
    const steps = fc.array(fc.oneof({ weight: 6, arbitrary: capture }, { weight: 1, arbitrary: deletion }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const db = await freshStore();
        for (const step of all) await step(db);
        await check(db);
      }),
      { numRuns: 150, seed: 11 },
    );
  }, 60_000);

  test('are rebuilt from more signals than one batch holds, several of them at one instant', async () => {
    const db = await freshStore();
    const at = instantAt(5);
    const tx = db.transaction(['readings', 'events'], 'readwrite');
    for (let n = 0; n < 4500; n += 1) {
      void tx.objectStore('events').put({ id: `e${n}`, subject: repo.id, kind: 'comment', at });
      void tx
        .objectStore('readings')
        .put({ subject: repo.id, metric: 'stars', value: n, at: instantAt(n / 60) });
    }
    await tx.done;
    const [events, stars] = await rebuiltRollups(db);
    expect(events?.value).toEqual([4500]);
    expect(stars?.value.at(-1)).toBe(4499);
    expect(stars?.last).toHaveLength(Math.ceil(4500 / 60 / 24));
  });
});

test.each([true, false])(
  'a day that loses its first reading keeps the last one (rounded: %s)',
  async (approximate) => {
    const db = await freshStore();
    const read = (time: string, value: number, isRounded: boolean) =>
      ingest(db, {
        ...captured('2026-01-05'),
        at: `2026-01-05T${time}:00.000Z`,
        readings: [{ subject: repo.id, metric: 'stars', value, approximate: isRounded }],
      });
    await read('08:00', 4, !approximate);
    await read('18:00', 90, approximate);
    await runJob(db, await begin(db, 'retention', { before: '2026-01-05T12:00:00.000Z' }));
    const kept = await db.getAll('rollups');
    expect((await db.getAll('readings')).map((r) => [r.value, r.approximate === true])).toEqual([
      [90, approximate],
    ]);
    expect(await rebuiltRollups(db)).toEqual(kept);
    expect(kept).toHaveLength(1);
  },
);
