import { expect, test } from 'vitest';
import { snapshotAtClose } from '../../../../lib/goals/closing/snapshot-at-close';
import type { Snapshot } from '../../../../lib/model/snapshot';
import { on, span } from '../support';

const point = (day: number, value: number) => ({ at: on(day), value });
const snapshot: Snapshot = {
  ...{ keyResult: 'kr', at: on(60), ...span, value: 9, progress: 0.9, members: 1 },
  series: [point(10, 2), point(40, 5), point(60, 9)],
  forecast: { value: 12, low: 10, high: 14 },
};
const closedOn = (day: number, result: { value?: number; attainment?: number }) => ({
  closed: { at: new Date(on(day)).toISOString(), decision: 'drop' as const, ...result },
});

test('of an open key result it is the same', () => {
  expect(snapshotAtClose({}, snapshot)).toBe(snapshot);
});

test('it ends with the result, and knows nothing of what came after', () => {
  const { forecast: _, ...rest } = snapshot;
  expect(snapshotAtClose(closedOn(45, { value: 6, attainment: 0.6 }), snapshot)).toEqual({
    ...rest,
    ...{ value: 6, progress: 0.6 },
    series: [point(10, 2), point(40, 5), point(45, 6)],
  });
});

test('closed after its end, it has all that there was until then', () => {
  const late = snapshotAtClose(closedOn(92, { value: 9, attainment: 0.9 }), snapshot);
  expect(late.series).toEqual(snapshot.series);
  expect(late).not.toHaveProperty('forecast');
});

test('without a result it has no value', () => {
  const unknown = snapshotAtClose(closedOn(45, {}), snapshot);
  expect(unknown).not.toHaveProperty('value');
  expect(unknown).not.toHaveProperty('progress');
  expect(unknown.series).toEqual(snapshot.series.slice(0, 2));
});
