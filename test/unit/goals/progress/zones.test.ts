import { expect, test } from 'vitest';
import { areZonesInOrder, zoneOf } from '../../../../lib/goals/progress/zones';
import { goal } from '../support';

const zoned = goal({ baseline: 0, commit: 60, target: 100, stretch: 150 });

test.each([
  [59, 'before'],
  [60, 'commit'],
  [99, 'commit'],
  [100, 'target'],
  [150, 'stretch'],
])('%s is in the zone %s', (value, zone) => {
  expect(zoneOf(zoned, value)).toBe(zone);
});

test('downwards it is the other way round', () => {
  const falling = goal({ direction: 'decrease', baseline: 48, commit: 30, target: 24, stretch: 12 });
  expect([31, 30, 24, 12].map((value) => zoneOf(falling, value))).toEqual([
    'before',
    'commit',
    'target',
    'stretch',
  ]);
});

test('where neither is set, or the figure is to be held, there are none', () => {
  expect(zoneOf(goal(), 50)).toBeUndefined();
  expect(zoneOf({ ...zoned, direction: 'above' }, 50)).toBeUndefined();
  expect(zoneOf(goal({ stretch: 150 }), 100)).toBe('target');
  expect(zoneOf(goal({ stretch: 150 }), 50)).toBe('before');
  expect(zoneOf(goal({ commit: 60 }), 60)).toBe('commit');
});

test('zones follow each other in the direction of the key result', () => {
  expect(areZonesInOrder(zoned)).toBe(true);
  expect(areZonesInOrder(goal({ commit: 100, stretch: 100 }))).toBe(true);
  expect(areZonesInOrder(goal({ commit: 110 }))).toBe(false);
  expect(areZonesInOrder(goal({ stretch: 90 }))).toBe(false);
  expect(areZonesInOrder(goal({ commit: -1 }))).toBe(false);
  expect(
    areZonesInOrder(goal({ direction: 'decrease', baseline: 48, commit: 30, target: 24, stretch: 12 })),
  ).toBe(true);
  expect(areZonesInOrder(goal({ direction: 'decrease', baseline: 48, target: 24, stretch: 30 }))).toBe(false);
});
