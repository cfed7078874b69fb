import { expect, test } from 'vitest';
import { targetRecord } from '../../../../lib/goals/insights/target-record';
import type { KeyResult, Objective } from '../../../../lib/model/goals';
import { goal } from '../support';

const at = '2026-04-01T09:00:00Z';
const cycles = [
  { id: 'q1', title: 'Q1', start: '2026-01-01', end: '2026-03-31', closed: { at } },
  { id: 'q2', title: 'Q2', start: '2026-04-01', end: '2026-06-30' },
];
const objectives: Objective[] = cycles.map(({ id }) => ({
  ...{ id: `o-${id}`, title: id, horizon: 'short', cycle: id },
}));
const closed = (attainment: number, more: Partial<KeyResult> = {}): KeyResult =>
  goal({
    ...{
      id: `${attainment}`,
      objective: 'o-q1',
      closed: { at, value: 100 * attainment, attainment, decision: 'drop' },
    },
    ...more,
  });

test('closed cycles tell how targets of each commitment went', () => {
  const results = [
    closed(1),
    closed(0.5, { commitment: 'committed' }),
    closed(0.75, { commitment: 'stretch' }),
    closed(2, { objective: 'o-q2' }),
    closed(0.1, { archived: true }),
  ];
  const { cycles: count, commitments } = targetRecord(cycles, objectives, results, []);
  expect(count).toBe(1);
  expect(commitments).toEqual([
    { commitment: 'committed', closed: 2, met: 1, score: 0.75 },
    { commitment: 'stretch', closed: 1, met: 1, score: 0.7 },
  ]);
});

test('readings of the bet and causes are counted, most first', () => {
  const with_ = (calibration: 'betWorks' | 'betWrong', cause: 'goodWork' | 'naiveTarget') =>
    closed(1, { closed: { at, decision: 'drop', calibration, cause } });
  const results = [
    with_('betWorks', 'goodWork'),
    with_('betWrong', 'goodWork'),
    with_('betWrong', 'naiveTarget'),
  ];
  const { readings, causes } = targetRecord(cycles, objectives, results, []);
  expect(readings).toEqual([
    ['betWrong', 2],
    ['betWorks', 1],
  ]);
  expect(causes).toEqual([
    ['goodWork', 2],
    ['naiveTarget', 1],
  ]);
});

test('the share of forecasts that held is known once there are any', () => {
  const forecast = (keyResult: string, low: number, high: number) => ({
    ...{ id: `${keyResult}${low}`, keyResult, at, low, centre: (low + high) / 2, high },
  });
  const results = [closed(1), closed(0.5)];
  expect(targetRecord(cycles, objectives, results, [])).not.toHaveProperty('inRange');
  const forecasts = [forecast('1', 90, 110), forecast('0.5', 60, 80)];
  expect(targetRecord(cycles, objectives, results, forecasts)).toMatchObject({ forecasts: 2, inRange: 0.5 });
});
