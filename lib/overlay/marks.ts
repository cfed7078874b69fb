import type { Lifetime } from '../capture/lifetime';
import { isInSight } from './spot';
import { TagButton, type Tagged } from './tag-button';

/** What the page moves without saying so is followed after so many milliseconds. */
const lookMs = 1000;

interface Mark {
  readonly button: TagButton;
  tagged: Tagged;
  isVisible: boolean;
}

/** A button on each thing on the page that counts, pressed, as long as it is in sight. */
export class Marks {
  private readonly marks = new Map<string, Mark>();
  private readonly byElement = new Map<Element, Mark>();
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
        if (mark) mark.isVisible = isIntersecting;
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
    if (held) this.drop(id);
    const button = new TagButton();
    button.name(tagged, true);
    button.element.classList.add('away');
    this.layer.append(button.element);
    const mark = { button, tagged, isVisible: false };
    this.marks.set(id, mark);
    this.byElement.set(tagged.element, mark);
    this.seen.observe(tagged.element);
    this.timer ??= setInterval(() => document.visibilityState === 'visible' && this.layoutSoon(), lookMs);
  }

  drop(id: string): void {
    const mark = this.marks.get(id);
    if (!mark) return;
    this.seen.unobserve(mark.tagged.element);
    this.byElement.delete(mark.tagged.element);
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

  private layoutSoon(): void {
    if (this.frame || !this.marks.size) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      for (const mark of this.marks.values()) this.layout(mark);
    });
  }

  private layout({ button, tagged, isVisible }: Mark): void {
    if (!isVisible || !tagged.element.isConnected || !isInSight(tagged.element, tagged.place)) button.hide();
    else {
      button.dress(tagged);
      button.moveTo(tagged);
    }
  }
}
