import type { Edit } from '../../model/edit';

interface Placed {
  readonly id: string;
  readonly order?: number | undefined;
}

/**
 * The edits that move an item of a list up or down by one place: one for each item whose `order` changes.
 * @param items in the order in which they are shown.
 */
export function moveEdits(
  type: 'objective' | 'keyResult',
  items: readonly Placed[],
  at: number,
  by: -1 | 1,
): Edit[] {
  const next = items.map(({ id }) => id);
  next.splice(at + by, 0, ...next.splice(at, 1));
  return reorderEdits(type, items, next);
}

/**
 * The edits that give the shown items of a list another order: one for each item whose `order` changes. Items that are not
 * shown keep their places between them.
 * @param items all of the list, in their order.
 * @param shown the ids of those that are shown, in their new order.
 */
export function reorderEdits(
  type: 'objective' | 'keyResult',
  items: readonly Placed[],
  shown: readonly string[],
): Edit[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const next = shown.flatMap((id) => byId.get(id) ?? []);
  const moved = new Set(next);
  return items
    .map((item) => (moved.has(item) ? (next.shift() ?? item) : item))
    .flatMap(({ id, order }, place) => (order === place ? [] : [{ type, id, set: { order: place } }]));
}
