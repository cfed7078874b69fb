/** A row that comes back within so many milliseconds was only redrawn. */
const redrawMs = 1500;
/** More rows that go at once were unloaded, not deleted. */
const mostDeleted = 3;

interface Removed {
  readonly event: string;
  readonly list: Element;
  readonly at: number;
}

/**
 * Tells items that somebody deleted, or that were placeholders of a message being sent, from those that a list unloads:
 * those go from its ends, or many at once.
 */
export class Removals {
  readonly #eventOf = new WeakMap<Element, string>();
  #removed: Removed[] = [];

  constructor(private readonly itemSelector: string) {}

  /** Whether removed items wait to be told apart. */
  get isWaiting(): boolean {
    return this.#removed.length > 0;
  }

  /**
   * Notes the event that an item was read as, if it was.
   * @returns what it was read as before, where it is that no more: it was sent under another id.
   */
  note(item: Element, event: string | undefined): string | undefined {
    const before = this.#eventOf.get(item);
    if (before === event) return undefined;
    if (event === undefined) this.#eventOf.delete(item);
    else this.#eventOf.set(item, event);
    return before;
  }

  /**
   * Notes that an item left its list.
   * @returns whether it left alone, and not from the list's beginning: then it need not be read any more.
   */
  add(item: Element, { target: list, removedNodes, previousSibling }: MutationRecord, now: number): boolean {
    if (removedNodes.length > 1 || !this.#hasItemBefore(previousSibling)) return false;
    const event = this.#eventOf.get(item);
    if (event !== undefined && list instanceof Element) this.#removed.push({ event, list, at: now });
    return true;
  }

  /** The events of items that are gone for good, and were not unloaded. */
  takeDeleted(now: number): string[] {
    const due = this.#removed.filter((r) => now - r.at >= redrawMs);
    this.#removed = this.#removed.filter((r) => now - r.at < redrawMs);
    if (due.length > mostDeleted) return [];
    return due
      .filter(({ event, list }) => list.isConnected && !this.#isShown(event, list))
      .map(({ event }) => event);
  }

  #isShown(event: string, list: Element): boolean {
    const items = [...list.querySelectorAll(this.itemSelector)];
    return items.some((item) => this.#eventOf.get(item) === event);
  }

  #hasItemBefore(sibling: Node | null): boolean {
    for (let node = sibling; node; node = node.previousSibling)
      if (node instanceof Element && node.matches(this.itemSelector)) return true;
    return false;
  }
}
