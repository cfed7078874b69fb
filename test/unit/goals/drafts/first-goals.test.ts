import { expect, test } from 'vitest';
import { emptyFirstObjective, firstGoals } from '../../../../lib/goals/drafts/first-goals';
import { draftOfWorkspace } from '../../../../lib/goals/drafts/workspace-draft';
import type { Workspace } from '../../../../lib/model/goals';
import type { GoalsData } from '../../../../lib/store/goals/read-goals';

const workspace: Workspace = {
  mission: 'Help',
  values: ['care'],
  businessGoals: [{ id: 'g1', title: 'More teams' }],
  workingDays: [1, 2, 3],
};
const held = {
  id: 'c1',
  title: 'Q1 2026',
  start: new Date('2026-01-01T00:00').toISOString(),
  end: '2026-03-31',
};
const dataOf = (some: Partial<GoalsData>) =>
  ({ cycles: [], objectives: [], ...some }) as unknown as GoalsData;
const cycle = { title: ' Q1 2026 ', start: '2026-01-01', end: '2026-03-31' };
const objective = { ...emptyFirstObjective, title: ' Developers know us ', businessGoal: 'More teams' };

test('what is there already stays as it is, and is gone by', () => {
  const data = dataOf({ workspace, cycles: [held] });
  const begun = firstGoals({ workspace: draftOfWorkspace(workspace), cycle, objective }, data);
  expect(begun.edits.map((e) => e.type)).toEqual(['objective']);
  expect(begun.objective).toMatchObject({
    title: 'Developers know us',
    cycle: held.id,
    businessGoal: 'g1',
    horizon: 'short',
  });
  expect(begun.objective).not.toHaveProperty('why');
});

test('what is changed or new is set with it, and nothing that was set before is lost', () => {
  const draft = { ...draftOfWorkspace(workspace), businessGoals: 'Fewer calls\nMore teams' };
  const begun = firstGoals({ workspace: draft, cycle, objective }, dataOf({ workspace }));
  const [set, span] = begun.edits;
  expect(set).toMatchObject({
    type: 'workspace',
    set: { businessGoals: [{ title: 'Fewer calls' }, { id: 'g1' }] },
  });
  expect(Object.keys(set?.set ?? {})).toEqual(['businessGoals']);
  expect(span).toMatchObject({ type: 'cycle', id: begun.objective.cycle, set: { title: 'Q1 2026' } });
  expect(begun.objective.businessGoal).toBe('g1');
});
