import type { MovingButton } from './moving-button';
import type { PageItems } from './page-items';
import type { Tagged } from './tag-button';
import { headOf } from './watch-pointer';

/** What can be tagged on the page: its items, and the page itself by its head. */
export class Targets {
  constructor(private readonly items: PageItems) {}

  /** The head of the page, beside which the page itself is tagged. */
  head(): Element | undefined {
    return headOf(this.items.pagePlace);
  }

  /** An item, or without one the page; undefined where nothing is known of it. */
  of(item: Element | undefined): Tagged | undefined {
    if (item) {
      const name = this.items.authorOf(item);
      return name === undefined ? undefined : { element: item, item, place: this.items.placeIn(item), name };
    }
    const element = this.head();
    const { page } = this.items;
    return element && page && { element, item: undefined, place: this.items.pagePlace, name: page.title };
  }

  /** The page, also where it has no head. */
  page(): Tagged {
    return this.of(undefined) ?? { element: document.body, item: undefined, place: undefined, name: '' };
  }

  /** The page, or the first item where the page cannot be tagged. */
  first(): Tagged | undefined {
    return this.of(undefined) ?? this.of(this.items.all()[0]);
  }

  /**
   * The next thing in the order of the page that passes and can be tagged.
   * @param from the item to go on from; without one, the page's first or last is the next.
   */
  next(from: Element | undefined, step: 1 | -1, passes: (item: Element) => boolean): Tagged | undefined {
    const all = this.items.all();
    const ahead = step > 0 ? all : all.toReversed();
    const at = from ? ahead.indexOf(from) + 1 : 0;
    // Items are read one by one until one passes: there may be thousands.
    for (const item of ahead.slice(at)) {
      const tagged = passes(item) ? this.of(item) : undefined;
      if (tagged) return tagged;
    }
    return undefined;
  }

  /**
   * The item that is selected or has the focus, else the page.
   * @param host of the layer, in which the moving button has the focus.
   */
  focused(host: Element, moving: MovingButton): Tagged | undefined {
    const { anchorNode, isCollapsed } = getSelection() ?? {};
    const selected = isCollapsed === false && anchorNode ? anchorNode.parentElement : undefined;
    const active = document.activeElement === host ? moving.current?.item : document.activeElement;
    const item = [selected, active].map((one) => one && this.items.itemAt(one)).find(Boolean);
    return this.of(item ?? undefined);
  }
}
