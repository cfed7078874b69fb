import type { Found } from '../adapters/types';
import { inSlices } from '../capture/idle';
import type { Lifetime } from '../capture/lifetime';
import type { Marks } from './marks';
import type { PageItems } from './page-items';

/** The id under which the page itself is marked. */
export const pageMark = 'page';

/**
 * Marks the items that count, as the adapter reads them. An item that does not count costs one look into a set; those that
 * are read before the worker has said what counts wait for it.
 */
export class Counted {
  private ids: ReadonlySet<string> | undefined;
  /** Read before it was known what counts, or not marked yet. */
  private waiting: [id: string, item: Element][] = [];
  /** Ids that count since the page was read, and are not marked yet. */
  private readonly missing = new Set<string>();

  constructor(
    private readonly items: Pick<PageItems, 'page' | 'all' | 'idsOf'>,
    private readonly marks: Pick<Marks, 'put' | 'keep' | 'clear'>,
    private readonly lifetime: Lifetime,
  ) {}

  /** Another page is in front: nothing is known of it. */
  reset(): void {
    this.ids = undefined;
    this.waiting = [];
    this.missing.clear();
    this.marks.clear();
  }

  /** Takes what was read of an item. */
  take(found: Found, item: Element): void {
    if (found.type !== 'event' && found.type !== 'subject') return;
    if (!this.ids) this.waiting.push([found.id, item]);
    // A list may have dropped it before its turn came.
    else if (item.isConnected && this.ids.has(found.id)) this.mark(found.id, item);
  }

  /**
   * The ids that count from now on. Those that did not before are looked for among the items, which were read already.
   * @param near the item that was just tagged, to be looked at first.
   */
  async set(ids: readonly string[], near?: Element): Promise<void> {
    const before = this.ids;
    const all = new Set(ids);
    this.ids = all;
    const own = this.items.page?.id ?? '';
    this.marks.keep(new Set(all.has(own) ? [...all, pageMark] : all));
    if (all.has(own)) this.mark(pageMark, undefined);
    for (const id of this.missing) if (!all.has(id)) this.missing.delete(id);
    if (before) for (const id of all) if (id !== own && !before.has(id)) this.missing.add(id);
    this.waiting = this.waiting.filter(([id]) => all.has(id));
    await this.markWaiting();
    if (near) this.look(near);
    if (this.missing.size) await this.search(all);
  }

  /** Draws nothing from now on; what is read need not be remembered. */
  off(): void {
    this.reset();
    this.ids = new Set();
  }

  private async markWaiting(): Promise<void> {
    // Taken out one by one, for another page or other ids may come in between.
    const markNext = () => {
      const [id = '', item] = this.waiting.shift() ?? [];
      if (this.ids?.has(id)) this.mark(id, item);
    };
    await inSlices([...this.waiting], markNext, () => true, this.lifetime);
  }

  private async search(ids: ReadonlySet<string>): Promise<void> {
    const isWanted = () => this.ids === ids && this.missing.size > 0;
    const look = (item: Element) => void (isWanted() && this.look(item));
    await inSlices(this.items.all(), look, isWanted, this.lifetime);
    // What is nowhere on the page need not be looked for again: what is added to it is read.
    if (this.ids === ids) this.missing.clear();
  }

  private look(item: Element): void {
    const { subject = '', event = '' } = this.items.idsOf(item) ?? {};
    for (const id of [subject, event]) if (this.missing.has(id)) this.mark(id, item);
  }

  private mark(id: string, item: Element | undefined): void {
    this.missing.delete(id);
    this.marks.put(id, item);
  }
}
