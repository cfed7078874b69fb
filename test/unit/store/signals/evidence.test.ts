import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf } from '../../../../lib/goals/calendar/span';
import { nonWorkingSpans } from '../../../../lib/goals/calendar/working-days';
import { historySpan } from '../../../../lib/goals/forecast/past';
import { suggestTargets } from '../../../../lib/goals/forecast/targets';
import { takeSnapshot } from '../../../../lib/goals/snapshots/snapshot';
import type { Evidence } from '../../../../lib/goals/types';
import type { EventKind } from '../../../../lib/model/catalogue';
import type { Edit } from '../../../../lib/model/edit';
import type { CheckIn, Effort, KeyResult, Measure } from '../../../../lib/model/goals';
import type { Subject } from '../../../../lib/model/signals';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readTargetHistory } from '../../../../lib/store/snapshots/read-targets';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { captured, freshStore, keyResult, me, objective, repo, tag } from '../support';

const hour = 3_600_000;
const begin = Date.parse('2025-03-01T00:00:00Z');
/** An instant so many hours after the first of the history. */
const instantAt = (hours: number) => new Date(begin + hours * hour).toISOString();
const hoursOfHistory = 24 * 7 * 60;

const publishedAt = (thread: number) => 24 * 7 * (44 + thread * 3) + 5;
const threads: Subject[] = ['a', 'b', 'c'].map((name, n) => ({
  ...repo,
  id: `github:issue:acme/widgets/${name}`,
  url: `https://github.com/acme/widgets/issues/${n}`,
  author: 'ada',
  publishedAt: instantAt(publishedAt(n)),
}));

interface Said {
  readonly at: number;
  readonly thread: number;
  readonly value: number;
}
interface Instants {
  readonly start: number;
  readonly end: number;
  readonly now: number;
}
/** Instants where a mistake by a few hours would show. */
const edges = {
  published: (_: Instants, thread: number) => begin + publishedAt(thread) * hour,
  start: ({ start }: Instants) => start,
  end: ({ end }: Instants) => end,
  now: ({ now }: Instants) => now,
  weekAgo: ({ now }: Instants) => now - 7 * 24 * hour,
  historyStart: ({ start, now, end }: Instants) => Math.min(start, Math.min(now, end) - 27 * 7 * 24 * hour),
  long: ({ start }: Instants) => start - 45 * 7 * 24 * hour,
};
/**
 * Signals of the threads: some on the days of such instants, several a day, and regular ones, without which there is no
 * forecast.
 */
const signals = fc
  .record({
    near: fc.array(
      fc.record({
        edge: fc.constantFrom(...Object.values(edges)),
        hours: fc.oneof(fc.constantFrom(-1, 0, -2), fc.integer({ min: -30, max: 30 })),
        thread: fc.nat(threads.length - 1),
        value: fc.nat(60),
        burst: fc.constantFrom(1, 3),
      }),
      { maxLength: 12 },
    ),
    regular: fc.option(fc.record({ from: fc.nat(hoursOfHistory), every: fc.integer({ min: 30, max: 300 }) })),
  })
  .map(({ near, regular }) => (instants: Instants): Said[] => [
    ...near.flatMap(({ burst, edge, hours, thread, value }) =>
      Array.from({ length: burst }, (_, n) => ({
        ...{ at: edge(instants, thread) + (hours + n) * hour, thread, value: value + n },
      })),
    ),
    ...Array.from(
      { length: regular ? Math.floor((hoursOfHistory - regular.from) / regular.every) : 0 },
      (_, n) => ({
        ...{
          at: begin + ((regular?.from ?? 0) + n * (regular?.every ?? 0)) * hour,
          thread: n % 2,
          value: 5 * n + 1,
        },
      }),
    ),
  ]);
const metric = (value: number) => (value % 20 > 3 ? 'comments' : 'answers');
const kind = (value: number): EventKind => (value % 20 > 3 ? 'comment' : 'reply');
const actor = (value: number) => ['ada', 'grace', 'edsger'][value % 4];

const simple: Measure[] = [
  { kind: 'latest', metric: 'comments' },
  { kind: 'growth', metric: 'comments' },
  { kind: 'count', of: 'events' },
  { kind: 'count', of: 'events', event: 'comment' },
  { kind: 'count', of: 'subjects' },
  { kind: 'people' },
  { kind: 'people', who: 'firstTime' },
  { kind: 'people', who: 'returning' },
  { kind: 'responseTime' },
  { kind: 'unanswered' },
  { kind: 'time' },
  { kind: 'manual' },
];
const ofThreads: Measure[] = [{ kind: 'responseTime' }, { kind: 'unanswered' }];
const measure = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...simple) },
  { weight: 1, arbitrary: fc.constantFrom(...ofThreads) },
  fc
    .tuple(fc.constantFrom(...simple), fc.constantFrom(...simple))
    .map(([over, under]): Measure => ({ kind: 'ratio', over, under })),
);

/** The evidence of everything that is stored, whatever the measure needs: an independent way to the same figures. */
async function wholeEvidence(db: Database, id: string, zone: string): Promise<Evidence> {
  const members = (await db.getAll('members')).filter((m) => m.keyResult === id);
  const subjects = new Map((await db.getAll('subjects')).map((s) => [s.id, s]));
  const values = (type: string) => IDBKeyRange.bound([type], [type, []]);
  const checkIns = (await db.getAll('entities', values('checkIn'))).map((e) => e.value as CheckIn);
  const effort = (await db.getAll('entities', values('effort'))).map((e) => e.value as Effort);
  const ids = members.map((m) => m.subject);
  return {
    members: members.map(({ subject, since }): Evidence['members'][number] => ({
      subject,
      since: Date.parse(since),
      authors: ['ada'],
      publishedAt: Date.parse(subjects.get(subject)?.publishedAt ?? ''),
    })),
    readings: (await db.getAll('readings'))
      .filter((r) => ids.includes(r.subject))
      .map((r) => ({ subject: r.subject, metric: r.metric, value: r.value, at: Date.parse(r.at) })),
    events: (await db.getAll('events'))
      .filter((e) => ids.includes(e.subject))
      .map((e) => ({
        ...{ id: e.id, subject: e.subject, kind: e.kind, at: Date.parse(e.at) },
        ...(e.actor ? { actor: e.actor } : {}),
      })),
    tags: [],
    checkIns: checkIns.map((c) => ({
      at: spanOf({ start: c.at, due: c.at }, zone).start,
      value: c.value ?? 0,
    })),
    effort: effort.map((e) => ({ at: Date.parse(e.at), seconds: e.seconds })),
  };
}

/** A store with the threads as members of `k1`, and signals of theirs. */
async function filled(
  { measure, time, workingDays, checkIn, tagged }: Given,
  readings: Said[],
  events: Said[],
) {
  const db = await freshStore();
  const [start = '', due = ''] = time;
  const workspace = {
    mission: 'M',
    values: [],
    businessGoals: [],
    ...(workingDays ? { workingDays: [...workingDays] } : {}),
  };
  const edits: Edit[] = [
    objective,
    keyResult('k1', { measure, start, due, unit: '' }),
    { type: 'checkIn', id: 'c1', set: { keyResult: 'k1', at: checkIn, value: 3, confidence: 5 } },
    {
      type: 'effort',
      id: 'e1',
      set: { keyResult: 'k1', at: '2026-01-09T10:00:00Z', seconds: 60, source: 'manual' },
    },
    { type: 'workspace', id: 'workspace', set: workspace },
  ];
  await applyEdits(db, edits, me('2025-01-01'));
  const page = captured('2025-03-01');
  const subjects = threads.map((t) => ({ ...t, role: 'page' as const, by: ['ada'] }));
  await ingest(db, { ...page, subjects });
  const idOf = ({ thread }: Said) => threads[thread]?.id ?? '';
  for (const [n, one] of readings.toSorted((a, b) => a.at - b.at).entries())
    await ingest(db, {
      ...page,
      at: new Date(one.at + n).toISOString(),
      readings: [{ subject: idOf(one), metric: metric(one.value), value: one.value }],
    });
  const said = events.map((one, n) => {
    const by = actor(one.value);
    const event = { id: `github:${n}`, subject: idOf(one), kind: kind(one.value) };
    return { ...event, at: new Date(one.at).toISOString(), ...(by ? { actor: by } : {}) };
  });
  await ingest(db, { ...page, events: said });
  const tags = tagged.map((at, n) => tag(`t${n}`, { subject: threads[n]?.id ?? '', at: instantAt(at) }));
  await applyEdits(db, tags, me('2025-03-01'));
  return db;
}

interface Given {
  readonly measure: Measure;
  readonly time: readonly string[];
  readonly workingDays: readonly number[] | undefined;
  readonly checkIn: string;
  readonly tagged: readonly number[];
}

describe('evidence by rollups', () => {
  test('gives the same figures, forecast and targets as every stored record', async () => {
    const given = fc.record({
      measure,
      time: fc.constantFrom(['2026-01-01', '2026-03-31'], ['2026-02-01', '2026-02-20']),
      workingDays: fc.constantFrom(undefined, [1, 2, 3, 4, 5]),
      checkIn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-02-${day}`),
      tagged: fc.tuple(fc.constant(0), fc.nat(hoursOfHistory), fc.nat(hoursOfHistory)),
    });
    const zone = fc.constantFrom('UTC', 'Europe/Prague', 'America/Los_Angeles');
    const hours = fc.integer({ min: 24 * 7 * 41, max: 24 * 7 * 58 });
    await fc.assert(
      fc.asyncProperty(given, signals, signals, zone, hours, async (some, readings, events, where, at) => {
        const now = begin + at * hour;
        const [start = '', due = ''] = some.time;
        const span = spanOf({ start, due }, where);
        const instants = { ...span, now };
        const db = await filled(some, readings(instants), events(instants));
        await refreshSnapshots(db, () => now, where);
        const stored = (await db.get('entities', ['keyResult', 'k1']))?.value as KeyResult;
        const whole = await wholeEvidence(db, 'k1', where);
        const period = { ...span, rest: nonWorkingSpans(historySpan(span, now), some.workingDays, where) };
        expect(await db.get('snapshots', 'k1')).toEqual(takeSnapshot(stored, whole, period, now));
        const { targets } = await readTargetHistory(db, stored, now, where);
        expect(targets).toEqual(suggestTargets(stored, whole, period, now));
      }),
      { numRuns: 100, seed: 11 },
    );
  }, 60_000);
});

describe('a first response', () => {
  const [thread] = threads;
  const published = Date.parse(thread?.publishedAt ?? '');
  const hoursLater = (hours: number) => new Date(published + hours * hour).toISOString();

  test.each([0, 7, 8, 9, 40])('is found behind %i comments of the author', async (own) => {
    const measure: Measure = { kind: 'responseTime' };
    const time = ['2026-01-01', '2026-03-31'];
    const given = { measure, time, workingDays: undefined, checkIn: '2026-02-10', tagged: [0] };
    const db = await filled(given, [], []);
    const events = Array.from({ length: own + 2 }, (_, n) => ({
      ...{ id: `github:${n}`, subject: thread?.id ?? '', kind: 'comment' as const },
      ...{ at: hoursLater(n + 1), actor: n < own ? 'ada' : 'grace' },
    }));
    await ingest(db, { ...captured('2026-02-10'), events });
    await refreshSnapshots(db, () => published + 1000 * hour, 'UTC');
    expect((await db.get('snapshots', 'k1'))?.value).toBe(own + 1);
  });
});
