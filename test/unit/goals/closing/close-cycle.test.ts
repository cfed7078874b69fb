import { expect, test } from 'vitest';
import type { RecordsToCarry } from '../../../../lib/goals/closing/carry-over';
import { closingEdits, keyResultsToClose, withClosings } from '../../../../lib/goals/closing/close-cycle';
import { type CloseDraft, emptyClosing } from '../../../../lib/goals/closing/close-draft';
import type { Cycle, Objective } from '../../../../lib/model/goals';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { goal, on, span } from '../support';

const at = '2026-04-01T09:00:00Z';
const cycle: Cycle = { id: 'q1', title: 'Q1', start: '2026-01-01', end: '2026-03-31' };
const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  ...{ id, title: id, horizon: 'short', cycle: 'q1' },
  ...some,
});
const snapshot = (keyResult: string, progress: number): Snapshot => ({
  ...{ keyResult, at: on(89), ...span, series: [], members: 1 },
  ...{ value: progress * 100, progress },
});
const outcome = goal({ id: 'outcome', objective: 'a', drivers: ['output'], order: 1 });
const output = goal({ id: 'output', objective: 'b', layer: 'output', order: 0 });
const elsewhere = goal({ id: 'elsewhere', objective: 'other' });
const data: RecordsToCarry = {
  cycles: [cycle],
  objectives: [
    objective('a', { parent: 'b' }),
    objective('b', { parent: 'mission' }),
    objective('mission', { cycle: 'year' }),
    objective('other', { cycle: 'q2' }),
  ],
  keyResults: [
    outcome,
    output,
    elsewhere,
    goal({ id: 'done', objective: 'a', closed: { at, decision: 'drop' } }),
  ],
  rules: [],
  tags: [],
  snapshots: [snapshot('outcome', 0.5), snapshot('output', 0.9)],
};
const next = {
  id: 'q2',
  title: 'Q2',
  start: new Date('2026-04-01T00:00').toISOString(),
  end: new Date('2026-07-01T00:00').toISOString(),
  isNew: true,
};
const rows = [output, outcome];
const drafts = (some: Record<string, Partial<CloseDraft>>) =>
  new Map(Object.entries(some).map(([id, draft]) => [id, { ...emptyClosing, ...draft }]));

test('the open key results of a cycle are closed, drivers before outcomes', () => {
  expect(keyResultsToClose(cycle, data).map((k) => k.id)).toEqual(['output', 'outcome']);
});

test('the key results as they will be after the close; others stay as they are', () => {
  const after = withClosings(rows, drafts({ outcome: { decision: 'drop', learned: 'Nights.' } }), data, at);
  expect(after.map((k) => k.id)).toEqual(['outcome', 'output', 'elsewhere', 'done']);
  expect(after[0]?.closed).toEqual({
    ...{ at, decision: 'drop', learned: 'Nights.', value: 50, attainment: 0.5, calibration: 'betWrong' },
  });
  expect(after[1]?.closed).toMatchObject({ decision: 'carryOver', attainment: 0.9 });
  expect(after.slice(2)).toEqual(data.keyResults.slice(2));
});

test('a close without a next cycle closes the key results and the cycle, and copies nothing', () => {
  const options = { learned: '  ', at, next: undefined };
  const edits = closingEdits(cycle, rows, drafts({ outcome: { decision: 'drop' } }), data, options);
  expect(edits.map(({ type, id }) => [type, id])).toEqual([
    ['keyResult', 'output'],
    ['keyResult', 'outcome'],
    ['cycle', 'q1'],
  ]);
  expect(edits[2]?.set).toEqual({ closed: { at } });
  const withLearned = closingEdits(cycle, [], new Map(), data, { ...options, learned: ' Start early. ' });
  expect(withLearned).toEqual([
    { type: 'cycle', id: 'q1', set: { closed: { at, learned: 'Start early.' } } },
  ]);
});

test('what is carried over has copies of its objectives in the new cycle', () => {
  const edits = closingEdits(cycle, rows, drafts({}), data, { learned: '', at, next });
  const { id, isNew, ...fields } = next;
  expect(edits[3]).toEqual({ type: 'cycle', id: 'q2', set: fields });
  const objectives = edits.filter((e) => e.type === 'objective');
  const [a, b] = objectives;
  expect(objectives).toHaveLength(2);
  // Below the copy of the parent where there is one, else below the same parent.
  expect(a?.set).toMatchObject({ title: 'a', cycle: 'q2', parent: b?.id });
  expect(b?.set).toMatchObject({ title: 'b', cycle: 'q2', parent: 'mission' });
  const copies = edits.slice(edits.lastIndexOf(b as (typeof edits)[number]) + 1);
  expect(copies.map((e) => e.set)).toMatchObject([
    { title: 'A hundred', objective: b?.id, start: '2026-04-01', due: '2026-06-30' },
    {
      title: 'A hundred',
      objective: a?.id,
      start: '2026-04-01',
      due: '2026-06-30',
      drivers: [copies[0]?.id],
    },
  ]);
  // The closed ones name their successors.
  expect(edits.slice(0, 2).map((e) => e.set)).toMatchObject([
    { closed: { next: copies[0]?.id } },
    { closed: { next: copies[1]?.id } },
  ]);
});

test('what is dropped is not copied, nor its objective; a next cycle that exists already is not made again', () => {
  const edits = closingEdits(cycle, rows, drafts({ output: { decision: 'drop' } }), data, {
    ...{ learned: '', at },
    next: { ...next, isNew: false },
  });
  expect(edits.map((e) => e.type)).toEqual(['keyResult', 'keyResult', 'cycle', 'objective', 'keyResult']);
  expect(edits[3]?.set).toMatchObject({ title: 'a', parent: 'b' });
  // The driver is closed without a successor only in these edits: the copy still names it.
  expect(edits[4]?.set).toMatchObject({ drivers: ['output'] });
});
