/** A button acts only after it has been where it is, as large as it is, for so many milliseconds. */
export const steadyMs = 150;
/** Of the button's area. */
const whole = 1;
/** By so much of its area the middle of a button may grow when it shrinks, before that is a change. */
const tolerance = 0.05;

/** Since when a button has neither moved nor changed its size. */
export class Steady {
  private last = '';
  private since = Number.POSITIVE_INFINITY;
  private isWatched = false;
  private observers: IntersectionObserver[] = [];
  private frame = 0;

  constructor(private readonly button: Element) {}

  /** Looks where the button is now. Called whenever it may have moved, and before each click. */
  look(now: number): void {
    const rect = this.button.getBoundingClientRect();
    const box = `${rect.x} ${rect.y} ${rect.width} ${rect.height}`;
    if (box === this.last) return;
    this.last = box;
    this.since = now;
    if (this.isWatched) this.observe(rect);
  }

  /**
   * Looks, and has the browser tell from now on when the button is elsewhere or of another size in any frame that is drawn,
   * for the page may bring it back before the next look. A frame in which nothing moves costs nothing.
   */
  watch(now: number): void {
    this.stop();
    this.isWatched = true;
    this.last = '';
    this.look(now);
  }

  /** It is hidden: what comes next is new. */
  reset(): void {
    this.stop();
    this.isWatched = false;
    this.last = '';
    this.since = Number.POSITIVE_INFINITY;
  }

  isSteady(now: number): boolean {
    // What the browser has seen and not told yet.
    if (this.observers.some((observer) => observer.takeRecords().length)) this.moved(now);
    this.look(now);
    return now - this.since >= steadyMs;
  }

  private moved(now: number): void {
    this.last = '';
    this.look(now);
  }

  private observe({ left, top, width, height }: DOMRect): void {
    this.stop();
    const middle = new DOMRect(left + width / 4, top + height / 4, width / 2, height / 2);
    this.observers = [
      // Tells when any of it is out of where it was, or that this cannot be told: a part is out of the window, or the page is scaled.
      this.observer(new DOMRect(left, top, width, height), whole, (first) => first < whole),
      // Tells when it has shrunk within.
      this.observer(middle, whole / 4 + tolerance, () => false),
    ];
  }

  private observer(box: DOMRect, threshold: number, isUseless: (first: number) => boolean) {
    let isFirst = true;
    const observer = new IntersectionObserver(
      ([first, ...more]) => {
        if (!isFirst || more.length) this.moved(performance.now());
        else if (isUseless(first?.intersectionRatio ?? 0)) this.lookAtEachFrame();
        isFirst = false;
      },
      { rootMargin: marginAround(box), threshold },
    );
    observer.observe(this.button);
    return observer;
  }

  private lookAtEachFrame(): void {
    this.stop();
    const look = (now: number) => {
      this.frame = requestAnimationFrame(look);
      this.look(now);
    };
    this.frame = requestAnimationFrame(look);
  }

  private stop(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
    cancelAnimationFrame(this.frame);
  }
}

/** The margins that make a box of the window, in whole pixels, as an observer wants them. */
function marginAround({ left, top, right, bottom }: DOMRect): string {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return [top, clientWidth - right, clientHeight - bottom, left]
    .map((inset) => `${-Math.floor(inset)}px`)
    .join(' ');
}

/**
 * Whether a person who sees the button means it: the browser made the event, the button is drawn as it should be, the point
 * hits it and no other element. A page may have changed the button's style or put something under or over it.
 * @param size its own, in CSS pixels; another one is not ours.
 */
export function isMeant(
  event: MouseEvent,
  button: HTMLElement,
  size: { width: number; height: number },
): boolean {
  if (!event.isTrusted) return false;
  if (!isDrawn(button)) return false;
  // A key was pressed: there is no point.
  if (event.detail === 0 && event.type === 'click') return true;
  const { left, top, width, height } = button.getBoundingClientRect();
  const [dx, dy] = [event.clientX - left, event.clientY - top];
  const isInside = dx >= 0 && dy >= 0 && dx <= width && dy <= height;
  const isOwnSize = width <= size.width + 1 && height <= size.height + 1;
  return isInside && isOwnSize && hits(event.clientX, event.clientY, button);
}

function isDrawn(button: HTMLElement): boolean {
  const { opacity, filter, clipPath } = getComputedStyle(button);
  return opacity === '1' && filter === 'none' && clipPath === 'none' && button.checkVisibility();
}

function hits(x: number, y: number, button: HTMLElement): boolean {
  const root = button.getRootNode();
  if (!(root instanceof ShadowRoot) || document.elementFromPoint(x, y) !== root.host) return false;
  const hit = root.elementFromPoint(x, y);
  return hit !== null && button.contains(hit);
}
