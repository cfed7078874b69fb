import type { Finding } from '../../numbers/finding';
import type { Sight } from '../../numbers/page-tree';
import type { Sighting } from '../../numbers/print';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The numbers that a page shows now and that have a place on it, in reading order. */
export function numbersOnPage(
  page: Document,
  sight: Sight,
  { sightings }: Pick<Finding, 'sightings'>,
): Sighting[] {
  return sightings(page, sight).filter((one) => {
    const { width, height } = boxOf(one);
    return width > 0 && height > 0;
  });
}

/** Where a number is drawn in the window, in CSS pixels. */
export const boxOf = ({ candidate }: Sighting): DOMRect => candidate.node.element.getBoundingClientRect();

/**
 * The number that is drawn at a point of the window: the smallest where several are nested.
 * @param under what of the page is drawn uppermost there; a number that it covers is none.
 */
export function numberAt(
  found: readonly Sighting[],
  point: Point,
  under: Element | undefined,
): Sighting | undefined {
  const there = found.filter(
    (one) => holds(boxOf(one), point) && (!under || isVisibleUnder(one.candidate.node.element, under)),
  );
  const areaOf = (one: Sighting) => boxOf(one).width * boxOf(one).height;
  return there.toSorted((a, b) => areaOf(a) - areaOf(b))[0];
}

/** What of the page is drawn uppermost at a point, with `layer` looked through. */
export function elementUnder(layer: Element, { x, y }: Point): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => element !== layer);
}

const holds = ({ left, top, right, bottom }: DOMRect, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Whether one of two elements holds the other, through shadow roots. */
function isVisibleUnder(element: Element, under: Element): boolean {
  if (element.contains(under)) return true;
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === under) return true;
  return false;
}
