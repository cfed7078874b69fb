import { expect, test } from 'vitest';
import {
  carryOverOf,
  closingOf,
  decisionsFor,
  emptyClosing,
  isTargetInvalid,
  resultOf,
} from '../../../../lib/goals/closing/close-draft';
import type { GoalsData } from '../../../../lib/store/goals/read-goals';
import { goal } from '../support';

const at = '2026-04-01T09:00:00Z';
const snapshot = (keyResult: string, value: number, progress: number) => ({ keyResult, value, progress });
const driver = goal({ id: 'open', layer: 'output' });
const done = goal({ id: 'done', layer: 'output', closed: { at, decision: 'drop', attainment: 0.9 } });
const data = {
  keyResults: [driver, done],
  // What was closed goes on being measured; what counts is how it was closed.
  snapshots: [snapshot('kr', 60, 0.6), snapshot('open', 9, 0.9), snapshot('done', 0, 0)],
} as unknown as GoalsData;

test('what came of it is read against what came of its drivers, as they were closed or are', () => {
  const result = resultOf(goal({ drivers: ['open', 'done'] }), data);
  expect(result).toEqual({ value: 60, attainment: 0.6, calibration: 'betWrong' });
  const missed = {
    ...data,
    keyResults: [driver, { ...done, closed: { at, decision: 'drop', attainment: 0.1 } }],
  };
  // (0.9 + 0.1) / 2 is under 0.7.
  expect(resultOf(goal({ drivers: ['open', 'done'] }), missed as GoalsData).calibration).toBe('notEnough');
});

test('without drivers, or without a figure, nothing is said of the bet', () => {
  expect(resultOf(goal(), data)).toEqual({ value: 60, attainment: 0.6 });
  expect(resultOf(goal({ id: 'unknown', drivers: ['done'] }), data)).toStrictEqual({});
});

test('a driver that was removed, or of which nothing is known, is left out of the bet', () => {
  const unmeasured = {
    ...data,
    keyResults: [...data.keyResults, goal({ id: 'unmeasured', layer: 'output' })],
  };
  const drivers = ['removed', 'unmeasured', 'done'];
  expect(resultOf(goal({ drivers }), unmeasured).calibration).toBe('betWrong');
  expect(resultOf(goal({ drivers: ['removed'] }), data)).not.toHaveProperty('calibration');
});

test('a changed target is asked for, and goes on with it', () => {
  const change = { ...emptyClosing, decision: 'change' as const };
  expect(isTargetInvalid(change)).toBe(true);
  expect(isTargetInvalid({ ...change, target: '80' })).toBe(false);
  expect(isTargetInvalid(emptyClosing)).toBe(false);
  expect(carryOverOf(goal(), { value: 60 }, { ...change, target: '80' })).toMatchObject({
    value: 60,
    newTarget: 80,
  });
  expect(carryOverOf(goal(), { value: 60 }, { ...emptyClosing, target: '80' })?.newTarget).toBeUndefined();
  expect(carryOverOf(goal(), { value: 60 }, { ...emptyClosing, decision: 'drop' })).toBeUndefined();
});

test('what is kept within a range has no target to change', () => {
  expect(decisionsFor(goal())).toContain('change');
  expect(decisionsFor(goal({ direction: 'between' }))).toEqual(['carryOver', 'drop']);
});

test('a close holds what was said, and nothing that was not', () => {
  const silent = { ...emptyClosing, learned: ' ' };
  expect(closingOf({}, silent, at, undefined)).toStrictEqual({ at, decision: 'carryOver' });
  const said = { ...emptyClosing, learned: ' Nights. ', cause: 'naiveTarget' as const };
  expect(closingOf({ value: 60, attainment: 0.6 }, said, at, 'next')).toEqual({
    at,
    decision: 'carryOver',
    value: 60,
    attainment: 0.6,
    learned: 'Nights.',
    cause: 'naiveTarget',
    next: 'next',
  });
});
