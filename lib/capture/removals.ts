/** A row that comes back within so many milliseconds was only redrawn. */
const redrawMs = 1500;
/** More rows that go at once were unloaded, not deleted. */
const mostDeleted = 3;

interface Removed {
  readonly events: readonly string[];
  readonly list: Element;
  readonly at: number;
}

/**
 * Tells items that somebody deleted, or that were placeholders of a message being sent, from those that a list unloads:
 * those go from its ends, or many at once.
 */
export class Removals {
  private readonly eventsOf = new WeakMap<Element, readonly string[]>();
  private removed: Removed[] = [];

  constructor(private readonly itemSelector: string) {}

  /** Whether removed items wait to be told apart. */
  get isWaiting(): boolean {
    return this.removed.length > 0;
  }

  /**
   * Notes the events that an item was read as.
   * @returns those that it was read as before, and is no more: it was sent under another id.
   */
  note(item: Element, events: readonly string[]): string[] {
    const before = this.eventsOf.get(item);
    this.eventsOf.set(item, events);
    return before?.filter((event) => !events.includes(event)) ?? [];
  }

  /**
   * Notes that an item left its list.
   * @returns whether it left alone, and not from the list's beginning: then it need not be read any more.
   */
  add(item: Element, { target: list, removedNodes, previousSibling }: MutationRecord, now: number): boolean {
    if (removedNodes.length > 1 || !this.hasItemBefore(previousSibling)) return false;
    const events = this.eventsOf.get(item) ?? [];
    if (events.length && list instanceof Element) this.removed.push({ events, list, at: now });
    return true;
  }

  /** The events of items that are gone for good, and were not unloaded. */
  takeDeleted(now: number): string[] {
    const due = this.removed.filter((r) => now - r.at >= redrawMs);
    this.removed = this.removed.filter((r) => now - r.at < redrawMs);
    if (due.length > mostDeleted) return [];
    return due
      .filter(({ list }) => list.isConnected)
      .flatMap(({ events, list }) => events.filter((event) => !this.isShown(event, list)));
  }

  private isShown(event: string, list: Element): boolean {
    return [...list.querySelectorAll(this.itemSelector)].some((item) =>
      this.eventsOf.get(item)?.includes(event),
    );
  }

  private hasItemBefore(sibling: Node | null): boolean {
    for (let node = sibling; node; node = node.previousSibling)
      if (node instanceof Element && node.matches(this.itemSelector)) return true;
    return false;
  }
}
