import { expect, test } from 'vitest';
import { baselineOf } from '../../../../lib/goals/measure/baseline';
import { evidence, member, on, stars } from '../support';

const latest = { kind: 'latest', metric: 'stars' } as const;
const read = (readings: ReturnType<typeof stars>[], members = ['a']) =>
  baselineOf(latest, evidence({ members: members.map((id) => member(id)), readings }), on(10));

test('a key result starts from the last reading at or before the instant', () => {
  expect(read([stars('a', on(12), 9), stars('a', on(10), 7), stars('a', on(3), 5)])).toBe(7);
});

test('where nothing was read before, it starts from the first reading after it', () => {
  expect(read([stars('a', on(30), 9), stars('a', on(12), 8)])).toBe(8);
});

test('it sums the members, and leaves out what is no member, another metric, or never read', () => {
  const forks = { ...stars('a', on(9), 1000), metric: 'forks' };
  const readings = [stars('a', on(1), 5), stars('b', on(2), 20), stars('c', on(3), 300), forks];
  expect(read(readings, ['a', 'b', 'never read'])).toBe(25);
});

test('nothing read is no zero, but a zero that was read is', () => {
  expect(read([])).toBeUndefined();
  expect(read([stars('a', on(1), 0)])).toBe(0);
});

test('what is no sum of readings has none', () => {
  const readings = [stars('a', on(1), 5)];
  const growth = { kind: 'growth', metric: 'stars' } as const;
  expect(baselineOf(growth, evidence({ members: [member('a')], readings }), on(10))).toBeUndefined();
});
