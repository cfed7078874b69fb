import type { Adapter, Found, Page, PageMatch, View } from '../adapters/types';
import type { CaptureBuffer } from './capture-buffer';
import { Changes } from './changes';
import { inSlices, nextIdle } from './idle';
import { takeWanted } from './language-rules';
import { LeftOvers } from './left-overs';
import type { Lifetime } from './lifetime';
import { Removals } from './removals';
import { Zeros, zeroWaitMs } from './zeros';

/** At most this share of the time goes into reading a page again that keeps changing. */
const busyShare = 1 / 50;
/** A page that keeps changing is read less and less often, so that many changes travel together. */
const shortestPauseMs = 250;
const longestPauseMs = 8000;
/** What is read is delivered after so many milliseconds, though the reading goes on. */
const deliveryMs = 200;
/** After a subject that took so long the page gets its turn before its items are read. */
const longSubjectMs = 4;
/** So many items wait at most to be told from what they may replace. */
const mostHeld = 20;
/** The longest time that a page which is being left is kept from going. */
const lastMs = 30;
/** How long a page may take to show what it usually shows before that is called missing. */
const missWaitMs = 5000;
/** The longest wait before a page that says it is loading is looked at again. */
const longestWaitMs = 30_000;

/**
 * Follows one page, under one address, until its life ends: reads it as soon as it is there, and what changed of it, in
 * idle time. What is read is delivered at once.
 */
export class Visit {
  /** What the page showed, for the next page of the tab. */
  get contents(): ReadonlyMap<Element, string> {
    return this.leftOvers.contents;
  }

  private readonly changes: Changes | undefined;
  private readonly zeros: Zeros;
  private readonly leftOvers: LeftOvers;
  private readonly match: PageMatch | undefined;
  private readonly page: Page;
  private view: View | undefined;
  private removals: Removals | undefined;
  private isFirst = true;
  private isReading = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Number.POSITIVE_INFINITY;
  private notBefore = 0;
  private pauseMs = shortestPauseMs;
  private recheckMs = zeroWaitMs;
  /** What holds a zero that does not count yet. */
  private readonly unsure = new Set<Element>();
  private isUnsure = false;

  constructor(
    url: URL,
    private readonly document: Document,
    private readonly adapter: Adapter,
    private readonly buffer: CaptureBuffer,
    private readonly lifetime: Lifetime,
    /** Brings the rules of all languages into the page. Resolves to whether they are there. */
    private readonly bringLanguages: () => Promise<boolean>,
    before: ReadonlyMap<Element, string> | undefined,
  ) {
    this.leftOvers = new LeftOvers(before);
    this.zeros = new Zeros(before ? performance.now() : loadedAt());
    this.match = adapter.matchUrl(url);
    const redraws = this.match && adapter.statement.kinds[this.match.kind]?.redraws;
    const isLeftOver = (element: Element) => this.leftOvers.isLeftOver(element, performance.now());
    this.page = { url, document, ...(redraws && { isLeftOver }) };
    if (!this.match && !adapter.list(this.page)) return;
    this.changes = new Changes(
      document,
      () => this.readSoon(0),
      (item, record) => this.onItemRemoved(item, record),
    );
    const misses = setTimeout(() => buffer.reportMisses(), missWaitMs);
    lifetime.onEnd(() => {
      clearTimeout(misses);
      clearTimeout(this.timer);
      this.changes?.end();
      buffer.flush();
    });
    document.addEventListener('visibilitychange', () => this.readLast(), { signal: lifetime.signal });
    this.readSoon(0);
  }

  /** Reads after so many milliseconds, or as soon after as the page's share of time allows. */
  private readSoon(ms: number): void {
    const due = Math.max(performance.now() + ms, this.notBefore);
    if (this.isReading || due >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = due;
    this.timer = setTimeout(() => void this.readChanges(), due - performance.now());
  }

  private async readChanges(): Promise<void> {
    const { changes, lifetime } = this;
    if (!changes || lifetime.isOver) return;
    this.isReading = true;
    await nextIdle(lifetime.signal);
    const begun = performance.now();
    const busy = lifetime.isOver ? 0 : await this.readInSlices(changes);
    this.isReading = false;
    this.dueAt = Number.POSITIVE_INFINITY;
    if (lifetime.isOver) return;
    const keepsChanging = this.view && begun - this.notBefore < this.pauseMs;
    this.pauseMs = keepsChanging ? Math.min(this.pauseMs * 2, longestPauseMs) : shortestPauseMs;
    this.notBefore = performance.now() + Math.max(this.pauseMs, busy / busyShare);
    if (changes.isAny) this.readSoon(0);
    this.readUnsureLater();
    if (takeWanted()) void this.bringLanguages().then((areThere) => areThere && this.readAgain());
  }

  /** Reads all of the page again. */
  private readAgain(): void {
    if (this.lifetime.isOver) return;
    this.isFirst = true;
    this.notBefore = 0;
    this.readSoon(0);
  }

  /** Reads what changed, or all of it at first. Returns the milliseconds that it kept the page busy. */
  private async readInSlices(changes: Changes): Promise<number> {
    const { buffer, lifetime } = this;
    const begun = performance.now();
    const items = this.readSubject(changes);
    const busy = performance.now() - begun;
    let delivered = begun;
    const goOn = () => {
      // What takes long is delivered meanwhile.
      if (performance.now() - delivered > deliveryMs) {
        buffer.flush();
        delivered = performance.now();
      }
      if (!changes.subject || this.isStillShown()) return true;
      this.isFirst = true;
      return false;
    };
    if (busy > longSubjectMs) {
      buffer.flush();
      await nextIdle(lifetime.signal);
    }
    const rest = await inSlices(items(), (item) => this.readItem(item), goOn, lifetime.signal);
    buffer.flush();
    return busy + rest;
  }

  /** Reads at once what changed and would be lost, for the page may be left now. */
  private readLast(): void {
    const { changes, document } = this;
    if (document.visibilityState !== 'hidden' || !changes?.isAny || this.isReading) return;
    const begun = performance.now();
    for (const item of this.readSubject(changes)()) {
      this.readItem(item);
      if (performance.now() - begun > lastMs) break;
    }
    this.buffer.flush();
  }

  /** Reads the subject, if it changed. Returns what finds the items that have to be read. */
  private readSubject(changes: Changes): () => Iterable<Element> {
    const view = this.match ? this.adapter.view(this.page, this.match) : this.adapter.list(this.page);
    const isSubject = changes.subject || this.isFirst;
    changes.subject = false;
    if (!view) return () => [];
    this.view = view;
    changes.follow(view);
    this.buffer.begin(view.kind, new Date());
    if (view.itemSelector && view.retracts) this.removals ??= new Removals(view.itemSelector);
    this.retract(this.removals?.takeDeleted(performance.now()) ?? []);
    const items = this.takeItems(view, changes);
    if (isSubject) view.subject((found) => this.take(found, undefined));
    return items;
  }

  /** The items that have to be read; none while one may be the last one's successor, under another id. */
  private takeItems(view: View, changes: Changes): () => Iterable<Element> {
    if (this.isFirst) {
      this.isFirst = false;
      changes.items.clear();
      return () => view.items();
    }
    if (this.removals?.isWaiting && changes.items.size < mostHeld) return () => [];
    const items = [...changes.items];
    changes.items.clear();
    return () => items;
  }

  private isStillShown(): boolean {
    return this.match === undefined || this.adapter.view(this.page, this.match) !== undefined;
  }

  private readItem(item: Element): void {
    const { removals } = this;
    if (!removals) {
      this.view?.item(item, (found) => this.take(found, item));
      return;
    }
    const all: Found[] = [];
    this.view?.item(item, (found) => all.push(found));
    const events = all.flatMap((found) => (found.type === 'event' ? [found.id] : []));
    // Before what it is now, so that it never counts twice.
    this.retract(removals.note(item, events));
    for (const found of all) this.take(found, item);
  }

  private take(found: Found, item: Element | undefined): void {
    const isLoading = () => this.view?.isLoading() ?? false;
    if (found.type !== 'reading' || this.zeros.accepts(found, performance.now(), isLoading))
      this.buffer.add(found);
    else if (item) this.unsure.add(item);
    else this.isUnsure = true;
  }

  private onItemRemoved(item: Element, record: MutationRecord): void {
    if (this.removals?.add(item, record, performance.now())) this.changes?.items.delete(item);
    if (this.removals?.isWaiting) this.readSoon(zeroWaitMs);
  }

  private retract(events: readonly string[]): void {
    if (events.length) this.buffer.retract(events);
  }

  /** Looks again at what does not count yet: zeros, and what may be left over from the last page. */
  private readUnsureLater(): void {
    const { changes, leftOvers } = this;
    const isUnsure = this.isUnsure || this.unsure.size > 0 || leftOvers.isWaiting || this.removals?.isWaiting;
    if (!changes || !isUnsure) {
      this.recheckMs = zeroWaitMs;
      return;
    }
    changes.subject ||= this.isUnsure || leftOvers.isWaiting;
    for (const item of this.unsure) changes.items.add(item);
    this.unsure.clear();
    this.isUnsure = false;
    leftOvers.isWaiting = false;
    this.readSoon(this.recheckMs + 50);
    this.recheckMs = Math.min(this.recheckMs * 2, longestWaitMs);
  }
}

/** When the document was complete, in milliseconds since the navigation; now where it is not yet. */
function loadedAt(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.domContentLoadedEventEnd || performance.now();
}
