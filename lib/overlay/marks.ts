import type { Lifetime } from '../capture/lifetime';
import { schemeAround } from './scheme';
import { isInSight } from './spot';
import { type Measured, measure, TagButton, type Tagged } from './tag-button';

/** What the page moves without saying so is followed after so many milliseconds. */
const lookMs = 1000;
/**
 * How often it is looked anew at what is drawn around a mark, in milliseconds: finding what is at a point takes the longer the
 * more is on a page. In between marks only move along.
 */
const measureMs = 200;

interface Mark {
  readonly id: string;
  readonly button: TagButton;
  tagged: Tagged;
  /** Where its thing was when the mark was last drawn; undefined before that. */
  box: DOMRect | undefined;
}

/** A button on each thing on the page that counts, pressed, as long as it is in sight. */
export class Marks {
  private readonly marks = new Map<string, Mark>();
  private readonly byElement = new Map<Element, Mark>();
  /** Those whose thing is in the window; the others cost nothing while the page scrolls. */
  private readonly near = new Set<Mark>();
  private readonly seen: IntersectionObserver;
  private frame = 0;
  private measured = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly layer: HTMLElement,
    lifetime: Lifetime,
  ) {
    this.seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const mark = this.byElement.get(target);
        if (mark) this.enterOrLeave(mark, isIntersecting);
      }
    });
    const { signal } = lifetime;
    document.addEventListener('scroll', () => this.layoutSoon(), { signal, capture: true, passive: true });
    window.addEventListener('resize', () => this.layoutSoon(), { signal });
    lifetime.onEnd(() => {
      this.clear();
      this.seen.disconnect();
    });
  }

  isMarked(element: Element): boolean {
    return this.byElement.has(element);
  }

  /** The thing that a mark is on. */
  find(button: Element): { tagged: Tagged; button: TagButton } | undefined {
    for (const mark of this.marks.values()) if (mark.button.element === button) return mark;
    return undefined;
  }

  /** Marks a thing, or moves its mark to another element: the page has drawn it anew. */
  put(id: string, tagged: Tagged): void {
    const held = this.marks.get(id);
    if (held?.tagged.element === tagged.element && held.tagged.place === tagged.place) return;
    if (held) {
      this.forget(held);
      hide(held);
    }
    const mark = held ?? this.create(id, tagged);
    mark.tagged = tagged;
    mark.button.name(tagged, true);
    this.byElement.set(tagged.element, mark);
    this.seen.observe(tagged.element);
    this.timer ??= setInterval(() => document.visibilityState === 'visible' && this.layoutSoon(), lookMs);
  }

  drop(id: string): void {
    const mark = this.marks.get(id);
    if (!mark) return;
    this.forget(mark);
    this.marks.delete(id);
    mark.button.element.remove();
    if (this.marks.size) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Keeps the marks of these ids alone. */
  keep(ids: ReadonlySet<string>): void {
    for (const id of [...this.marks.keys()]) if (!ids.has(id)) this.drop(id);
  }

  clear(): void {
    this.keep(new Set());
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private create(id: string, tagged: Tagged): Mark {
    const button = new TagButton();
    button.element.classList.add('away');
    this.layer.append(button.element);
    const mark = { id, button, tagged, box: undefined };
    this.marks.set(id, mark);
    return mark;
  }

  /** Its thing is another element from now on, or none. */
  private forget(mark: Mark): void {
    const { element } = mark.tagged;
    this.seen.unobserve(element);
    this.byElement.delete(element);
    this.near.delete(mark);
  }

  private enterOrLeave(mark: Mark, isNear: boolean): void {
    if (isNear) {
      this.near.add(mark);
      this.layoutSoon();
    } else if (!mark.tagged.element.isConnected) {
      // A list that drops what is out of sight draws it anew when it is back, and it is marked then.
      this.drop(mark.id);
    } else if (this.near.delete(mark)) hide(mark);
  }

  private layoutSoon(): void {
    if (this.frame || !this.near.size) return;
    this.frame = requestAnimationFrame((now) => {
      this.frame = 0;
      const isDue = now - this.measured >= measureMs;
      if (isDue) this.measured = now;
      else this.again ??= setTimeout(() => this.measureLater(), measureMs);
      this.layout(isDue);
    });
  }

  private measureLater(): void {
    this.again = undefined;
    this.layoutSoon();
  }

  /** All are measured before any is drawn, for what is drawn has the page laid out anew at the next measure. */
  private layout(isDue: boolean): void {
    const all = [...this.near].map((mark) => [mark, boxOf(mark.tagged), isDue || !mark.box] as const);
    const measured = all.map(([mark, box, isMeasured]) => (isMeasured ? measureAgain(mark, box) : undefined));
    for (const [at, [mark, box, isMeasured]] of all.entries()) {
      const { button } = mark;
      const found = measured[at];
      if (found) button.draw(found);
      else if (isMeasured) button.hide();
      else button.follow(box.x - (mark.box?.x ?? box.x), box.y - (mark.box?.y ?? box.y));
      mark.box = box;
    }
    const now = performance.now();
    for (const { button } of this.near) if (button.spot) button.steady.look(now);
  }
}

function hide(mark: Mark): void {
  mark.button.hide();
  mark.box = undefined;
}

const boxOf = ({ element, place }: Tagged) => (place?.isConnected ? place : element).getBoundingClientRect();

/** Where a mark belongs now; undefined where its thing is out of sight. What has not moved keeps its spot. */
function measureAgain({ button, tagged, box: last }: Mark, box: DOMRect): Measured | undefined {
  const { element, place } = tagged;
  if (!element.isConnected || !isInSight(element, place)) return undefined;
  const hasMoved = last?.x !== box.x || last.y !== box.y || last.width !== box.width;
  const { spot } = button;
  return spot && !hasMoved ? { spot, scheme: schemeAround(place ?? element) } : measure(tagged);
}
