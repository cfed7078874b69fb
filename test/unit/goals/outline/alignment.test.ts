import { expect, test } from 'vitest';
import { alignedGoals, drivenOutcomes } from '../../../../lib/goals/outline/alignment';
import type { KeyResult, Objective } from '../../../../lib/model/goals';

const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  id,
  title: id,
  horizon: 'short',
  ...some,
});
const goals = [
  { id: 'growth', title: 'Growth' },
  { id: 'support', title: 'Support' },
];
const shown = (...objectives: Objective[]) =>
  alignedGoals(goals, objectives).map(({ goal, nodes }) => [
    goal?.id,
    nodes.map((n) => `${'>'.repeat(n.depth)}${n.objective.id}`),
  ]);

test('an objective supports the business goal of the objective above it', () => {
  expect(
    shown(
      objective('a', { businessGoal: 'growth' }),
      objective('b', { parent: 'a' }),
      objective('c', { parent: 'b', businessGoal: 'support' }),
    ),
  ).toEqual([
    ['growth', ['a', '>b', '>>c']],
    ['support', []],
  ]);
});

test('an objective without a business goal, or with one that was deleted, is listed last', () => {
  expect(
    shown(
      objective('a'),
      objective('b', { businessGoal: 'gone' }),
      objective('c', { businessGoal: 'support' }),
    ),
  ).toEqual([
    ['growth', []],
    ['support', ['c']],
    [undefined, ['a', 'b']],
  ]);
});

test('without business goals all objectives are together', () => {
  expect(alignedGoals([], [objective('a')]).map(({ goal }) => goal)).toEqual([undefined]);
  expect(alignedGoals([], [])).toEqual([]);
});

test('an outcome is driven where one of its drivers is not archived', () => {
  const keyResult = (id: string, some: Partial<KeyResult> = {}): KeyResult => ({
    ...{ id, objective: 'a', title: id, layer: 'outcome', direction: 'increase', unit: '' },
    ...{ baseline: 0, target: 1, start: '2026-01-01', due: '2026-03-31', measure: { kind: 'manual' } },
    ...some,
  });
  const outcomes = [
    keyResult('driven', { drivers: ['gone', 'output'] }),
    keyResult('once', { drivers: ['archived'] }),
    keyResult('none'),
  ];
  const all = [
    ...outcomes,
    keyResult('output', { layer: 'output' }),
    keyResult('archived', { layer: 'output', archived: true }),
  ];
  expect(drivenOutcomes(all, outcomes).map((k) => k.id)).toEqual(['driven']);
});
