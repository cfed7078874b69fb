import type { Lifetime } from '../capture/lifetime';
import type { FrameHost, Peek } from './frames';
import type { Spot } from './spot';
import type { Anchor, Peekable } from './tag-button';

/** How long the pointer or the focus is on a button before its card opens, in milliseconds. */
const openMs = 400;
/** How long the pointer is away from button and card before the card closes, in milliseconds. */
const leaveMs = 400;

/** The focus was set by a key that was pressed no more than so many milliseconds before; else by the page. */
const keyMs = 500;

interface Options {
  readonly frames: FrameHost;
  /** The button or the chip that an element of the layer is; undefined for others, and for one that is for nothing. */
  readonly find: (element: Element) => Peekable | undefined;
  /** Opens the card of a button, unless it is no longer wanted by the time that it is ready. */
  readonly open: (found: Peekable, peek: Peek, isWanted: () => boolean) => void;
}

/**
 * Opens the card of a button while the pointer or the focus is on it. The card leaves with them, by Escape, or stays once
 * the person is in it. One listener of each type, however many buttons there are.
 */
export class HoverCard {
  private wanted: Anchor | undefined;
  private by: 'pointer' | 'focus' = 'pointer';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isLeaving = false;
  private keyAt = Number.NEGATIVE_INFINITY;
  /** Where the pointer was when it was no longer on a button. */
  private left = '';

  constructor(
    root: ShadowRoot,
    private readonly options: Options,
    lifetime: Lifetime,
  ) {
    root.addEventListener('pointerover', (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') this.enter(event, 'pointer');
    });
    root.addEventListener('focusin', (event) => {
      const isByKey = event.timeStamp - this.keyAt < keyMs;
      if (isByKey && !options.frames.isReturningFocus) this.enter(event, 'focus');
    });
    root.addEventListener('pointerout', (event) => {
      const { relatedTarget } = event as PointerEvent;
      if (!root.contains(relatedTarget as Node | null)) this.left = placeOf(event as PointerEvent);
      this.leave('pointer');
    });
    root.addEventListener('focusout', () => this.leave('focus'));
    // A click does more than this.
    root.addEventListener('pointerdown', () => options.frames.isPeek || this.dismiss());
    const onKey = ({ key, isTrusted, timeStamp }: KeyboardEvent) => {
      if (!isTrusted) return;
      this.keyAt = timeStamp;
      if (key === 'Escape') this.dismiss();
    };
    lifetime.listen(document, 'keydown', onKey, { capture: true, passive: true });
    lifetime.onEnd(() => clearTimeout(this.timer));
  }

  /** The pointer has come to something of the page. */
  leaveTo(point: Spot): void {
    // It has moved, and may come back to the same place.
    if (this.left !== placeOf(point)) this.left = '';
    this.leave('pointer');
  }

  /** The pointer or the focus has come to something else. */
  leave(by: 'pointer' | 'focus'): void {
    if (this.by !== by || this.isLeaving) return;
    this.wanted = undefined;
    this.later(leaveMs, () => this.options.frames.closePeek());
    this.isLeaving = true;
  }

  /** Closes the card, unless the person is in it, and opens none. */
  dismiss(): void {
    clearTimeout(this.timer);
    this.wanted = undefined;
    this.options.frames.closePeek();
  }

  /** A button is for another thing from now on: its card is that of the last one. */
  renew(button: Anchor): void {
    const isKeyboardOn = this.wanted === button && this.by === 'focus';
    if (this.wanted !== button && !this.options.frames.isPeekBeside(button.element)) return;
    this.dismiss();
    if (isKeyboardOn) this.openLater(button);
  }

  private enter(event: Event, by: 'pointer' | 'focus'): void {
    const { isTrusted, target } = event;
    const { frames, find } = this.options;
    const found = isTrusted && target instanceof Element && find(target.closest('button') ?? target);
    // What the person has opened is not taken from them.
    if (!found || (by === 'pointer' && !found.button.isInPlace) || (frames.isOpen && !frames.isPeek)) return;
    const { button } = found;
    const isHeld = this.wanted === button || frames.isPeekBeside(button.element);
    // A frame that lay over the button was closed: the pointer may be elsewhere since, and has not come back.
    if (!isHeld && event instanceof PointerEvent && this.left === placeOf(event)) return;
    this.by = by;
    if (!isHeld) {
      this.openLater(button);
      return;
    }
    this.wanted = button;
    if (frames.isPeek) this.stay();
  }

  private openLater(button: Anchor): void {
    this.wanted = button;
    this.later(openMs, () => this.open(button));
  }

  private open(button: Anchor): void {
    const found = this.options.find(button.element);
    // The answer to an earlier request has come meanwhile.
    if (!found || this.options.frames.isPeekBeside(button.element)) return;
    const peek = { beside: button.element, stay: () => this.stay(), leave: () => this.leave(this.by) };
    const { tagged } = found;
    const isWanted = () =>
      this.wanted === button && this.options.find(button.element)?.tagged.element === tagged.element;
    this.options.open(found, peek, isWanted);
  }

  private stay(): void {
    clearTimeout(this.timer);
    this.isLeaving = false;
  }

  private later(ms: number, act: () => void): void {
    this.stay();
    this.timer = setTimeout(() => {
      this.isLeaving = false;
      act();
    }, ms);
  }
}

const placeOf = ({ x, y }: Spot) => `${x} ${y}`;
