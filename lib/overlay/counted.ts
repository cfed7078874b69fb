import type { Found } from '../adapters/types';
import { inSlices } from '../capture/idle';
import type { Lifetime } from '../capture/lifetime';
import type { Marks } from './marks';
import type { PageItems } from './page-items';
import type { Tagged } from './tag-button';

/** The id under which the page itself is marked. */
export const pageMark = 'page';

/**
 * Marks the items that count, as the adapter reads them. An item that does not count costs one look into a set; those that
 * are read before the worker has said what counts wait for it.
 */
export class Counted {
  private ids: ReadonlySet<string> | undefined;
  private waiting: [id: string, item: Element][] = [];

  constructor(
    private readonly items: PageItems,
    private readonly marks: Marks,
    private readonly taggedOf: (item: Element | undefined) => Tagged | undefined,
    private readonly lifetime: Lifetime,
  ) {}

  /** Another page is in front: nothing is known of it. */
  reset(): void {
    this.ids = undefined;
    this.waiting = [];
    this.marks.clear();
  }

  /** Takes what was read of an item. */
  take(found: Found, item: Element): void {
    if (found.type !== 'event' && found.type !== 'subject') return;
    if (!this.ids) this.waiting.push([found.id, item]);
    else if (this.ids.has(found.id)) this.mark(found.id, item);
  }

  /** The ids that count from now on. What was not read just now is looked for among the items. */
  async set(ids: readonly string[]): Promise<void> {
    const isFirst = this.ids === undefined;
    const all = new Set(ids);
    this.ids = all;
    const own = this.items.page?.id ?? '';
    this.marks.keep(new Set(all.has(own) ? [...all, pageMark] : all));
    if (all.has(own)) this.mark(pageMark, undefined);
    const { waiting } = this;
    this.waiting = [];
    for (const [id, item] of waiting) if (all.has(id)) this.mark(id, item);
    if (!isFirst && [...all].some((id) => id !== own && !this.marks.has(id))) await this.search(all);
  }

  private async search(ids: ReadonlySet<string>): Promise<void> {
    const look = (item: Element) => {
      const { subject = '', event = '' } = this.items.idsOf(item) ?? {};
      for (const id of [subject, event]) if (ids.has(id)) this.mark(id, item);
    };
    await inSlices(this.items.all(), look, () => this.ids === ids, this.lifetime.signal);
  }

  private mark(id: string, item: Element | undefined): void {
    const tagged = this.taggedOf(item);
    if (tagged) this.marks.put(id, tagged);
  }
}
