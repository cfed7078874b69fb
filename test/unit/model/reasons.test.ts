import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { entitySchemas } from '../../../lib/model/goals';
import { reasonOf, reasonsOf } from '../../../lib/model/reasons';

const keyResult = {
  id: 'k1',
  objective: 'o1',
  title: 'Stars',
  layer: 'outcome',
  direction: 'increase',
  unit: '',
  baseline: 0,
  target: 1,
  start: '2026-01-01',
  due: '2026-02-01',
  measure: { kind: 'manual' },
};

function reasons(record: object): string {
  const { error } = z.safeParse(entitySchemas.keyResult, record, { error: reasonOf });
  return error ? reasonsOf(error) : '';
}

it.each<[object, string]>([
  [{ target: '1' }, 'target: must be a number'],
  [{ target: undefined }, 'target: is missing'],
  [{ title: 7 }, 'title: must be a text'],
  [{ title: 'x'.repeat(501) }, 'title: must have at most 500 characters'],
  [{ title: ' ' }, 'title: must not be empty'],
  [{ layer: 'magic' }, 'layer: must be one of: outcome, output, effort'],
  [{ drivers: 'k2' }, 'drivers: must be a list'],
  [{ drivers: Array(201).fill('k2') }, 'drivers: must have at most 200 items'],
  [{ archived: 1 }, 'archived: must be true or false'],
  [{ start: 'soon' }, 'start: must be a day of the years 1970 to 2999'],
  [{ measure: { kind: 'magic' } }, 'measure.kind: has a “kind” that is not known'],
  [{ measure: { kind: 'latest' } }, 'measure.metric: is missing'],
  [
    { measure: { kind: 'ratio', over: { kind: 'latest', metric: 3 }, under: { kind: 'manual' } } },
    'measure.over.metric: must be a text',
  ],
  [{ measure: 'manual' }, 'measure: must be an object'],
])('a key result with %j: %s', (parts, says) => {
  const told = reasons({ ...keyResult, ...parts });
  expect(told).toContain(says);
  expect(told).not.toContain('Invalid');
});

it('ratios may be inside each other, but not without end', () => {
  const nested = (depth: number): object =>
    depth === 0 ? { kind: 'manual' } : { kind: 'ratio', over: nested(depth - 1), under: { kind: 'manual' } };
  expect(reasons({ ...keyResult, measure: nested(8) })).toBe('');
  expect(reasons({ ...keyResult, measure: nested(9) })).toContain('too many ratios');
});
