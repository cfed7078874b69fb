import { browser } from 'wxt/browser';
import type { Lifetime } from '../capture/lifetime';
import type { FrameNews, FrameView } from '../messages/overlay';
import { activeElement } from './active-element';
import { createLayer, make } from './layer';
import type { Scheme } from './scheme';
import { buttonSize, type Spot } from './spot';

/** What a frame needs of whoever opened it. */
interface Opened {
  readonly view: FrameView;
  /** The path that the worker has prepared. */
  readonly path: string;
  readonly scheme: Scheme;
  /** The button beside which a card stands. */
  readonly beside?: Spot | undefined;
  /** Given where nobody asked for it by a click or a key. */
  readonly peek?: Peek | undefined;
}

/** A card that is open while the pointer or the focus is on a button. It does not take the focus. */
export interface Peek {
  readonly beside: Element;
  /** The pointer has come into the card. */
  readonly stay: () => void;
  /** The pointer has left the card. */
  readonly leave: () => void;
}

/** How often a message that the page has removed is shown again. */
const mostReturns = 3;
const classes = {
  palette: 'whole',
  card: 'card',
  suggestion: 'card',
  tagged: 'tagged',
  follow: 'whole',
  checkIn: 'whole',
} as const;
/**
 * A card that opens by itself takes no click for so many milliseconds after it is drawn: one that comes then was meant for
 * what was there before.
 */
const guardMs = 300;
/** The least space between a card and the edge of the window, in CSS pixels. */
const margin = 8;

/**
 * The frame of the extension's own origin over a page: palette, hover card or message. One at a time. It stands in a closed
 * shadow tree, so that the page learns neither its address nor what is in it.
 */
export class FrameHost {
  private host: HTMLElement | undefined;
  private frame: HTMLIFrameElement | undefined;
  private before: Element | null = null;
  private returns = 0;
  private peek: Peek | undefined;
  /** Where a card stands whose height is not known yet. */
  private beside: Spot | undefined;
  private isReturning = false;
  private readonly observer: MutationObserver;

  constructor(
    lifetime: Lifetime,
    private readonly onChanged: () => void,
    /** Shows again what the page has removed. */
    private readonly onRemoved: () => void = () => undefined,
  ) {
    const listen = (message: unknown, sender: { id?: string }) => {
      if (sender.id === browser.runtime.id && isNews(message)) this.take(message.stillroomFrame);
    };
    browser.runtime.onMessage.addListener(listen as never);
    this.observer = new MutationObserver(() => this.checkRemoved());
    lifetime.onEnd(() => {
      browser.runtime?.onMessage?.removeListener(listen as never);
      this.observer.disconnect();
      this.close();
    });
  }

  get isOpen(): boolean {
    return this.frame !== undefined;
  }

  /** Whether what is open has opened by itself, and nobody is in it. */
  get isPeek(): boolean {
    return this.peek !== undefined && document.activeElement !== this.host;
  }

  /** Whether the focus is just being set to where it was before. */
  get isReturningFocus(): boolean {
    return this.isReturning;
  }

  isPeekBeside(button: Element): boolean {
    return this.isPeek && this.peek?.beside === button;
  }

  open({ view, path, scheme, beside, peek }: Opened): void {
    this.close();
    this.before = view === 'tagged' || peek ? null : activeElement();
    this.peek = peek;
    const { host, root } = createLayer('stillroom-frame', 'closed');
    // The address is another one in each session, and its token is good once.
    const src = `${browser.runtime.getURL(path as never)}.${scheme}`;
    const frame = make('iframe', { src, allow: '', title: 'Stillroom' });
    frame.style.colorScheme = scheme;
    root.append(make('div', { class: `layer ${scheme}` }, frame));
    this.host = host;
    this.frame = frame;
    this.shape(view);
    this.beside = classes[view] === 'card' ? beside : undefined;
    this.place();
    if (peek) this.listenTo(frame, peek);
    else frame.addEventListener('load', () => view !== 'tagged' && frame.focus(), { once: true });
    this.observer.observe(document.documentElement, { childList: true });
    // In the top layer nothing of the page is drawn over it.
    host.popover = 'manual';
    host.showPopover();
  }

  close(): void {
    this.observer.disconnect();
    this.host?.remove();
    this.host = this.frame = this.peek = undefined;
    this.isReturning = true;
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus();
    this.isReturning = false;
    this.before = null;
  }

  /** Closes what has opened by itself, unless the person is in it. */
  closePeek(): void {
    if (this.isPeek) this.close();
  }

  /** The person wants what has opened by itself beside a button. Returns whether there is such a thing. */
  enterPeek(button: Element): boolean {
    if (!this.isPeekBeside(button)) return false;
    this.before = activeElement();
    this.peek = undefined;
    this.frame?.classList.remove('peek');
    this.frame?.focus();
    return true;
  }

  private listenTo(frame: HTMLIFrameElement, { stay, leave }: Peek): void {
    frame.classList.add('peek');
    frame.addEventListener('pointerenter', stay);
    frame.addEventListener('pointerleave', leave);
  }

  private shape(view: FrameView): void {
    if (this.frame) this.frame.className = classes[view];
    if (classes[view] === 'card') return;
    this.frame?.style.removeProperty('left');
    this.frame?.style.removeProperty('top');
  }

  private place(): void {
    const { frame, beside } = this;
    if (!frame || !beside) return;
    const { x, y } = beside;
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = frame.getBoundingClientRect();
    const below = y + buttonSize + margin;
    const top = below + height + margin > clientHeight ? y - height - margin : below;
    frame.style.left = `${Math.max(margin, Math.min(x, clientWidth - width - margin))}px`;
    frame.style.top = `${Math.max(margin, top)}px`;
  }

  /** What stands over its button stands close to it once its height is known, and stays there. */
  private fit(frame: HTMLIFrameElement, height: number): void {
    frame.style.height = `${height}px`;
    this.place();
    this.beside = undefined;
  }

  private take({ view, height, isClosed, hasChanged }: FrameNews): void {
    if (view) this.shape(view);
    // It is drawn now.
    if (height !== undefined) setTimeout((frame) => frame?.classList.remove('peek'), guardMs, this.frame);
    if (height !== undefined && this.frame && !this.frame.classList.contains('whole'))
      this.fit(this.frame, height);
    else if (view === 'palette') this.frame?.style.removeProperty('height');
    // The focus that a click in it has brought would be lost to another that comes at the same time.
    if (view === 'palette' && document.activeElement !== this.host) this.frame?.focus();
    if (isClosed) this.close();
    if (hasChanged) this.onChanged();
  }

  private checkRemoved(): void {
    if (!this.host || this.host.isConnected) return;
    const { peek } = this;
    this.host = this.frame = this.peek = undefined;
    // What nobody asked for need not come back.
    if (peek) return;
    this.returns += 1;
    if (this.returns <= mostReturns) this.onRemoved();
  }
}

function isNews(message: unknown): message is { stillroomFrame: FrameNews } {
  return typeof message === 'object' && message !== null && 'stillroomFrame' in message;
}
