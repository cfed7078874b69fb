import {
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable } from '@dnd-kit/sortable';
import { type CSSProperties, createContext, type ReactNode, use } from 'react';
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
    const order = arrayMove([...list], from, to);
    edit(reorderEdits(type, inOrder(listed(type, order, data)), order));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestInList}
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

function Movable({ type, item, list, as: Element = 'div', className, style, children }: SortableProps) {
  const ids = list.map(({ id }) => id);
  const keys = ids.map((id) => keyOf(type, id));
  return (
    <SortableContext items={keys} strategy={noStrategy}>
      <MovableItem type={type} item={item} ids={ids} as={Element} className={className} style={style}>
        {children}
      </MovableItem>
    </SortableContext>
  );
}

type MovableItemProps = Omit<SortableProps, 'list'> & { readonly ids: readonly string[] };

function MovableItem({ type, item, ids, as: Element = 'div', className, style, children }: MovableItemProps) {
  const data: Dragged = { type, title: item.title, list: ids };
  const sortable = useSortable({
    id: keyOf(type, item.id),
    data: { ...data },
    attributes: { roleDescription: i18n.t('reorder.role') },
  });
  const { isDragging, isOver, index, activeIndex, transform } = sortable;
  const mark = isDragging ? 'dragged' : isOver && (index < activeIndex ? 'drop-before' : 'drop-after');
  return (
    <Element
      ref={sortable.setNodeRef}
      className={mark ? `${className} ${mark}` : className}
      style={isDragging && transform ? { ...style, transform: `translateY(${transform.y}px)` } : style}
    >
      <button
        {...sortable.attributes}
        {...sortable.listeners}
        ref={sortable.setActivatorNodeRef}
        type="button"
        className="handle"
        aria-label={i18n.t('reorder.move', [item.title])}
      />
      {children}
    </Element>
  );
}

/** The others stay in their places until it is dropped: they differ in height, and other items are between them. */
const noStrategy = () => null;
