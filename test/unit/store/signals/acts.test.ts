import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPeople } from '../../../../lib/goals/measure/people';
import { beginRead } from '../../../../lib/store/db/transaction';
import { actsOn } from '../../../../lib/store/signals/acts';
import { evidenceStores } from '../../../../lib/store/signals/evidence';
import { ingest } from '../../../../lib/store/signals/ingest';
import { captured, freshStore, repo } from '../support';

const other = { ...repo, id: 'github:repo:acme/gadgets', url: 'https://github.com/acme/gadgets' };
const subjects = [repo, other];
const begin = Date.parse('2026-01-29T00:00:00Z');
const hour = 3_600_000;
const hours = fc.nat(24 * 6);

/** What was done: few people and days, so that starts and the day after a first event lie inside of somebody's day. */
const done = fc.array(
  fc.record({
    subject: fc.constantFrom(...subjects.map((s) => s.id)),
    actor: fc.constantFrom('ada', 'grace', 'edsger'),
    hour: hours,
  }),
  { maxLength: 40 },
);
const given = fc.record({
  done,
  start: hours,
  length: fc.integer({ min: 1, max: 24 * 4 }),
  since: fc.tuple(hours, hours),
});

async function storeWith(all: { subject: string; actor: string; hour: number }[]) {
  const db = await freshStore();
  const events = all.map(({ hour: at, ...event }, n) => ({
    ...{ id: `e${n}`, kind: 'comment' as const, ...event },
    at: new Date(begin + at * hour).toISOString(),
  }));
  const kept = subjects.map((s) => ({ ...s, role: 'page' as const }));
  await ingest(db, { ...captured('2026-02-10'), subjects: kept, events });
  return { db, events: events.map((e) => ({ ...e, at: Date.parse(e.at) })) };
}

describe('what people did, by rollups', () => {
  test('counts the same people at the same instants as every stored event', async () => {
    await fc.assert(
      fc.asyncProperty(given, async ({ done: all, start, length, since }) => {
        const { db, events } = await storeWith(all);
        const span = { start: begin + start * hour, end: begin + (start + length) * hour };
        const tx = beginRead(db, evidenceStores);
        const acts = await actsOn(
          tx,
          subjects.map((s) => s.id),
          [span.start],
        );
        const members = subjects.map(({ id }, n) => ({
          subject: id,
          since: begin + (since[n] ?? 0) * hour,
        }));
        const rest = { members, readings: [], tags: [], checkIns: [], effort: [] };
        for (const who of [undefined, 'firstTime', 'returning'] as const) {
          const byActs = countPeople({ ...rest, events: [], acts }, span, who);
          const byEvents = countPeople({ ...rest, events }, span, who);
          for (let at = 0; at <= 24 * 7; at += 1)
            expect(byActs(begin + at * hour), `${who} at ${at}`).toBe(byEvents(begin + at * hour));
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  }, 60_000);

  test('are a few acts of a person on a subject, however much they did', async () => {
    const { db } = await storeWith(
      Array.from({ length: 140 }, (_, n) => ({ subject: repo.id, actor: 'ada', hour: n })),
    );
    const acts = await actsOn(beginRead(db, evidenceStores), [repo.id], [begin + 50.5 * hour]);
    expect(acts.map((a) => (a.at - begin) / hour).sort((a, b) => a - b)).toEqual([0, 24, 51]);
  });
});
