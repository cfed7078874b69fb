import type { Found, View } from '../adapters/types';
import type { Lifetime } from './lifetime';
import type { Handover, OverlayHook, OverlayStandIn, OverlayWorld, Pointed } from './overlay-world';

/**
 * What shows that a person is at the page, for whom the overlay draws. The first listener for pointer events takes half a
 * millisecond of each page; those of the mouse are also sent for touch and pen.
 */
const signs = ['mousemove', 'focusin', 'keydown', 'visibilitychange'] as const;

/**
 * Stands in for the overlay, which most pages never need: has its script brought once something on the page counts, or a
 * person comes to the page. It keeps what the overlay has to know then.
 */
export class StandIn implements OverlayStandIn {
  private readonly world = globalThis as OverlayWorld;
  /** In milliseconds since 1970. */
  private since = performance.timeOrigin;
  private readonly subjects = new Map<string, Parameters<OverlayHook>>();
  private items: Parameters<OverlayHook>[] = [];
  /** Whether items were forgotten, for none counted. */
  private isPart = false;
  private pointed: Pointed | undefined;
  private bringing: Promise<boolean> | undefined;
  private isOver = false;
  private listening: AbortController | undefined;

  constructor(
    /** Asks the worker to run the overlay's script. */
    private readonly ask: () => Promise<boolean>,
    lifetime: Lifetime,
  ) {
    const { world } = this;
    // The overlay that an earlier capture script has brought knows nothing of what this one reads.
    world.stillroomOverlayLifetime?.end();
    world.stillroomPalette = undefined;
    world.stillroomOverlay = (...read) => this.keep(...read);
    world.stillroomStandIn = this;
    lifetime.onEnd(() => this.listening?.abort());
    this.listen();
  }

  /** The tab shows another page. */
  leave(): void {
    if (this.isOver) return;
    this.since = Date.now();
    this.subjects.clear();
    this.items = [];
    this.isPart = false;
    this.bringing = undefined;
    this.listen();
  }

  /** The worker has stored what was read: whether something of it counts. */
  onStored(counts: boolean): void {
    if (this.isOver) return;
    if (counts && document.visibilityState === 'visible') void this.bring();
    else this.forgetItems();
  }

  async bring(): Promise<boolean> {
    if (this.isOver) return true;
    this.bringing ??= this.ask();
    const isThere = await this.bringing;
    if (!isThere) this.listening?.abort();
    return isThere;
  }

  handOver(): Handover {
    const { isPart, items, subjects } = this;
    const since = new Date(this.since).toISOString();
    const read = [...subjects.values(), ...items];
    this.isOver = true;
    this.subjects.clear();
    this.items = [];
    return { since, isPart, read };
  }

  takePointed(): Pointed | undefined {
    this.listening?.abort();
    return this.pointed;
  }

  private keep(found: Found, item: Element | undefined, view: View | undefined): void {
    if (found.type !== 'subject' && found.type !== 'event') return;
    if (item) this.items.push([found, item, view]);
    else this.subjects.set(found.id, [found, item, view]);
  }

  /** Their elements may have left the page: it is searched for what counts later. */
  private forgetItems(): void {
    this.isPart ||= this.items.length > 0;
    this.items = [];
  }

  private listen(): void {
    this.listening?.abort();
    this.listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.listening.signal };
    const onSign = (event: Event) => this.onSign(event);
    for (const type of signs) document.addEventListener(type, onSign, options);
    window.addEventListener('focus', onSign, options);
  }

  private onSign(event: Event): void {
    if (!event.isTrusted || document.visibilityState === 'hidden') return;
    const [element] = event.composedPath();
    const isMouse = event instanceof MouseEvent;
    if (element instanceof Element && (isMouse || event.type === 'focusin'))
      this.pointed = { element, at: isMouse ? { x: event.clientX, y: event.clientY } : undefined };
    void this.bring();
  }
}
