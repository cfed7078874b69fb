import fc from 'fast-check';
import type { Edit } from '../../../../lib/model/edit';
import type { Measure } from '../../../../lib/model/goals';
import type { Snapshot } from '../../../../lib/model/snapshot';
import type { Database } from '../../../../lib/store/db/database';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { storeCapture } from '../../../../lib/worker/capture';
import { day, keyResult, objective, tag } from '../support';

/** Every kind of measure, each for a key result of its own. */
const simple: Measure[] = [
  { kind: 'latest', metric: 'comments' },
  { kind: 'growth', metric: 'comments' },
  { kind: 'count', of: 'subjects' },
  { kind: 'count', of: 'events' },
  { kind: 'count', of: 'events', event: 'comment' },
  { kind: 'count', of: 'evidence' },
  { kind: 'count', of: 'evidence', outcome: 'lead' },
  { kind: 'value' },
  { kind: 'people' },
  { kind: 'people', who: 'firstTime' },
  { kind: 'people', who: 'returning' },
  { kind: 'responseTime' },
  { kind: 'unanswered' },
  { kind: 'time' },
  { kind: 'milestones', steps: [{ title: 'One', weight: 1, done: true }] },
  { kind: 'manual' },
];
export const measures: Measure[] = [
  ...simple,
  { kind: 'ratio', over: { kind: 'unanswered' }, under: { kind: 'count', of: 'subjects' } },
];
export const isOfPeople = (measure: Measure) => measure.kind === 'people';
export const keyResultIds = measures.map((_, n) => `k${n}`);

const instant = fc
  .integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2026, 1, 20) })
  .map((at) => new Date(at).toISOString());
const person = fc.constantFrom('ada', 'Bob', 'cy', 'Dora');
const issue = fc.integer({ min: 1, max: 4 });
export const issueId = (n: number) => `github:issue:acme/widgets/${n}`;

/** A page of an issue as a content script sends it: who opened it and who said what on it. */
export const visit = fc.record({
  at: instant,
  issue,
  author: fc.option(person, { nil: undefined }),
  publishedAt: instant,
  comments: fc.nat(5),
  events: fc.array(fc.record({ id: fc.nat(20), at: instant, actor: fc.option(person, { nil: undefined }) }), {
    maxLength: 5,
  }),
});
export type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

/** How a subject counts for all key results, and what was entered. */
export const entered = fc.record({
  tags: fc.array(fc.record({ issue, at: instant, weight: fc.nat(3), value: fc.nat(100) }), { maxLength: 4 }),
  byRule: fc.boolean(),
  checkIns: fc.array(fc.record({ at: instant, value: fc.nat(100) }), { maxLength: 3 }),
  effort: fc.array(fc.record({ at: instant, issue, seconds: fc.nat(10_000) }), { maxLength: 3 }),
});
export type Entered = typeof entered extends fc.Arbitrary<infer T> ? T : never;

/** Captures a visit as the worker does. */
export async function capture(db: Database, { at, issue: n, author, publishedAt, comments, events }: Visit) {
  const url = `https://github.com/acme/widgets/issues/${n}`;
  await storeCapture(db, {
    url,
    platform: 'github',
    at,
    subjects: [
      {
        ...{ id: issueId(n), platform: 'github', kind: 'issue', url, title: `Issue ${n}`, role: 'page' },
        ...{ publishedAt, ...(author === undefined ? {} : { author }) },
      },
    ],
    readings: [{ subject: issueId(n), metric: 'comments', value: comments }],
    events: events.map(({ id, at: when, actor }) => ({
      ...{ id: `github:c${n}-${id}`, subject: issueId(n), kind: 'comment', at: when },
      ...(actor === undefined ? {} : { actor }),
    })),
  });
}

/** The edits that set goals with every measure, and what counts for them. Tags name only issues that were captured. */
export function goalEdits(
  { tags, byRule, checkIns, effort }: Entered,
  captured: ReadonlySet<number>,
): Edit[] {
  return [
    objective,
    ...measures.map((measure, n) => keyResult(`k${n}`, { measure })),
    ...keyResultIds.flatMap((id): Edit[] => [
      ...(byRule ? [{ type: 'rule' as const, id: `r${id}`, set: { keyResult: id, kind: 'issue' } }] : []),
      ...tags
        .filter((t) => captured.has(t.issue))
        .map(({ issue: n, at, weight, value }, at2) =>
          tag(`t${id}-${at2}`, {
            ...{ keyResult: id, subject: issueId(n), at, weight },
            ...{ value, unit: '€', outcome: value % 2 ? ('lead' as const) : ('customer' as const) },
          }),
        ),
      ...checkIns.map(
        ({ at, value }, n): Edit => ({
          type: 'checkIn',
          id: `c${id}-${n}`,
          set: { keyResult: id, at, value },
        }),
      ),
    ]),
    ...effort
      .filter((e) => captured.has(e.issue))
      .map(
        ({ at, issue: n, seconds }, at2): Edit => ({
          type: 'effort',
          id: `e${at2}`,
          set: { subject: issueId(n), at, seconds, source: 'manual' },
        }),
      ),
  ];
}

/** Everything that screens show of each key result. */
export async function figures(db: Database): Promise<Record<string, Snapshot>> {
  const now = day('2026-02-21');
  for (const id of keyResultIds) await db.put('dirty', { keyResult: id, mark: 'again' });
  await refreshSnapshots(db, () => now, 'UTC');
  return Object.fromEntries((await db.getAll('snapshots')).map((s) => [s.keyResult, s]));
}
