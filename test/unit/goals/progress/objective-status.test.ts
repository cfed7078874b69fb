import { expect, test } from 'vitest';
import { objectiveStatus } from '../../../../lib/goals/progress/objective-status';
import type { KeyResult } from '../../../../lib/model/goals';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { goal, on, span } from '../support';

const kr = (id: string, some: Partial<KeyResult> = {}) => goal({ id, ...some });
const at = (keyResult: string, progress?: number): Snapshot => ({
  keyResult,
  at: on(45),
  ...span,
  ...(progress === undefined ? {} : { progress, value: progress * 100 }),
  series: [],
  members: 1,
});

test('the mean of its key results, each clamped, and the status of the weakest', () => {
  const found = objectiveStatus([kr('a'), kr('b')], [at('a', 2), at('b', 0.4)], on(45));
  expect(found).toEqual({ progress: 0.7, status: 'atRisk', measured: 2, total: 2 });
});

test('by weight', () => {
  const found = objectiveStatus([kr('a', { weight: 3 }), kr('b')], [at('a', 0.5), at('b', 0.1)], on(45));
  expect(found?.progress).toBeCloseTo((0.5 * 3 + 0.1) / 4);
});

test('output and effort never move the objective of an outcome', () => {
  const output = kr('b', { layer: 'output' });
  expect(objectiveStatus([kr('a'), output], [at('a', 0.5), at('b', 0)], on(45))).toEqual({
    progress: 0.5,
    status: 'onTrack',
    measured: 1,
    total: 1,
  });
  expect(objectiveStatus([output], [at('b', 0.2)], on(45))).toMatchObject({
    progress: 0.2,
    status: 'offTrack',
  });
});

test('what is closed counts no more, and leaves an objective of outcomes one', () => {
  const closed = { at: '2026-02-01T00:00:00Z', decision: 'drop' } as const;
  const output = kr('b', { layer: 'output' });
  const both = [at('a', 0.5), at('b', 0.2), at('c', 0.8)];
  expect(objectiveStatus([kr('a', { closed }), output, kr('c')], both, on(45))?.progress).toBe(0.8);
  expect(objectiveStatus([kr('a', { closed }), output], both, on(45))).toBeUndefined();
});

test('what a person says of a key result is what counts', () => {
  const override = {
    status: 'atRisk',
    reason: 'The launch comes late.',
    at: '2026-02-01T00:00:00Z',
  } as const;
  expect(objectiveStatus([kr('a', { override })], [at('a', 0)], on(45))).toMatchObject({
    progress: 0,
    status: 'atRisk',
  });
});

test('without a figure there is no mean, and without key results nothing', () => {
  expect(objectiveStatus([kr('a')], [at('a')], on(45))).toStrictEqual({
    status: 'noData',
    measured: 0,
    total: 1,
  });
  expect(objectiveStatus([kr('a'), kr('b')], [at('a', 0.6)], on(45))).toEqual({
    ...{ progress: 0.6, status: 'noData' },
    ...{ measured: 1, total: 2 },
  });
  expect(objectiveStatus([], [], on(45))).toBeUndefined();
});

test('the worst status counts: missed, off track, at risk, no data', () => {
  const of = (...progress: (number | undefined)[]) =>
    objectiveStatus(
      progress.map((_, n) => kr(String(n))),
      progress.map((share, n) => at(String(n), share)),
      on(45),
    )?.status;
  expect(of(0.5, 0.3, 0.1)).toBe('offTrack');
  expect(of(0.5, 0.3, undefined)).toBe('atRisk');
  expect(of(0.5, undefined)).toBe('noData');
  const over = { ...at('over', 0.9), end: on(40) };
  expect(objectiveStatus([kr('0'), kr('over')], [at('0', 0.1), over], on(45))?.status).toBe('missed');
});
