import type { Lifetime } from '../capture/lifetime';
import { type DrawnMark, hide, layOut } from './drawn-mark';
import { make } from './layer';
import { TagButton, type Tagged } from './tag-button';
import type { Targets } from './targets';

/** What the page moves without saying so is followed after so many milliseconds. */
const lookMs = 1000;
/**
 * How often it is looked anew at what is drawn around a mark, in milliseconds: finding what is at a point takes the longer the
 * more is on a page. In between marks only move along.
 */
const measureMs = 200;
/** A mark is made while its thing is so far out of the window, to be there when it comes in. */
const nearby = '50% 0px';

interface Mark {
  readonly id: string;
  /** The element of the item, or the head of the page. */
  element: Element;
  /** Undefined where it is the page itself. */
  item: Element | undefined;
  drawn: DrawnMark | undefined;
}

/**
 * A button on each thing on the page that counts, pressed, as long as it is in sight. What is far from the window costs no
 * more than its place in a list: there may be thousands.
 */
export class Marks {
  private readonly marks = new Map<string, Mark>();
  private readonly byElement = new Map<Element, Mark>();
  /** Those that have a button. */
  private readonly byButton = new Map<Element, Mark>();
  /** Those whose thing is near the window; the others cost nothing while the page scrolls. */
  private readonly near = new Set<Mark>();
  private readonly seen: IntersectionObserver;
  /** Their buttons, in their order. */
  private readonly list = make('div', {});
  private frame = 0;
  private measured = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    layer: HTMLElement,
    private readonly targets: Pick<Targets, 'of' | 'head'>,
    lifetime: Lifetime,
  ) {
    const onSeen = (entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        const mark = this.byElement.get(target);
        if (mark) this.enterOrLeave(mark, isIntersecting);
      }
    };
    layer.append(this.list);
    this.seen = new IntersectionObserver(onSeen, { rootMargin: nearby });
    lifetime.listen(document, 'scroll', () => this.layoutSoon(), { capture: true, passive: true });
    lifetime.listen(window, 'resize', () => this.layoutSoon());
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
    return this.byButton.get(button)?.drawn;
  }

  /** Marks an item, or the page where there is none; or moves its mark to another element: the page has drawn it anew. */
  put(id: string, item: Element | undefined): void {
    const element = item ?? this.targets.head();
    if (!element) return;
    const mark = this.marks.get(id) ?? { id, element, item, drawn: undefined };
    const isOther = mark.element !== element;
    if (isOther) this.forget(mark);
    mark.element = element;
    mark.item = item;
    this.marks.set(id, mark);
    this.byElement.set(element, mark);
    if (mark.drawn) this.drawAnew(mark, mark.drawn, isOther);
    this.seen.observe(element);
    this.timer ??= setInterval(() => document.visibilityState === 'visible' && this.layoutSoon(), lookMs);
  }

  drop(id: string): void {
    const mark = this.marks.get(id);
    if (!mark) return;
    this.forget(mark);
    this.erase(mark);
    this.marks.delete(id);
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

  /** The focus is on a button of the layer: the marks before and after it are there for the Tab key, wherever they are. */
  reach(button: Element): void {
    const all = [...this.marks.values()];
    const at = all.findIndex(({ drawn }) => drawn?.button.element === button);
    for (const mark of [all[at - 1], all[at + 1]]) if (mark) this.make(mark);
  }

  /** Makes the button of a mark, in the order of the marks; none where nothing is known of its thing any more. */
  private make(mark: Mark): void {
    const tagged = mark.drawn ? undefined : this.targets.of(mark.item);
    if (!tagged) return;
    const button = new TagButton();
    button.element.classList.add('away');
    button.name(tagged, true);
    mark.drawn = { button, tagged, box: undefined };
    this.byButton.set(button.element, mark);
    const all = [...this.marks.values()];
    const next = all.slice(all.indexOf(mark) + 1).find(({ drawn }) => drawn);
    this.list.insertBefore(button.element, next?.drawn?.button.element ?? null);
  }

  /** What it is on was read again, and may have another place or author. */
  private drawAnew(mark: Mark, drawn: DrawnMark, isOther: boolean): void {
    const tagged = this.targets.of(mark.item);
    if (!tagged) return;
    if (isOther || tagged.place !== drawn.tagged.place) hide(drawn);
    drawn.button.name(tagged, true);
    drawn.tagged = tagged;
    this.layoutSoon();
  }

  private erase(mark: Mark): void {
    const { drawn } = mark;
    if (!drawn) return;
    this.byButton.delete(drawn.button.element);
    drawn.button.element.remove();
    mark.drawn = undefined;
  }

  /** Its thing is another element from now on, or none. */
  private forget(mark: Mark): void {
    this.seen.unobserve(mark.element);
    this.byElement.delete(mark.element);
    this.near.delete(mark);
  }

  private enterOrLeave(mark: Mark, isNear: boolean): void {
    if (isNear) {
      this.near.add(mark);
      this.make(mark);
      this.layoutSoon();
    } else if (!mark.element.isConnected) {
      // A list that drops what is out of sight draws it anew when it is back, and it is marked then.
      this.drop(mark.id);
    } else if (this.near.delete(mark)) this.eraseFar();
  }

  /** While the keyboard is in the layer, what was made stays for the way back. */
  private eraseFar(): void {
    const isKeyboardIn = (this.list.getRootNode() as ShadowRoot).activeElement !== null;
    for (const mark of this.byButton.values()) {
      if (!mark.drawn || this.near.has(mark)) continue;
      if (isKeyboardIn) hide(mark.drawn);
      else this.erase(mark);
    }
  }

  private layoutSoon(): void {
    if (this.frame || !this.near.size) return;
    this.frame = requestAnimationFrame((now) => {
      this.frame = 0;
      const isDue = now - this.measured >= measureMs;
      if (isDue) this.measured = now;
      else this.again ??= setTimeout(() => this.measureLater(), measureMs);
      layOut(
        [...this.near].flatMap(({ drawn }) => drawn ?? []),
        isDue,
      );
    });
  }

  private measureLater(): void {
    this.again = undefined;
    this.layoutSoon();
  }
}
