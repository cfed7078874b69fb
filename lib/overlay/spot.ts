/** The side of a tag button, in CSS pixels. */
export const buttonSize = 28;
const gap = 4;
/** A place wider than this is a row, in which there is room at the end. */
const narrow = 240;

/** A point of the viewport, for the upper left corner of a button. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a button for an item sits: beside the place that the adapter states, or in it, where it covers nothing that can be
 * pressed; else in the item's upper right corner.
 * @param pointer where the pointer is: nothing is put under it, for the click that follows is meant for what is there.
 * @returns undefined where none of it is drawn.
 */
export function spotFor(item: Element, place: Element | undefined, pointer?: Spot): Spot | undefined {
  const box = item.getBoundingClientRect();
  const row = place?.getBoundingClientRect();
  const anchor = row?.width || row?.height ? row : undefined;
  if (!anchor && !box.width) return undefined;
  const spots = [...(anchor ? spotsBeside(anchor) : []), ...spotsIn(anchor && !box.width ? anchor : box)];
  const open = spots.filter((spot) => isOnScreen(spot) && !(pointer && covers(spot, pointer)));
  return open.find((spot) => isFree(spot, item)) ?? open[0] ?? spots[0];
}

function covers({ x, y }: Spot, point: Spot): boolean {
  return point.x >= x && point.x <= x + buttonSize && point.y >= y && point.y <= y + buttonSize;
}

function spotsBeside({ left, right, top, height, width }: DOMRect): Spot[] {
  const y = top + (height - buttonSize) / 2;
  const before = { x: left - buttonSize - gap, y };
  const end = { x: right - buttonSize - gap, y };
  const after = { x: right + gap, y };
  return width < narrow ? [before, after, end] : [end, after, before];
}

function spotsIn({ right, top }: DOMRect): Spot[] {
  const corner = { x: right - buttonSize - gap, y: top + gap };
  return [corner, { ...corner, x: corner.x - 4 * buttonSize }, { x: right + gap, y: top }];
}

function isOnScreen({ x, y }: Spot): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  return x >= 0 && y >= 0 && x + buttonSize <= clientWidth && y + buttonSize <= clientHeight;
}

const pressable = 'a[href], button, input, select, textarea, summary, [role="button"], [role="link"]';

/** Whether nothing that can be pressed is drawn there, but what holds the whole item. */
function isFree({ x, y }: Spot, item: Element): boolean {
  const middle = buttonSize / 2;
  return [
    [middle, middle],
    [2, middle],
    [buttonSize - 2, middle],
  ].every(([dx = 0, dy = 0]) => {
    const hit = document.elementFromPoint(x + dx, y + dy)?.closest(pressable);
    return !hit || hit.contains(item);
  });
}

/** Whether an item is drawn where it stands, and not scrolled out of its list or under something else. */
export function isInSight(item: Element, place: Element | undefined): boolean {
  const rect = (place ?? item).getBoundingClientRect();
  if (!rect.width && !rect.height) return false;
  const hit = document.elementFromPoint(rect.left + Math.min(2, rect.width / 2), rect.top + rect.height / 2);
  return hit !== null && (item.contains(hit) || hit.contains(item));
}
