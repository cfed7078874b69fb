import type { Adapter, Found, Page, PageMatch, PageUrl, View } from '../adapters/types';
import type { CaptureBuffer, Reading } from './capture-buffer';
import type { Changes } from './changes';
import { LeftOvers } from './left-overs';
import type { OverlayWorld } from './overlay-world';
import { Removals } from './removals';
import { Zeros, zeroWaitMs } from './zeros';

const overlay = globalThis as OverlayWorld;

/** So many items wait at most to be told from what they may replace. */
const mostHeld = 20;

/** Reads the page of one address, whole at first and what changed of it later, into a buffer. */
export class PageReader {
  readonly #match: PageMatch | undefined;
  readonly #page: Page;
  readonly #zeros = new Zeros();
  readonly #leftOvers: LeftOvers | undefined;
  #removals: Removals | undefined;
  #view: View | undefined;
  #isFirst = true;
  /** Whether all items were read once, and whether what counts them waits for it. */
  #areItemsRead = false;
  #isCountAwaited = false;
  /** What holds a zero that does not count yet. */
  readonly #unsure = new Set<Element>();
  #isUnsure = false;

  constructor(
    url: PageUrl,
    document: Document,
    private readonly adapter: Adapter,
    private readonly buffer: CaptureBuffer,
    /** What the last page of the tab showed. */
    before: ReadonlyMap<Element, string> | undefined,
  ) {
    this.#match = adapter.matchUrl(url);
    // A page that is of no subject shows nothing of the last one.
    const leftOvers = REDRAWS ? new LeftOvers(this.#match && before) : undefined;
    this.#leftOvers = leftOvers;
    const redraws = REDRAWS && this.#match && adapter.statement.kinds[this.#match.kind]?.redraws;
    const isLeftOver = (element: Element) => leftOvers?.isLeftOver(element, performance.now()) ?? false;
    const areItemsUnread = () => {
      this.#isCountAwaited ||= !this.#areItemsRead;
      return !this.#areItemsRead;
    };
    this.#page = { url, document, areItemsUnread, ...(redraws && { isLeftOver }) };
  }

  /** Whether the address is of a page that the adapter reads. */
  get isKnown(): boolean {
    return this.#match !== undefined || this.adapter.list(this.#page) !== undefined;
  }

  /** Whether the page was found to show what its address says. */
  get isShown(): boolean {
    return this.#view !== undefined;
  }

  /** Whether the page still shows it. */
  get isStillShown(): boolean {
    return this.#match === undefined || this.adapter.view(this.#page, this.#match) !== undefined;
  }

  /** What the page showed, for the next page of the tab. */
  get contents(): ReadonlyMap<Element, string> {
    return this.#leftOvers?.contents ?? new Map();
  }

  /** Reads all of the page the next time. */
  restart(): void {
    this.#isFirst = true;
  }

  /** Reads the subject, if it changed. Returns what finds the items that have to be read. */
  readSubject(changes: Changes): () => ReturnType<View['items']> {
    const view = this.#match ? this.adapter.view(this.#page, this.#match) : this.adapter.list(this.#page);
    const isSubject = changes.takeSubject() || this.#isFirst;
    if (!view) return () => [];
    this.#view = view;
    changes.follow(view);
    this.buffer.begin(view.kind, Date.now());
    if (RETRACTS) {
      if (view.itemSelector && view.retracts) this.#removals ??= new Removals(view.itemSelector);
      this.#retract(this.#removals?.takeDeleted(performance.now()) ?? []);
    }
    const items = this.#takeItems(view, changes);
    if (isSubject) view.subject((found) => this.#take(found, undefined));
    return items;
  }

  /** Reads what counts the items, once they were all read. */
  readCounts(): void {
    if (this.#isFirst) return;
    this.#areItemsRead = true;
    if (!this.#isCountAwaited) return;
    this.#isCountAwaited = false;
    this.#view?.figures((found) => this.#take(found, undefined));
  }

  /** Reads one item. */
  readItem(item: Element): void {
    let event: string | undefined;
    this.#view?.item(item, (found) => {
      // Before what it is now, so that it never counts twice.
      if (RETRACTS && found.type === 'event') {
        event = found.id;
        this.#noteEvent(item, event);
      }
      this.#take(found, item);
    });
    if (RETRACTS && event === undefined) this.#noteEvent(item, event);
  }

  /**
   * Notes that an item left its list.
   * @returns the milliseconds after which it is known what became of it; undefined where nothing waits for that.
   */
  noteRemoved(item: Element, record: MutationRecord, changes: Changes): number | undefined {
    if (!RETRACTS) return undefined;
    if (this.#removals?.add(item, record, performance.now())) changes.items.delete(item);
    return this.#areRemovalsWaiting ? zeroWaitMs : undefined;
  }

  /**
   * Marks as changed what did not count yet: zeros, and what may be left over from the last page.
   * @returns whether there is any.
   */
  recheck(changes: Changes): boolean {
    const leftOvers = REDRAWS ? this.#leftOvers : undefined;
    const isSubject = this.#isUnsure || (leftOvers?.isWaiting ?? false);
    const isAny = isSubject || this.#unsure.size > 0 || this.#areRemovalsWaiting;
    changes.subject ||= isSubject;
    for (const item of this.#unsure) changes.items.add(item);
    this.#unsure.clear();
    this.#isUnsure = false;
    if (leftOvers) leftOvers.isWaiting = false;
    return isAny;
  }

  /** The items that have to be read; none while one may be the last one's successor, under another id. */
  #takeItems(view: View, changes: Changes): () => ReturnType<View['items']> {
    if (this.#isFirst) {
      this.#isFirst = false;
      changes.items.clear();
      return () => view.items();
    }
    if (this.#areRemovalsWaiting && changes.items.size < mostHeld) return () => [];
    const items = [...changes.items];
    changes.items.clear();
    return () => items;
  }

  get #areRemovalsWaiting(): boolean {
    return RETRACTS && (this.#removals?.isWaiting ?? false);
  }

  #take(found: Found, item: Element | undefined): void {
    overlay.stillroomOverlay?.(found, item, this.#view);
    if (found.type !== 'reading' || this.#isSure(found)) this.buffer.add(found);
    else if (item) this.#unsure.add(item);
    else this.#isUnsure = true;
  }

  #isSure(reading: Reading): boolean {
    return this.#zeros.accepts(reading, performance.now(), () => this.#view?.isLoading() ?? false);
  }

  #noteEvent(item: Element, event: string | undefined): void {
    const before = this.#removals?.note(item, event);
    if (before !== undefined) this.#retract([before]);
  }

  #retract(events: readonly string[]): void {
    if (events.length) this.buffer.retract(events);
  }
}
