import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterNested, nestDrivers } from '../../../../lib/goals/outline/nest';
import type { KeyResult } from '../../../../lib/model/goals';
import { goal } from '../support';

const effort = (id: string) => goal({ id, layer: 'effort' });
const output = (id: string, drivers: string[] = []) => goal({ id, layer: 'output', drivers });
const outcome = (id: string, drivers: string[] = []) => goal({ id, drivers });
const ids = (all: ReturnType<typeof nestDrivers>) =>
  all.map(({ keyResult, drivers }) => [keyResult.id, drivers.map((d) => d.id)]);

test('drivers are below their outcome, with their own drivers; the rest follows', () => {
  const all = [output('talks', ['hours']), outcome('stars', ['talks']), effort('hours'), output('alone')];
  expect(ids(nestDrivers(all))).toEqual([
    ['stars', ['talks', 'hours']],
    ['alone', []],
  ]);
});

test('a driver of two outcomes is below the first', () => {
  const all = [outcome('stars', ['talks']), outcome('leads', ['talks']), output('talks')];
  expect(ids(nestDrivers(all))).toEqual([
    ['stars', ['talks']],
    ['leads', []],
  ]);
});

test('every key result appears once, whatever drives what', () => {
  const keyResults = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdef'),
      layer: fc.constantFrom('outcome' as const, 'output' as const, 'effort' as const),
      drivers: fc.array(fc.constantFrom(...'abcdefg')),
    }),
    { selector: (k) => k.id },
  );
  fc.assert(
    fc.property(keyResults, (some) => {
      const all = some.map(goal);
      const shown = nestDrivers(all).flatMap(({ keyResult, drivers }) => [keyResult, ...drivers]);
      expect(shown.map((k) => k.id).sort()).toEqual(all.map((k) => k.id).sort());
    }),
    { seed: 1 },
  );
});

test('an outcome stays above a driver that matches', () => {
  const nested = nestDrivers([
    outcome('stars', ['talks', 'posts']),
    output('talks'),
    output('posts'),
    outcome('x'),
  ]);
  const named =
    (...wanted: string[]) =>
    (k: KeyResult) =>
      wanted.includes(k.id);
  expect(ids(filterNested(nested, named('posts')))).toEqual([['stars', ['posts']]]);
  expect(ids(filterNested(nested, named('stars')))).toEqual([['stars', []]]);
  expect(ids(filterNested(nested, named()))).toEqual([]);
});
