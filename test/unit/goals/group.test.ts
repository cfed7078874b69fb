import { expect, test } from 'vitest';
import { group, openKeyResults } from '../../../lib/goals/group';
import type { Objective } from '../../../lib/model/goals';
import { goal } from './support';

const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  id,
  title: id,
  horizon: 'short',
  ...some,
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
  const { outcomes, feeders } = group(objectives, keyResults);
  expect(outcomes.map((g) => [g.objective.id, g.keyResults.map((k) => k.id)])).toEqual([
    ['a', ['first', 'second']],
    ['b', ['stars']],
  ]);
  expect(feeders.map((k) => k.id)).toEqual(['talks', 'time']);
  expect(openKeyResults(objectives, keyResults).map((k) => k.id)).not.toContain('put away');
});
