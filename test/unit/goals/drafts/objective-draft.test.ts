import { expect, test } from 'vitest';
import {
  draftOfObjective,
  fieldsOfObjective,
  objectiveEdits,
} from '../../../../lib/goals/drafts/objective-draft';
import type { Objective } from '../../../../lib/model/goals';

const objective: Required<Omit<Objective, 'order' | 'archived'>> = {
  ...{ id: 'o', title: 'Developers know us', horizon: 'long' },
  ...{ cycle: 'c', parent: 'p', businessGoal: 'g', owner: 'Ada', why: 'Because' },
  stakeholders: ['Grace', 'Edsger'],
};

test('saved as it is, an objective keeps every field', () => {
  const { id: _id, ...fields } = objective;
  expect(draftOfObjective(objective).stakeholders).toBe('Grace, Edsger');
  expect(fieldsOfObjective(draftOfObjective(objective))).toEqual(fields);
});

test('what is empty is taken away, and spaces around words are', () => {
  const empty = fieldsOfObjective({ ...draftOfObjective(undefined), title: ' A ', owner: '  ' });
  const none = { cycle: null, parent: null, businessGoal: null, owner: null, why: null, stakeholders: null };
  expect(empty).toEqual({ ...none, title: 'A', horizon: 'short' });
  const some = { ...draftOfObjective(undefined), stakeholders: ' Ada ,, Grace, ', why: ' Because ' };
  expect(fieldsOfObjective(some)).toMatchObject({ stakeholders: ['Ada', 'Grace'], why: 'Because' });
});

test('a new objective has its own id and its place', () => {
  const [edit] = objectiveEdits(draftOfObjective(objective), undefined, 4);
  expect(edit).toMatchObject({ type: 'objective', set: { title: 'Developers know us', order: 4 } });
  expect(edit?.id).toMatch(/^[0-9a-f-]{36}$/);
});
