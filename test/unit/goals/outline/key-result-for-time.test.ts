import { expect, test } from 'vitest';
import { effortFirst, keyResultForTime } from '../../../../lib/goals/outline/key-result-for-time';
import { goal } from '../support';

const time = { kind: 'time' } as const;
const outcome = goal({ id: 'stars', drivers: ['articles'] });
const output = goal({ id: 'articles', layer: 'output', drivers: ['writing'] });
const writing = goal({ id: 'writing', layer: 'effort', measure: time });
const support = goal({ id: 'support', layer: 'effort', measure: time });
const open = [outcome, output, support, writing];

const suggested = (...countsFor: string[]) => keyResultForTime(open, countsFor)?.id;

test('time for a page is suggested for what it counts for, by hours if any is measured in them', () => {
  expect(suggested('stars', 'writing')).toBe('writing');
  expect(keyResultForTime([outcome, output, support], ['stars', 'articles'])?.id).toBe('articles');
});

test('time for a page is suggested for a driver of what it counts for, however far below', () => {
  expect(suggested('stars')).toBe('writing');
  expect(suggested('articles')).toBe('writing');
});

test('without a page that counts for an open key result it is the first one of hours, or none', () => {
  expect(suggested()).toBe('support');
  expect(suggested('closed')).toBe('support');
  expect(keyResultForTime([outcome], [])).toBeUndefined();
});

test('key results that drive each other end the search', () => {
  const circle = [goal({ id: 'a', drivers: ['b'] }), goal({ id: 'b', drivers: ['a'] })];
  expect(keyResultForTime(circle, ['a'])?.id).toBe('a');
});

test('key results of effort come first, each layer in its order', () => {
  expect(effortFirst(open).map(({ id }) => id)).toEqual(['support', 'writing', 'articles', 'stars']);
});
