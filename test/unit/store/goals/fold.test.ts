import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../lib/model/change';
import type { StoredEntity } from '../../../../lib/store/db/schema';
import { foldChange, isLater } from '../../../../lib/store/goals/fold';

const change = (id: string, at: string, value: Change['value'], field = 'target'): Change => ({
  ...{ id, at, value, field, author: 'me', device: 'd', action: 'a', seen: [] },
  entity: { type: 'keyResult', id: 'k1' },
});
const early = '001767268800000.00001.d';
const late = '001767268800000.00002.d';
const folded = (changes: readonly Change[]) =>
  changes.reduce<StoredEntity | undefined>((entity, one) => foldChange(entity, one), undefined);
const targetAfter = (...changes: Change[]) => folded(changes)?.fields['target']?.value;

describe('of two changes of one field', () => {
  test('the later one wins, whichever arrives first, and whatever their ids', () => {
    const [first, second] = [change('z', early, 50), change('a', late, 20)];
    expect([targetAfter(first, second), targetAfter(second, first)]).toEqual([20, 20]);
  });

  test('of one instant that with the higher id wins, whichever arrives first', () => {
    const [low, high] = [change('a', early, 50), change('b', early, 20)];
    expect([targetAfter(low, high), targetAfter(high, low)]).toEqual([20, 20]);
  });

  test('none is later than itself, so that one that arrives twice counts once', () => {
    const one = change('a', early, 50);
    expect(isLater(one, one)).toBe(false);
    expect(folded([one, one])).toEqual(folded([one]));
  });
});

test('any order of arrival gives the same record', () => {
  const changes = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      at: fc.constantFrom(early, late),
      field: fc.constantFrom('target', 'title'),
    }),
    { selector: (one) => one.id, maxLength: 5 },
  );
  const orders = changes.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(orders, ([all, other]) => {
      const recordOf = (some: typeof all) =>
        folded(some.map(({ id, at, field }) => change(id, at, id, field)));
      expect(recordOf(other)).toEqual(recordOf(all));
    }),
    { seed: 3 },
  );
});
