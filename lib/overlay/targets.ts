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
      if (!this.items.idsOf(item)) return undefined;
      return { element: item, item, place: this.items.placeIn(item), name: this.items.authorOf(item) };
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

  /** The items that pass, in the order of the page. */
  all(passes: (item: Element) => boolean): Element[] {
    return this.items.all().filter((item) => passes(item) && this.items.idsOf(item));
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
