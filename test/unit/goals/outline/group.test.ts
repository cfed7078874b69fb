import { expect, test } from 'vitest';
import { group, inOrder, newestFirst, openKeyResults } from '../../../../lib/goals/outline/group';
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
