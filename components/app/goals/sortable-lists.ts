import type {
  Active,
  Announcements,
  CollisionDetection,
  KeyboardCoordinateGetter,
  Over,
} from '@dnd-kit/core';
import { i18n } from '#i18n';
import type { KeyResult, Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';

export type SortableType = 'objective' | 'keyResult';

/** What a dragged item carries: its list, in which it can be moved. */
export interface Dragged {
  readonly type: SortableType;
  readonly title: string;
  readonly list: readonly string[];
}

/** An objective and a key result may have the same id. */
export const keyOf = (type: SortableType, id: string) => `${type} ${id}`;

/** What a dragged item carries. */
export function draggedOf(item: Active | Over): Dragged {
  // dnd-kit knows no types of data; only `MovableItem` gives any.
  return item.data.current as unknown as Dragged;
}

/** From which place of its list to which an item is dragged, from 0. */
export function placesOf(active: Active, over: Over | null): [from: number, to: number] {
  const { type, list } = draggedOf(active);
  const keys = list.map((id) => keyOf(type, id));
  const from = keys.indexOf(String(active.id));
  return [from, over ? keys.indexOf(String(over.id)) : from];
}

/** All items of the list that the moved ones are a part of: those that are not shown too. */
export function listed(
  type: SortableType,
  moved: readonly string[],
  data: GoalsData,
): readonly (KeyResult | Objective)[] {
  if (type === 'keyResult') {
    const objective = data.keyResults.find((k) => k.id === moved[0])?.objective;
    return data.keyResults.filter((k) => k.objective === objective && !k.archived);
  }
  const parent = data.objectives.find((o) => o.id === moved[0])?.parent;
  return data.objectives.filter((o) => !o.archived && (o.parent === parent || moved.includes(o.id)));
}

/** The item of the same list whose upper edge is nearest. */
export const nearestInList: CollisionDetection = ({
  active,
  collisionRect,
  droppableContainers,
  droppableRects,
}) => {
  const { type, list } = draggedOf(active);
  const keys = new Set(list.map((id) => keyOf(type, id)));
  return droppableContainers
    .flatMap(({ id }) => {
      const rect = keys.has(String(id)) ? droppableRects.get(id) : undefined;
      return rect ? [{ id, distance: Math.abs(rect.top - collisionRect.top) }] : [];
    })
    .sort((a, b) => a.distance - b.distance);
};

/** An arrow key moves an item to the next place of its list. */
export const toNextPlace: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  const { active, over, droppableRects } = context;
  if (step === undefined || !active) return undefined;
  event.preventDefault();
  const { type, list } = draggedOf(active);
  const next = list[placesOf(active, over)[1] + step];
  const rect = next === undefined ? undefined : droppableRects.get(keyOf(type, next));
  return rect ? { ...currentCoordinates, y: rect.top } : undefined;
};

const placeInWords = (active: Active, over: Over | null): [string, string, string] => [
  draggedOf(active).title,
  formatNumber(placesOf(active, over)[1] + 1),
  formatNumber(draggedOf(active).list.length),
];

/** What a screen reader says while an item is moved. Where it began, it is over itself. */
export const announcements: Announcements = {
  onDragStart: ({ active }) => i18n.t('reorder.picked', placeInWords(active, null)),
  onDragOver: ({ active, over }) =>
    i18n.t(over?.id === active.id ? 'reorder.picked' : 'reorder.at', placeInWords(active, over)),
  onDragEnd: ({ active, over }) => i18n.t('reorder.dropped', placeInWords(active, over)),
  onDragCancel: ({ active }) => i18n.t('reorder.cancelled', [draggedOf(active).title]),
};
