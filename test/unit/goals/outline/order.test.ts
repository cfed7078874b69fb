import { describe, expect, test } from 'vitest';
import { moveEdits, reorderEdits } from '../../../../lib/goals/outline/order';

describe('moving in a list', () => {
  const items = [{ id: 'a', order: 0 }, { id: 'b', order: 1 }, { id: 'c' }];
  test('writes the places that changed, and those that had none', () => {
    expect(moveEdits('keyResult', items, 1, -1)).toEqual([
      { type: 'keyResult', id: 'b', set: { order: 0 } },
      { type: 'keyResult', id: 'a', set: { order: 1 } },
      { type: 'keyResult', id: 'c', set: { order: 2 } },
    ]);
  });

  test('down is the same, and what is not there moves nothing', () => {
    const placed = ['a', 'b', 'c'].map((id, order) => ({ id, order }));
    expect(moveEdits('objective', placed, 0, 1)).toEqual([
      { type: 'objective', id: 'b', set: { order: 0 } },
      { type: 'objective', id: 'a', set: { order: 1 } },
    ]);
    expect(moveEdits('objective', placed, 9, -1)).toEqual([]);
  });
});

test('items that are not shown keep their places', () => {
  const items = ['a', 'hidden', 'b', 'c'].map((id, order) => ({ id, order }));
  expect(reorderEdits('objective', items, ['c', 'a', 'b'])).toEqual([
    { type: 'objective', id: 'c', set: { order: 0 } },
    { type: 'objective', id: 'a', set: { order: 2 } },
    { type: 'objective', id: 'b', set: { order: 3 } },
  ]);
  expect(reorderEdits('objective', items, ['a', 'b', 'c'])).toEqual([]);
  // One that was removed meanwhile is left out.
  expect(reorderEdits('objective', items, ['gone', 'a', 'b', 'c'])).toEqual([]);
});
