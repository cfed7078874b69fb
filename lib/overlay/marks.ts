import type { Lifetime } from '../capture/lifetime';
import { isInSight } from './spot';
import { measure, TagButton, type Tagged } from './tag-button';

/** What the page moves without saying so is followed after so many milliseconds. */
const lookMs = 1000;

interface Mark {
  readonly id: string;
  readonly button: TagButton;
  tagged: Tagged;
}

/** A button on each thing on the page that counts, pressed, as long as it is in sight. */
export class Marks {
  private readonly marks = new Map<string, Mark>();
  private readonly byElement = new Map<Element, Mark>();
  /** Those whose thing is in the window; the others cost nothing while the page scrolls. */
  private readonly near = new Set<Mark>();
  private readonly seen: IntersectionObserver;
  private frame = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly layer: HTMLElement,
    lifetime: Lifetime,
  ) {
    this.seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const mark = this.byElement.get(target);
        if (!mark) continue;
        if (isIntersecting) this.near.add(mark);
        // A list that drops what is out of sight draws it anew when it is back, and it is marked then.
        else if (!target.isConnected) this.drop(mark.id);
        else if (this.near.delete(mark)) mark.button.hide();
      }
      this.layoutSoon();
    });
    const { signal } = lifetime;
    document.addEventListener('scroll', () => this.layoutSoon(), { signal, capture: true, passive: true });
    window.addEventListener('resize', () => this.layoutSoon(), { signal });
    lifetime.onEnd(() => {
      this.clear();
      this.seen.disconnect();
    });
  }

  has(id: string): boolean {
    return this.marks.has(id);
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
      held.button.hide();
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
    const mark = { id, button, tagged };
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

  private layoutSoon(): void {
    if (this.frame || !this.near.size) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.layout();
    });
  }

  /** All are measured before any is drawn, for what is drawn has the page laid out anew at the next measure. */
  private layout(): void {
    const measured = [...this.near].map(({ button, tagged }) => {
      const { element, place } = tagged;
      return [
        button,
        element.isConnected && isInSight(element, place) ? measure(tagged) : undefined,
      ] as const;
    });
    for (const [button, at] of measured) if (at) button.draw(at);
    const now = performance.now();
    for (const [button, at] of measured)
      if (at?.spot) button.steady.look(now);
      else button.hide();
  }
}
