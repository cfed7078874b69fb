import type { Lifetime } from './lifetime';
import type { OverlayHook, OverlayWorld, Pointed, StandIn } from './overlay-world';

/**
 * What shows that a person is at the page, for whom the overlay draws. The first listener for pointer events takes half a
 * millisecond of each page; those of the mouse are also sent for touch and pen.
 */
const signs = ['mousemove', 'focus', 'keydown', 'visibilitychange'];

/**
 * Stands in for the overlay, which most pages never need: has its script brought once something on the page counts, or a
 * person comes to the page. It keeps what the overlay has to know then.
 * @param ask has the worker run the overlay's script. Resolves to whether it did.
 */
export function standIn(ask: () => Promise<boolean>, lifetime: Lifetime): StandIn {
  const world = globalThis as OverlayWorld;
  const subjects = new Map<string, Parameters<OverlayHook>>();
  let items: Parameters<OverlayHook>[] = [];
  /** Whether items were forgotten, for none counted. */
  let isPart = false;
  let isOver = false;
  let since = performance.timeOrigin;
  let pointed: Pointed | undefined;
  let bringing: Promise<boolean> | undefined;

  const listen = () => {
    for (const type of signs) addEventListener(type, onSign, true);
  };
  const stop = () => {
    for (const type of signs) removeEventListener(type, onSign, true);
  };
  const bring = async () => {
    if (isOver) return true;
    bringing ??= ask();
    const isThere = await bringing;
    if (!isThere) stop();
    return isThere;
  };
  const onSign = (event: Event) => {
    if (!event.isTrusted || document.hidden) return;
    const [element] = event.composedPath();
    const at = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : undefined;
    if (element instanceof Element && (at || event.type === 'focus')) pointed = { element, at };
    void bring();
  };
  const forget = () => {
    subjects.clear();
    items = [];
  };

  // The overlay that an earlier capture script has brought knows nothing of what this one reads.
  world.stillroomOverlayLifetime?.end();
  world.stillroomPalette = undefined;
  world.stillroomOverlay = (...read) => {
    const [found, item] = read;
    if (found.type !== 'subject' && found.type !== 'event') return;
    if (!item) subjects.set(found.id, read);
    // Where one search is needed anyway, thousands of items are not held for it.
    else if (!isPart) items.push(read);
  };
  world.stillroomStandIn = {
    bring,
    handOver: () => {
      const handed = { since: new Date(since).toISOString(), isPart, read: [...subjects.values(), ...items] };
      isOver = true;
      forget();
      return handed;
    },
    takePointed: () => {
      stop();
      return pointed;
    },
  };
  lifetime.onEnd(stop);
  listen();
  return {
    leave: () => {
      if (isOver) return;
      since = Date.now();
      forget();
      isPart = false;
      bringing = undefined;
      listen();
    },
    onStored: (counts) => {
      if (isOver) return;
      if (counts && !document.hidden) void bring();
      else {
        // Their elements may have left the page when something counts: it is searched then.
        isPart ||= items.length > 0;
        items = [];
      }
    },
  };
}

/** Leaves it for the capture script that runs in this page next. */
export function provideStandIn(): void {
  (globalThis as OverlayWorld).stillroomBeginStandIn = standIn;
}
