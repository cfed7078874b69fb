import { expect, test } from 'vitest';
import {
  choosableObjectives,
  group,
  inOrder,
  isFinished,
  measuredBelow,
  newestFirst,
  objectiveTree,
  openKeyResults,
} from '../../../../lib/goals/outline/group';
import type { Objective } from '../../../../lib/model/goals';
import { goal } from '../support';

const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  id,
  title: id,
  horizon: 'short',
  ...some,
});

test('the newest comes first by the instant, not by how it is written; the records stay as they are', () => {
  const records = ['2026-03-01', '2026-03-02T01:00:00+02:00', '2026-03-01T22:59:00Z'].map((at) => ({ at }));
  const [day, late, early] = records;
  expect(newestFirst(records)).toEqual([late, early, day]);
  expect(records[0]).toBe(day);
});

test('outcomes come by objective in its order; what feeds them comes after, output before effort', () => {
  const objectives = [
    objective('b', { order: 1 }),
    objective('a', { order: 0 }),
    objective('old', { archived: true }),
  ];
  const keyResults = [
    goal({ id: 'time', objective: 'a', layer: 'effort', order: 0 }),
    goal({ id: 'talks', objective: 'a', layer: 'output', order: 1 }),
    goal({ id: 'stars', objective: 'b', order: 2 }),
    goal({ id: 'second', objective: 'a', order: 4 }),
    goal({ id: 'first', objective: 'a', order: 3 }),
    goal({ id: 'put away', objective: 'a', archived: true }),
    goal({ id: 'of an old one', objective: 'old' }),
  ];
  const { outcomes, drivers } = group(objectives, keyResults);
  expect(outcomes.map((g) => [g.objective.id, g.keyResults.map((k) => k.id)])).toEqual([
    ['a', ['first', 'second']],
    ['b', ['stars']],
  ]);
  expect(drivers.map((k) => k.id)).toEqual(['talks', 'time']);
  expect(openKeyResults(objectives, keyResults).map((k) => k.id)).not.toContain('put away');
});

test('an objective is over when its cycle is closed and nothing of it is followed', () => {
  const at = '2026-04-01T09:00:00Z';
  const cycle = { id: 'q1', title: 'Q1 2026', start: '2026-01-01', end: '2026-03-31' };
  const own = objective('o', { cycle: 'q1' });
  const done = goal({ closed: { at, decision: 'drop' } });
  expect(isFinished(own, [{ ...cycle, closed: { at } }], [done])).toBe(true);
  expect(isFinished(own, [cycle], [done])).toBe(false);
  expect(isFinished(own, [{ ...cycle, closed: { at } }], [done, goal({ id: 'open' })])).toBe(false);
  expect(isFinished(objective('o'), [{ ...cycle, closed: { at } }], [])).toBe(false);
});

test('what can be chosen is what runs, and what was chosen before', () => {
  const objectives = [
    objective('past', { cycle: 'q1', order: 0 }),
    objective('now', { cycle: 'q2', order: 2 }),
    objective('free', { order: 1 }),
    objective('away', { archived: true }),
  ];
  const cycles = [
    {
      ...{ id: 'q1', title: 'Q1', start: '2026-01-01', end: '2026-03-31' },
      closed: { at: '2026-04-01T09:00:00Z' },
    },
    { id: 'q2', title: 'Q2', start: '2026-04-01', end: '2026-06-30' },
  ];
  const choosable = (own?: string) =>
    choosableObjectives({ objectives, cycles, keyResults: [] }, own).map(({ id }) => id);
  expect(choosable()).toEqual(['free', 'now']);
  expect(choosable('past')).toEqual(['past', 'free', 'now']);
});

test('objectives stand above those that serve them, each among its own', () => {
  const o = (id: string, parent?: string, order = 0) =>
    objective(id, { order, ...(parent === undefined ? {} : { parent }) });
  const shape = (...objectives: Objective[]) =>
    objectiveTree(objectives).map(
      ({ objective, depth, siblings }) => `${'-'.repeat(depth)}${objective.id}/${siblings.length}`,
    );
  expect(shape(o('c', 'a'), o('b', undefined, 2), o('a', undefined, 1), o('d', 'c'), o('e', 'a', 1))).toEqual(
    ['a/2', '-c/2', '--d/1', '-e/2', 'b/2'],
  );
  // A parent that is archived is not among them; a circle has to begin somewhere.
  expect(shape(o('a', 'gone'))).toEqual(['a/1']);
  expect(shape(o('x', 'y'), o('y', 'x'))).toEqual(['x/1', '-y/1']);
});

test('records without a place come last, by their titles', () => {
  const some = [
    { title: 'b' },
    { title: 'z', order: 2 },
    { title: 'a' },
    { title: 'y', order: 0 },
    { title: 'x', order: 2 },
  ];
  expect(inOrder(some).map((r) => r.title)).toEqual(['y', 'x', 'z', 'a', 'b']);
  expect(some[0]?.title).toBe('b');
});

test('an objective is measured by those below it with open key results, or else with closed ones', () => {
  const objectives = [
    objective('vision'),
    objective('second', { parent: 'vision', order: 1 }),
    objective('first', { parent: 'vision', order: 0 }),
    objective('below', { parent: 'first' }),
    objective('bare', { parent: 'vision' }),
    objective('gone', { parent: 'vision', archived: true }),
    // A cycle of parents ends.
    objective('loop', { parent: 'knot' }),
    objective('knot', { parent: 'loop' }),
  ];
  const closed = { at: '2026-03-31', decision: 'drop' } as const;
  const keyResults = [
    goal({ id: 'a', objective: 'below' }),
    goal({ id: 'b', objective: 'second' }),
    goal({ id: 'c', objective: 'first', closed }),
    goal({ id: 'd', objective: 'gone' }),
    goal({ id: 'e', objective: 'bare', archived: true }),
  ];
  const ids = (of: string, all = keyResults) => measuredBelow(of, objectives, all).map((o) => o.id);
  expect(ids('vision')).toEqual(['below', 'second']);
  expect(ids('vision', keyResults.slice(2))).toEqual(['first']);
  expect(ids('bare')).toEqual([]);
  expect(ids('loop')).toEqual([]);
});
