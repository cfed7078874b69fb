import { expect, test } from 'vitest';
import { cycleScore, objectiveScore } from '../../../../lib/goals/closing/cycle-score';
import type { KeyResult, Objective } from '../../../../lib/model/goals';
import { goal } from '../support';

const closed = (attainment: number | undefined, some: Partial<KeyResult> = {}) =>
  goal({
    closed: {
      at: '2026-04-01T09:00:00Z',
      decision: 'drop',
      ...(attainment === undefined ? {} : { attainment }),
    },
    ...some,
  });
const objective = (id: string, some: Partial<Objective> = {}): Objective => ({
  id,
  title: id,
  horizon: 'short',
  cycle: 'q1',
  ...some,
});

test('the score of an objective is the mean of those of its key results, each clamped', () => {
  // 0.8 and 1.5, which is 1.0.
  expect(objectiveScore([closed(0.8), closed(1.5)])).toBeCloseTo(0.9);
  expect(objectiveScore([closed(0.4), closed(-2)])).toBeCloseTo(0.2);
});

test('key results count by their weight', () => {
  // (3 × 1.0 + 1 × 0.2) / 4
  expect(objectiveScore([closed(1, { weight: 3 }), closed(0.2)])).toBeCloseTo(0.8);
  expect(objectiveScore([closed(1, { weight: 0 })])).toBeUndefined();
});

test('where there are outcomes they alone count', () => {
  expect(objectiveScore([closed(0.3), closed(1, { layer: 'output' })])).toBeCloseTo(0.3);
  expect(objectiveScore([closed(0.3, { layer: 'effort' }), closed(0.9, { layer: 'output' })])).toBeCloseTo(
    0.6,
  );
});

test('what is open, was closed without a figure or was put away has no score', () => {
  expect(objectiveScore([])).toBeUndefined();
  expect(objectiveScore([goal(), closed(undefined), closed(1, { archived: true })])).toBeUndefined();
  expect(objectiveScore([goal(), closed(0.5)])).toBeCloseTo(0.5);
});

test('the score of a cycle is the mean of those of its objectives, however many key results each has', () => {
  const objectives = [
    objective('a'),
    objective('b'),
    objective('without'),
    objective('away', { archived: true }),
    objective('later', { cycle: 'q2' }),
  ];
  const keyResults = [
    closed(1, { objective: 'a' }),
    closed(0.4, { objective: 'a' }),
    closed(0.1, { objective: 'b' }),
    closed(0, { objective: 'away' }),
    closed(0, { objective: 'later' }),
  ];
  // (0.7 + 0.1) / 2
  expect(cycleScore({ id: 'q1' }, objectives, keyResults)).toBeCloseTo(0.4);
  expect(cycleScore({ id: 'q3' }, objectives, keyResults)).toBeUndefined();
});
