import type { Lifetime } from '../capture/lifetime';
import type { Spot } from './spot';
import { measure, TagButton, type Tagged } from './tag-button';

/** How long the button stays after the pointer has left, in milliseconds. */
const leaveMs = 400;
/** What the page moves without scrolling is followed after so many milliseconds. */
const lookMs = 250;

/**
 * The one button for what does not count yet: it moves to what is under the pointer or has the focus. It is always there for
 * the keyboard, and seen only then.
 */
export class MovingButton {
  readonly button = new TagButton();
  private shown: Tagged | undefined;
  private before: Tagged | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looks: ReturnType<typeof setInterval> | undefined;
  private last = { x: 0, y: 0 };

  /** @param onOther called when it is for another thing from now on, or for none. */
  constructor(
    lifetime: Lifetime,
    private readonly onOther: () => void,
  ) {
    this.button.element.classList.add('away');
    lifetime.listen(document, 'scroll', () => this.follow(), { capture: true, passive: true });
    lifetime.listen(window, 'resize', () => this.follow());
    lifetime.onEnd(() => this.hide());
  }

  /** What it is for now. */
  get current(): Tagged | undefined {
    return this.shown;
  }

  /** Whether it is seen on an element. */
  isOn(element: Element): boolean {
    return this.shown?.element === element && this.button.spot !== undefined;
  }

  /** What it is for, or was before it went away; undefined where that has left the page. */
  get latest(): Tagged | undefined {
    const latest = this.shown ?? this.before;
    return latest?.element.isConnected ? latest : undefined;
  }

  show(tagged: Tagged, pointer?: Spot): void {
    this.stay();
    if (this.isOn(tagged.element)) return;
    this.shown = tagged;
    this.button.name(tagged, false);
    this.onOther();
    this.button.draw(measure(tagged, pointer));
    this.button.steady.watch(performance.now());
    if (!this.button.spot) return;
    this.last = positionOf(tagged);
    this.looks ??= setInterval(() => this.follow(), lookMs);
  }

  /** The pointer or the focus is on it, or back on what it is for. */
  stay(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Goes away after a moment, unless the pointer comes back. */
  leave(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const root = this.button.element.getRootNode() as ShadowRoot;
      if (root.activeElement !== this.button.element) this.hide();
    }, leaveMs);
  }

  hide(): void {
    this.stay();
    clearInterval(this.looks);
    this.looks = undefined;
    this.button.hide();
    this.before = this.shown ?? this.before;
    this.shown = undefined;
    this.onOther();
  }

  /** Follows what it is for, as the page scrolls or has moved it otherwise. */
  private follow(): void {
    const { shown } = this;
    if (!shown || !this.button.spot) return;
    if (!shown.element.isConnected) {
      this.hide();
      return;
    }
    const now = positionOf(shown);
    this.button.follow(now.x - this.last.x, now.y - this.last.y);
    this.last = now;
    this.button.steady.look(performance.now());
  }
}

function positionOf({ element, place }: Tagged): { x: number; y: number } {
  const { x, y } = (place?.isConnected ? place : element).getBoundingClientRect();
  return { x, y };
}
