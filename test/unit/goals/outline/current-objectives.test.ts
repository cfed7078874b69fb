import { expect, test } from 'vitest';
import { choosableObjectives, isFinished } from '../../../../lib/goals/outline/current-objectives';
import type { Objective } from '../../../../lib/model/goals';
import { goal } from '../support';

const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  id,
  title: id,
  horizon: 'short',
  ...some,
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
