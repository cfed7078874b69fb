import type { Lifetime } from '../capture/lifetime';
import type { FrameHost, Peek } from './frames';
import type { TagButton, Tagged } from './tag-button';

/** How long the pointer or the focus is on a mark before its card opens, in milliseconds. */
const openMs = 400;
/** How long the pointer is away from mark and card before the card closes, in milliseconds. */
const leaveMs = 400;

/** The focus was set by a key that was pressed no more than so many milliseconds before; else by the page. */
const keyMs = 500;

interface Options {
  readonly frames: FrameHost;
  /** The mark that an element of the layer is; undefined for others. */
  readonly find: (element: Element) => { tagged: Tagged; button: TagButton } | undefined;
  /** Opens the card of a mark, unless it is no longer wanted by the time that it is ready. */
  readonly open: (tagged: Tagged, button: TagButton, peek: Peek, isWanted: () => boolean) => void;
}

/**
 * Opens the card of a mark while the pointer or the focus is on it. The card leaves with them, by Escape, or stays once
 * the person is in it. One listener of each type, however many marks there are.
 */
export class HoverCard {
  private wanted: TagButton | undefined;
  private by: 'pointer' | 'focus' = 'pointer';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isLeaving = false;
  private keyAt = Number.NEGATIVE_INFINITY;

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
    root.addEventListener('pointerout', () => this.leave('pointer'));
    root.addEventListener('focusout', () => this.leave('focus'));
    // A click does more than this.
    root.addEventListener('pointerdown', () => options.frames.isPeek || this.dismiss());
    const { signal } = lifetime;
    const onKey = ({ key, isTrusted, timeStamp }: KeyboardEvent) => {
      if (!isTrusted) return;
      this.keyAt = timeStamp;
      if (key === 'Escape') this.dismiss();
    };
    document.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
    lifetime.onEnd(() => clearTimeout(this.timer));
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

  private enter({ isTrusted, target }: Event, by: 'pointer' | 'focus'): void {
    const { frames, find } = this.options;
    const mark = isTrusted && target instanceof Element && find(target.closest('.tag') ?? target);
    // What the person has opened is not taken from them.
    if (!mark || (by === 'pointer' && !mark.button.isInPlace) || (frames.isOpen && !frames.isPeek)) return;
    const isHeld = this.wanted === mark.button || frames.isPeekBeside(mark.button.element);
    this.wanted = mark.button;
    this.by = by;
    if (isHeld && frames.isPeek) this.stay();
    else if (!isHeld) this.later(openMs, () => this.open(mark));
  }

  private open({ tagged, button }: { tagged: Tagged; button: TagButton }): void {
    // The answer to an earlier request has come meanwhile.
    if (this.options.frames.isPeekBeside(button.element)) return;
    const peek = { beside: button.element, stay: () => this.stay(), leave: () => this.leave(this.by) };
    this.options.open(tagged, button, peek, () => this.wanted === button);
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
