import type { Edit } from '../../model/edit';

/**
 * The edits that move an item of a list up or down by one place: one for each item whose `order` changes.
 * @param items in the order in which they are shown.
 */
export function moveEdits(
  type: 'objective' | 'keyResult',
  items: readonly { readonly id: string; readonly order?: number | undefined }[],
  at: number,
  by: -1 | 1,
): Edit[] {
  const next = [...items];
  const [item] = next.splice(at, 1);
  if (item) next.splice(at + by, 0, item);
  return next.flatMap(({ id, order }, place) =>
    order === place ? [] : [{ type, id, set: { order: place } }],
  );
}
