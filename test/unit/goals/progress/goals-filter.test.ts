import { describe, expect, test } from 'vitest';
import {
  currentFilter,
  keyResultMatcher,
  noFilter,
  ownersIn,
} from '../../../../lib/goals/progress/goals-filter';
import type { GoalRecords } from '../../../../lib/goals/types';
import type { Objective } from '../../../../lib/model/goals';
import { goal, on, span } from '../support';

const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  ...{ id, title: 'Newcomers stay', horizon: 'short' },
  ...some,
});
const records: GoalRecords = {
  ...{ cycles: [], rules: [], tags: [] },
  objectives: [
    objective('o'),
    objective('p', { title: 'Ätna', owner: 'zoe' }),
    objective('q', { owner: 'old', archived: true }),
  ],
  keyResults: [
    goal({ id: 'a', title: 'Answers', owner: 'Ada' }),
    goal({ id: 'b', title: 'Guides', objective: 'p' }),
    goal({ id: 'c', title: 'Talks' }),
  ],
  snapshots: [
    { ...span, keyResult: 'a', at: on(45), progress: 0.5, series: [], members: 1 },
    { ...span, keyResult: 'c', at: on(45), progress: 0, series: [], members: 1 },
  ],
};
const matching = (some: Partial<typeof noFilter>) => {
  const matches = keyResultMatcher({ ...noFilter, ...some }, records, on(45));
  return matches && records.keyResults.filter(matches).map((k) => k.id);
};

describe('goals are narrowed', () => {
  test('by nothing where nothing is asked for; a cycle narrows objectives', () => {
    expect(matching({})).toBeUndefined();
    expect(matching({ cycle: 'c1', text: '  ' })).toBeUndefined();
  });

  test('by a text in a title, an owner or the title of the objective, whatever case', () => {
    expect(matching({ text: ' ANSW ' })).toEqual(['a']);
    expect(matching({ text: 'ätna' })).toEqual(['b']);
    expect(matching({ text: 'zoe' })).toEqual(['b']);
    expect(matching({ text: 'newcomers' })).toEqual(['a', 'c']);
  });

  test('by owner, the one of the objective where there is no other', () => {
    expect(matching({ owner: 'zoe' })).toEqual(['b']);
    expect(matching({ owner: 'Ada', text: 'talks' })).toEqual([]);
  });

  test('by the status that is shown', () => {
    expect(matching({ status: 'onTrack' })).toEqual(['a']);
    expect(matching({ status: 'offTrack' })).toEqual(['c']);
    expect(matching({ status: 'noData' })).toEqual(['b']);
  });

  test('owners are everybody who owns what is not archived, sorted', () => {
    expect(ownersIn(records)).toEqual(['Ada', 'zoe']);
  });
});

test('a cycle that was closed or deleted and an owner who owns nothing narrow nothing any more', () => {
  const cycles = ['open', 'closed'].map((id) => ({
    ...{ id, title: id, start: '2026-01-01', end: '2026-03-31' },
    ...(id === 'closed' ? { closed: { at: '2026-03-31' } } : {}),
  }));
  const after = (some: Partial<typeof noFilter>) =>
    currentFilter({ ...noFilter, ...some }, { ...records, cycles });
  expect(after({ cycle: 'open', owner: 'zoe', text: 'a' })).toEqual({
    ...noFilter,
    ...{ cycle: 'open', owner: 'zoe', text: 'a' },
  });
  for (const some of [{ cycle: 'closed' }, { cycle: 'gone' }, { owner: 'old' }])
    expect(after(some)).toEqual(noFilter);
});
