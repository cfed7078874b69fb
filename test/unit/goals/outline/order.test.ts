import { describe, expect, test } from 'vitest';
import { moveEdits } from '../../../../lib/goals/outline/order';

describe('moving in a list', () => {
  const items = [{ id: 'a', order: 0 }, { id: 'b', order: 1 }, { id: 'c' }];
  test('writes the places that changed, and those that had none', () => {
    expect(moveEdits('keyResult', items, 1, -1)).toEqual([
      { type: 'keyResult', id: 'b', set: { order: 0 } },
      { type: 'keyResult', id: 'a', set: { order: 1 } },
      { type: 'keyResult', id: 'c', set: { order: 2 } },
    ]);
  });
});
