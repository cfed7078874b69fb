import { expect, test } from 'vitest';
import { dueForReview, reviewable } from '../../../../lib/goals/progress/reviewable';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { goal, on } from '../support';

const iso = (at: number) => new Date(at).toISOString();
const snapshot = (keyResult: string, start: number): Snapshot => ({
  keyResult,
  at: on(30),
  start,
  end: on(90),
  series: [],
  members: 0,
});
const records = {
  objectives: [{ id: 'o', title: 'People stay', horizon: 'short' as const }],
  keyResults: [
    goal({ id: 'guides', layer: 'output', order: 0 }),
    goal({ id: 'people', order: 1 }),
    goal({ id: 'later', order: 2 }),
    goal({ id: 'closed', closed: { at: iso(on(20)), decision: 'drop' } }),
  ],
  snapshots: [snapshot('guides', on(0)), snapshot('people', on(0)), snapshot('later', on(31))],
  checkIns: [
    { id: 'a', keyResult: 'guides', at: iso(on(25)) },
    { id: 'b', keyResult: 'people', at: iso(on(23)) },
  ],
};

test('open key results that have begun can be reviewed, outcomes first', () => {
  expect(reviewable(records, on(30)).map((k) => k.id)).toEqual(['people', 'guides']);
  expect(reviewable(records, on(31)).map((k) => k.id)).toEqual(['people', 'later', 'guides']);
});

test('a key result is due six days after its last check-in', () => {
  expect(dueForReview(records, on(30)).map((k) => k.id)).toEqual(['people']);
  expect(dueForReview(records, on(31)).map((k) => k.id)).toEqual(['people', 'later', 'guides']);
});
