/** A button acts only after it has been where it is, as large as it is, for so many milliseconds. */
export const steadyMs = 150;

/** Since when a button has neither moved nor changed its size. */
export class Steady {
  private last = '';
  private since = Number.POSITIVE_INFINITY;

  constructor(private readonly button: Element) {}

  /** Looks where the button is now. Called at each frame while it is shown, and before each click. */
  look(now: number): void {
    const { x, y, width, height } = this.button.getBoundingClientRect();
    const box = `${x} ${y} ${width} ${height}`;
    if (box === this.last) return;
    this.last = box;
    this.since = now;
  }

  /** It is hidden: what comes next is new. */
  reset(): void {
    this.last = '';
    this.since = Number.POSITIVE_INFINITY;
  }

  isSteady(now: number): boolean {
    this.look(now);
    return now - this.since >= steadyMs;
  }
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
