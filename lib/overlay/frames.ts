import { browser } from 'wxt/browser';
import type { Lifetime } from '../capture/lifetime';
import type { FrameNews, FrameView } from '../messages/overlay';
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
}

/** How often a message that the page has removed is shown again. */
const mostReturns = 3;
const classes = { palette: 'whole', card: 'card', tagged: 'tagged' } as const;
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

  open({ view, path, scheme, beside }: Opened): void {
    this.close();
    this.before = view === 'palette' ? document.activeElement : null;
    const { host, root } = createLayer('stillroom-frame', 'closed');
    // The address is another one in each session, and its token is good once.
    const src = `${browser.runtime.getURL(path as never)}.${scheme}`;
    const frame = make('iframe', { src, allow: '', title: 'Stillroom' });
    frame.style.colorScheme = scheme;
    root.append(make('div', { class: `layer ${scheme}` }, frame));
    this.host = host;
    this.frame = frame;
    this.shape(view);
    if (beside && view === 'card') this.place(beside);
    frame.addEventListener('load', () => view !== 'tagged' && frame.focus(), { once: true });
    this.observer.observe(document.documentElement, { childList: true });
    // In the top layer nothing of the page is drawn over it.
    host.popover = 'manual';
    host.showPopover();
  }

  close(): void {
    this.observer.disconnect();
    this.host?.remove();
    this.host = this.frame = undefined;
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus();
    this.before = null;
  }

  private shape(view: FrameView): void {
    if (this.frame) this.frame.className = classes[view];
    if (view !== 'card') this.frame?.style.removeProperty('left');
    if (view !== 'card') this.frame?.style.removeProperty('top');
  }

  private place({ x, y }: Spot): void {
    const { frame } = this;
    if (!frame) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = frame.getBoundingClientRect();
    const below = y + buttonSize + margin;
    const top = below + height + margin > clientHeight ? y - height - margin : below;
    frame.style.left = `${Math.max(margin, Math.min(x, clientWidth - width - margin))}px`;
    frame.style.top = `${Math.max(margin, top)}px`;
  }

  private take({ view, height, isClosed, hasChanged }: FrameNews): void {
    if (view) this.shape(view);
    if (height !== undefined && this.frame && !this.frame.classList.contains('whole'))
      this.frame.style.height = `${height}px`;
    else if (view === 'palette') this.frame?.style.removeProperty('height');
    if (view === 'palette') this.frame?.focus();
    if (isClosed) this.close();
    if (hasChanged) this.onChanged();
  }

  private checkRemoved(): void {
    if (!this.host || this.host.isConnected) return;
    this.host = this.frame = undefined;
    this.returns += 1;
    if (this.returns <= mostReturns) this.onRemoved();
  }
}

function isNews(message: unknown): message is { stillroomFrame: FrameNews } {
  return typeof message === 'object' && message !== null && 'stillroomFrame' in message;
}
