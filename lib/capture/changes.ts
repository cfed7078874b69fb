import type { View, Watched } from '../adapters/types';

interface Followed {
  readonly kind: string;
  readonly watched: Watched;
  readonly items: string | undefined;
}

/** At most so many times what changed waits to be looked at. */
const mostWaiting = 500;

/** What of a page has to be read again. */
export class Changes {
  /** The subject itself, or all of the page while nothing of it was read. */
  subject = true;
  readonly items = new Set<Element>();
  readonly #observer: MutationObserver;
  #view: View | undefined;
  #followed: Followed | undefined;
  /** Elements whose text is known not to matter, for some change each second. */
  #irrelevant = new WeakSet<Element>();
  #attributes: MutationObserverInit = { attributes: true };
  /** Whether what changes until then will soon be read. */
  #isDue = false;
  /** What is looked at only then. */
  #waiting: (readonly MutationRecord[])[] = [];

  constructor(
    private readonly document: Document,
    /** Told of changes. Returns whether it need not be told of those that come until the next reading. */
    private readonly onChange: () => boolean,
    private readonly onItemRemoved: (item: Element, record: MutationRecord) => void,
  ) {
    this.#observer = new MutationObserver((records) => {
      // Looked at together they take far less time; but what is removed is compared with what is there now.
      if (RETRACTS && this.#isDue && this.#waiting.length < mostWaiting && !records.some(removes))
        this.#waiting.push(records);
      else this.#take(records);
    });
    this.#observe();
  }

  /** From now on only changes of what this view reads count; before, every change does. */
  follow(view: View): void {
    this.#view = view;
    if (this.#followed?.kind !== view.kind) this.#followed = undefined;
  }

  get isAny(): boolean {
    if (RETRACTS) this.#take([]);
    return this.subject || this.items.size > 0;
  }

  /** Whether the subject is to be read. What changes from now on is noted. */
  takeSubject(): boolean {
    if (RETRACTS) {
      this.#take([]);
      this.#isDue = false;
    }
    const { subject } = this;
    this.subject = false;
    this.#observe();
    return subject;
  }

  end(): void {
    this.#observer.disconnect();
  }

  #observe(): void {
    this.#observer.observe(this.document, {
      childList: true,
      subtree: true,
      characterData: true,
      ...this.#attributes,
    });
  }

  /** Notes what changed, after what has waited for it. */
  #take(last: readonly MutationRecord[]): void {
    const records = RETRACTS ? [...this.#waiting, last].flat() : last;
    if (RETRACTS) {
      if (!records.length) return;
      this.#waiting = [];
    }
    const followed = this.#placesFollowed();
    if (!followed) this.subject = true;
    else if (followed.items || !this.subject) for (const record of records) this.#note(record, followed);
    // Where all that is read will be read again there is nothing more to learn, and being told of each change costs more than reading.
    if (this.subject && !followed?.items) this.#observer.disconnect();
    if (!this.subject && !this.items.size) return;
    const isDue = this.onChange();
    if (RETRACTS) this.#isDue = isDue;
  }

  /** What the view reads, worked out at the first change: many pages have none. */
  #placesFollowed(): Followed | undefined {
    const view = this.#view;
    if (this.#followed || !view) return this.#followed;
    const { kind, watched, itemSelector: items } = view;
    this.#attributes = { attributeFilter: ['aria-busy', ...watched.attributes.keys()] };
    this.#observe();
    this.#irrelevant = new WeakSet();
    this.#followed = { kind, watched, items };
    return this.#followed;
  }

  #note(record: MutationRecord, followed: Followed): void {
    const { target, addedNodes, removedNodes, attributeName } = record;
    const changed = target instanceof Element ? target : target.parentElement;
    if (!changed) return;
    if (attributeName === 'aria-busy') this.subject = true;
    else if (attributeName !== null)
      this.#noteIn(changed, followed.watched.attributes.get(attributeName), followed);
    else if (record.type === 'characterData' || hasText(addedNodes) || hasText(removedNodes))
      this.#noteText(changed, followed);
    for (const node of addedNodes) if (node instanceof Element) this.#noteAdded(node, changed, followed);
    if (!RETRACTS || !followed.items) return;
    for (const node of removedNodes)
      if (node instanceof Element && node.matches(followed.items)) this.onItemRemoved(node, record);
  }

  #noteText(changed: Element, followed: Followed): void {
    if (this.#irrelevant.has(changed)) return;
    if (!this.#noteIn(changed, followed.watched.texts, followed)) this.#irrelevant.add(changed);
  }

  /** A text or an attribute changed: it counts where a stated place holds it. */
  #noteIn(changed: Element, places: string | undefined, { items }: Followed): boolean {
    if (!places || !changed.closest(places)) return false;
    const item = items && changed.closest(items);
    if (item) this.items.add(item);
    else this.subject = true;
    return true;
  }

  /** Items are noted as they are added: a list that drops its oldest may have dropped them when they are read. */
  #noteAdded(node: Element, into: Element, followed: Followed): void {
    const { items, watched } = followed;
    if (items) {
      if (node.matches(items)) {
        this.items.add(node);
        return;
      }
      const within = into.closest(items);
      if (within) {
        this.items.add(within);
        return;
      }
      for (const item of node.querySelectorAll(items)) this.items.add(item);
    }
    if (this.subject || !watched.all) return;
    // What stands in an item is in `items` already; the subject is read again, which costs little.
    if (node.matches(watched.all) || node.querySelector(watched.all)) this.subject = true;
    else this.#noteIn(into, watched.texts, followed);
  }
}

function removes({ removedNodes }: MutationRecord): boolean {
  return removedNodes.length > 0;
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) if (node.nodeType === Node.TEXT_NODE) return true;
  return false;
}
