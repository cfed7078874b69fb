import {
  type Active,
  DndContext,
  type DragEndEvent,
  getClientRect,
  KeyboardSensor,
  type Over,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type CSSProperties, createContext, type ReactNode, use, useCallback, useMemo } from 'react';
import { i18n } from '#i18n';
import { inOrder } from '../../../lib/goals/outline/group';
import { reorderEdits } from '../../../lib/goals/outline/order';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { useEdit } from '../useGoalEdits';
import {
  announcements,
  type Dragged,
  draggedOf,
  keyOf,
  listed,
  nearestInList,
  placesOf,
  type SortableType,
  toNextPlace,
} from './sortable-lists';

interface Item {
  readonly id: string;
  readonly title: string;
}
/** All items are measured when one is picked up. Only the one that moves has a transform, which is slow to look for. */
const measuring = {
  droppable: {
    measure: (element: HTMLElement) =>
      getClientRect(element, { ignoreTransform: element.style.transform !== '' }),
  },
};
const ReorderContext = createContext(false);

/** Lets the objectives and key results inside be moved within their lists, by pointer and by keyboard. */
export function Reorder({ data, children }: { readonly data: GoalsData; readonly children: ReactNode }) {
  const edit = useEdit();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextPlace }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const { type, list } = draggedOf(active);
    const [from, to] = placesOf(active, over);
    if (from === to) return;
    const order = list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
    edit(reorderEdits(type, inOrder(listed(type, order, data)), order));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestInList}
      measuring={measuring}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: i18n.t('reorder.instructions') },
      }}
    >
      <ReorderContext value={true}>{children}</ReorderContext>
    </DndContext>
  );
}

interface SortableProps {
  readonly type: SortableType;
  readonly item: Item;
  /** The items on its level, in order. */
  readonly list: readonly Item[];
  readonly as?: 'div' | 'li';
  readonly className: string;
  readonly style: CSSProperties;
  readonly children: ReactNode;
}

/** An item of a list with the handle that moves it, where it can be moved. */
export function Sortable(props: SortableProps) {
  const { as: Element = 'div', list, className, style, children } = props;
  if (use(ReorderContext) && list.length > 1) return <Movable {...props} />;
  return (
    <Element className={className} style={style}>
      {children}
    </Element>
  );
}

/** An item that can be moved. The others stay in their places until it is dropped: they differ in height, and other items are between them. */
function Movable({ type, item, list, as: Element = 'div', className, style, children }: SortableProps) {
  const id = keyOf(type, item.id);
  const data = useMemo(
    () => ({ type, title: item.title, list: list.map((one) => one.id) }) satisfies Dragged,
    [type, item, list],
  );
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging, transform } = useDraggable({
    id,
    data,
    attributes: { roleDescription: i18n.t('reorder.role') },
  });
  const { setNodeRef: setPlaceRef, isOver, active, over } = useDroppable({ id, data });
  const setRef = useCallback(
    (node: HTMLElement | null) => {
      setNodeRef(node);
      setPlaceRef(node);
    },
    [setNodeRef, setPlaceRef],
  );
  const mark = isDragging ? 'dragged' : isOver && active && markOf(active, over);
  return (
    <Element
      ref={setRef}
      className={mark ? `${className} ${mark}` : className}
      style={isDragging && transform ? { ...style, transform: `translateY(${transform.y}px)` } : style}
    >
      <button
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        type="button"
        className="handle"
        aria-label={i18n.t('reorder.move', [item.title])}
      />
      {children}
    </Element>
  );
}

/** On which side of the item that it is over a dragged one would be. */
function markOf(active: Active, over: Over | null): string {
  const [from, to] = placesOf(active, over);
  return to < from ? 'drop-before' : 'drop-after';
}
