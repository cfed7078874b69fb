import type { Lifetime } from '../../capture/lifetime';
import type { Finding } from '../../numbers/finding';
import type { Sight } from '../../numbers/page-tree';
import type { Sighting } from '../../numbers/print';
import { elementUnder, numberAt, numbersOnPage } from './numbers-on-page';
import { Strip } from './strip';

interface Options {
  /** Whether this is the page itself, and not a frame in it: the strip is drawn there. */
  readonly isTop: boolean;
  readonly sight: Sight;
  readonly finding: Pick<Finding, 'sightings'>;
  /** Whether a person made an event, and not a script of the page. */
  readonly isByPerson: (event: Event) => boolean;
  readonly onPicked: (number: Sighting) => void;
  /** The person has pointed at a picture, which cannot be read. */
  readonly onPicture: () => void;
  /** The person has left without a number. */
  readonly onLeft: () => void;
}

/** What else a click is made of: the page gets none of it. */
const swallowed =
  'pointerdown pointerup mousedown mouseup auxclick dblclick contextmenu touchstart touchend keyup keypress'.split(
    ' ',
  );
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
/** For so many milliseconds the pointer moves over what was found before: a look at a large page is slow. */
const lookLastsMs = 250;
/** Pictures of numbers. */
const pictures = 'canvas, img, picture, video';

/**
 * Lets the person pick a number of the page by pointer or keyboard. The page gets none of the clicks and keys; nothing of it is changed.
 * It ends with the pick, with Escape or Cancel, or with `lifetime`, and leaves nothing behind.
 */
export function startPicking(lifetime: Lifetime, options: Options): Picking {
  return new Picking(lifetime, options);
}

export class Picking {
  private readonly before = document.activeElement;
  private readonly strip: Strip;
  /** The origins of frames in which numbers can be picked, too. */
  private readonly frames = new Set<string>();
  private shown: Sighting | undefined;
  private isOnPicture = false;
  private found: readonly Sighting[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly lifetime: Lifetime,
    private readonly options: Options,
  ) {
    this.strip = new Strip(options.isTop);
    this.listen('pointermove', (event) => this.point(event as PointerEvent));
    this.listen('click', (event) => this.click(event as MouseEvent));
    this.listen('keydown', (event) => this.press(event as KeyboardEvent));
    this.listen('wheel', (event) => this.scroll(event as WheelEvent));
    for (const type of swallowed) this.listen(type, () => undefined);
    // What is shown has moved away from its outline.
    lifetime.listen(window, 'scroll', () => this.redraw(), { capture: true, passive: true });
    lifetime.listen(window, 'resize', () => this.redraw());
    lifetime.onEnd(() => this.leave());
  }

  /** Leaves the pointer to the frames of an origin: numbers can be picked in them. */
  allowFrame(origin: string): void {
    this.frames.add(origin);
  }

  private listen(type: string, act: (event: Event) => void): void {
    const take = (event: Event) => {
      if (!this.options.isByPerson(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act(event);
    };
    this.lifetime.listen(window, type, take, { capture: true, passive: false });
  }

  private point({ clientX: x, clientY: y }: MouseEvent): void {
    const under = elementUnder(this.strip.host, { x, y });
    if (performance.now() - this.lookedAt > lookLastsMs) this.look();
    this.shown = numberAt(this.found, { x, y }, under);
    const frame = under instanceof HTMLIFrameElement ? originOf(under) : undefined;
    const isOpen = frame !== undefined && this.frames.has(frame);
    this.strip.letThrough(isOpen);
    this.isOnPicture = !this.shown && under !== undefined && under.matches(pictures);
    if (frame !== undefined && !isOpen && under) this.strip.showFrame(under, frame);
    else if (this.shown) this.strip.show(this.shown, false);
    else if (under && this.isOnPicture) this.strip.showPicture(under);
    else this.strip.clear();
  }

  private click(event: MouseEvent): void {
    if (event.composedPath().includes(this.strip.cancel)) {
      this.cancel();
      return;
    }
    this.look();
    this.point(event);
    this.pick();
  }

  private press({ key, shiftKey }: KeyboardEvent): void {
    if (key === 'Escape') this.cancel();
    else if (key === 'Enter' || key === ' ') this.pick();
    else if (key === 'Tab') this.step(shiftKey ? -1 : 1);
    else if (steps[key]) this.step(steps[key]);
  }

  private step(by: number): void {
    const found = this.look();
    const element = this.shown?.candidate.node.element;
    const now = found.findIndex(({ candidate }) => candidate.node.element === element);
    const next = now < 0 ? (by > 0 ? 0 : -1) : (now + by) % found.length;
    this.shown = found.at(next);
    this.isOnPicture = false;
    if (!this.shown) {
      this.strip.showNone();
      return;
    }
    this.shown.candidate.node.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.strip.show(this.shown, true);
  }

  private cancel(): void {
    this.lifetime.end();
    this.options.onLeft();
  }

  private pick(): void {
    const { shown, isOnPicture } = this;
    if (!shown && !isOnPicture) return;
    this.lifetime.end();
    if (shown) this.options.onPicked(shown);
    else this.options.onPicture();
  }

  /** The pane takes the wheel from what scrolls under it. */
  private scroll({ clientX: x, clientY: y, deltaX, deltaY, deltaMode }: WheelEvent): void {
    const lines = deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const under = elementUnder(this.strip.host, { x, y });
    for (let at: Element | null | undefined = under; at; at = at.parentElement) {
      const { scrollLeft, scrollTop } = at;
      at.scrollBy(deltaX * lines, deltaY * lines);
      if (at.scrollLeft !== scrollLeft || at.scrollTop !== scrollTop) return;
    }
  }

  private look(): readonly Sighting[] {
    this.found = numbersOnPage(document, this.options.sight, this.options.finding);
    this.lookedAt = performance.now();
    return this.found;
  }

  private redraw(): void {
    if (this.shown) this.strip.show(this.shown, false);
    else this.strip.clear();
  }

  private leave(): void {
    this.strip.remove();
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
  }
}

/** The origin of what a frame shows, as far as the page says; a frame without an address shows the page's own. */
function originOf({ src, baseURI }: HTMLIFrameElement): string {
  const url = URL.canParse(src, baseURI) ? new URL(src, baseURI) : undefined;
  return url && url.origin !== 'null' ? url.origin : location.origin;
}
