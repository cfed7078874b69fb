import { expect, test } from 'vitest';
import { measuredBelow, objectiveTree } from '../../../../lib/goals/outline/objective-tree';
import type { Objective } from '../../../../lib/model/goals';
import { goal } from '../support';

const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  id,
  title: id,
  horizon: 'short',
  ...some,
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
