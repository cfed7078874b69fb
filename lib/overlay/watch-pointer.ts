import type { Lifetime } from '../capture/lifetime';
import type { Spot } from './spot';

interface Options {
  /** The pointer or the focus has come to an element of the page. */
  readonly onEnter: (element: Element, pointer: Spot | undefined) => void;
  /** It has come to what is drawn over the page. */
  readonly onLayer: () => void;
}

/** How many levels above the place for its button the head of a page may be. */
const mostLevels = 5;

/** Follows pointer and focus over the whole document: one listener each, none per item. */
export function watchPointer(host: Element, lifetime: Lifetime, { onEnter, onLayer }: Options): void {
  let last: EventTarget | undefined;
  const enter = (event: Event) => {
    const [target] = event.composedPath();
    if (target === last) return;
    last = target;
    if (event.target === host) onLayer();
    else if (target instanceof Element) onEnter(target, pointOf(event));
  };
  for (const type of ['pointerover', 'focusin'])
    lifetime.listen(document, type, enter, { capture: true, passive: true });
}

function pointOf(event: Event): Spot | undefined {
  return event instanceof PointerEvent ? { x: event.clientX, y: event.clientY } : undefined;
}

/** The part of the page that its head is in: the place for its button, with the heading beside it. */
export function headOf(place: Element | undefined): Element | undefined {
  let head = place;
  for (let level = 0; head && level < mostLevels; level += 1) {
    if (head.matches('h1') || head.querySelector('h1')) return head;
    const parent: Element | null = head.parentElement;
    if (!parent || parent.matches('main, body, html')) break;
    head = parent;
  }
  return place?.parentElement?.matches('main, body') ? place : (place?.parentElement ?? undefined);
}
