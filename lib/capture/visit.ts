import type { Adapter, PageUrl } from '../adapters/types';
import type { Part } from '../messages/protocol';
import type { CaptureBuffer } from './capture-buffer';
import { Changes } from './changes';
import { inSlices, nextIdle, sliceMs } from './idle';
import type { Lifetime } from './lifetime';
import { PageReader } from './page-reader';
import { takeWanted } from './parts';
import { zeroWaitMs } from './zeros';

/** At most this share of the time goes into reading a page again that keeps changing. */
const busyShare = 1 / 50;
/** A page that keeps changing is read less and less often, so that many changes travel together. */
const shortestPauseMs = 250;
const longestPauseMs = 30_000;
/** A page that changes again within so many milliseconds keeps changing. */
const calmMs = 1500;
/** What is read is delivered after so many milliseconds, though the reading goes on. */
const deliveryMs = 200;
/** The longest time that a page which is being left is kept from going. */
const lastMs = 30;
/** How long a page may take to show what it usually shows before that is called missing. */
const missWaitMs = 5000;
/** The longest wait before a page that says it is loading is looked at again. */
const longestWaitMs = 30_000;

/**
 * Follows one page, under one address, until its life ends: has it read as soon as it is there, and what changed of it, in
 * idle time. What is read is delivered at once.
 */
export class Visit {
  readonly #reader: PageReader;
  readonly #changes: Changes | undefined;
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Number.POSITIVE_INFINITY;
  #notBefore = 0;
  /** Whether something changed since it was last read; else what does not count yet is looked at again. */
  #isChanged = false;
  #pauseMs = shortestPauseMs;
  #recheckMs = zeroWaitMs;
  /** Whether all of the page is read again at once: a part that it lacked was brought. */
  #isPartNew = false;

  constructor(
    url: PageUrl,
    private readonly document: Document,
    adapter: Adapter,
    private readonly buffer: CaptureBuffer,
    private readonly lifetime: Lifetime,
    /** Brings a part into the page. Resolves once it runs there, or to nothing where it cannot be brought. */
    private readonly bring: (part: Part) => Promise<{ readonly runs: boolean } | undefined>,
    before: ReadonlyMap<Element, string> | undefined,
  ) {
    this.#reader = new PageReader(url, document, adapter, buffer, before);
    if (!this.#reader.isKnown) return;
    this.#changes = new Changes(
      document,
      () => this.#onChange(),
      (item, record) => this.#onItemRemoved(item, record),
    );
    const misses = setTimeout(() => buffer.reportMisses(), missWaitMs);
    lifetime.onEnd(() => {
      clearTimeout(misses);
      clearTimeout(this.#timer);
      this.#changes?.end();
      buffer.flush();
    });
    lifetime.listen(document, 'visibilitychange', () => this.#readLast());
    this.#readSoon(0);
  }

  /** What the page showed, for the next page of the tab. */
  get contents(): ReadonlyMap<Element, string> {
    return this.#reader.contents;
  }

  /** Reads after so many milliseconds, or as soon after as the page's share of time allows. */
  #readSoon(ms: number): void {
    const due = Math.max(performance.now() + ms, this.#notBefore);
    if (this.#isReading || due >= this.#dueAt) return;
    clearTimeout(this.#timer);
    this.#dueAt = due;
    const waitMs = due - performance.now();
    if (waitMs > 0) this.#timer = setTimeout(() => void this.#readChanges(), waitMs);
    else void this.#readChanges();
  }

  async #readChanges(): Promise<void> {
    const { lifetime } = this;
    const changes = this.#changes;
    if (!changes) return;
    // The page was kept busy by the part just now, and may be left soon.
    if (!this.#isPartNew) await nextIdle(lifetime);
    this.#isPartNew = false;
    if (lifetime.isOver) return;
    this.#isReading = true;
    const begun = performance.now();
    const busy = await this.#readInSlices(changes);
    if (lifetime.isOver) return;
    this.#isReading = false;
    this.#dueAt = Number.POSITIVE_INFINITY;
    this.#pauseMs = this.#nextPause(begun);
    this.#notBefore = performance.now() + Math.max(this.#pauseMs, busy / busyShare);
    this.#isChanged = changes.isAny;
    if (changes.isAny) this.#readSoon(0);
    this.#recheckLater(changes);
    if (this.#isPartNew) this.#readAgain();
  }

  /** Brings what was missed while reading; then all of the page is read again. */
  #bringParts(): void {
    for (const part of takeWanted())
      void this.bring(part).then((answer) => answer?.runs && this.#readAgain());
  }

  /** How long the page is left alone after a reading: longer while it keeps changing. */
  #nextPause(begun: number): number {
    if (!this.#isChanged) return this.#pauseMs;
    const keepsChanging = this.#reader.isShown && begun - this.#notBefore < Math.max(this.#pauseMs, calmMs);
    return keepsChanging ? Math.min(this.#pauseMs * 2, longestPauseMs) : shortestPauseMs;
  }

  /** Returns whether a reading is due that takes what changes until then too. */
  #onChange(): boolean {
    this.#isChanged = true;
    this.#readSoon(0);
    return !this.#isReading;
  }

  /** Reads all of the page again, at once or when the reading that goes on is over. */
  #readAgain(): void {
    this.#isPartNew = true;
    this.#reader.restart();
    this.#notBefore = 0;
    this.#readSoon(0);
  }

  /** Reads what changed, or all of it at first. Returns the milliseconds that it kept the page busy. */
  async #readInSlices(changes: Changes): Promise<number> {
    const { buffer, lifetime } = this;
    const reader = this.#reader;
    const begun = performance.now();
    const items = reader.readSubject(changes);
    const busy = performance.now() - begun;
    this.#bringParts();
    let delivered = begun;
    const goOn = () => {
      // What takes long is delivered meanwhile.
      if (performance.now() - delivered > deliveryMs) {
        buffer.flush();
        delivered = performance.now();
      }
      if (!changes.subject || reader.isStillShown) return true;
      reader.restart();
      return false;
    };
    // As long as a slice: the page gets its turn before its items are read.
    if (busy > sliceMs) {
      buffer.flush();
      await nextIdle(lifetime);
    }
    const rest = await inSlices(items(), (item) => reader.readItem(item), goOn, lifetime);
    if (!lifetime.isOver) reader.readCounts();
    buffer.flush();
    this.#bringParts();
    return busy + rest;
  }

  /** Reads at once what changed and would be lost, for the page may be left now; what takes too long waits. */
  #readLast(): void {
    const changes = this.#changes;
    const reader = this.#reader;
    if (this.document.visibilityState !== 'hidden' || !changes?.isAny || this.#isReading) return;
    const begun = performance.now();
    for (const item of reader.readSubject(changes)())
      if (performance.now() - begun > lastMs) changes.items.add(item);
      else reader.readItem(item);
    this.buffer.flush();
    if (changes.isAny) this.#readSoon(0);
  }

  #onItemRemoved(item: Element, record: MutationRecord): void {
    const waitMs = this.#changes && this.#reader.noteRemoved(item, record, this.#changes);
    if (waitMs !== undefined) this.#readSoon(waitMs);
  }

  /** Looks again at what does not count yet, less and less often. */
  #recheckLater(changes: Changes): void {
    if (!this.#reader.recheck(changes)) {
      this.#recheckMs = zeroWaitMs;
      return;
    }
    this.#readSoon(this.#recheckMs + 50);
    this.#recheckMs = Math.min(this.#recheckMs * 2, longestWaitMs);
  }
}
