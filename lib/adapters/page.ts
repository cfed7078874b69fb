import type { EventKind, HookName, Metric } from '../model/catalogue';
import type { Instant } from '../model/instant';
import type { EventForm, roles } from '../model/signals';

/** What is needed of a page's address. */
export type PageUrl = Pick<URL, 'href' | 'origin' | 'host' | 'pathname'>;

/** A page in front of somebody: its address and its document. */
export interface Page {
  readonly url: PageUrl;
  readonly document: Document;
  /** Whether an element still shows what the last page of the tab showed in it, and may be redrawn. */
  readonly isLeftOver?: ((element: Element) => boolean) | undefined;
  /** Asked by what counts items: whether to wait until each was read. The figures are read again then. */
  readonly areItemsUnread?: () => boolean;
}

/** What a page is about. */
export interface PageMatch {
  readonly kind: string;
  /** In lower case where the platform ignores case. */
  readonly key: string;
  /** The canonical address. */
  readonly url: string;
  /** What the address names, by the names that the statement gives, with `host`, `origin` and `key`. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What an adapter finds, piece by piece: subjects before what is said of them. */
export type Found =
  | {
      readonly type: 'subject';
      readonly role: (typeof roles)[number];
      readonly id: string;
      readonly kind: string;
      readonly url: string;
      readonly title: string;
      readonly author?: string | undefined;
      readonly container?: string | undefined;
      readonly labels?: readonly string[] | undefined;
      readonly publishedAt?: Instant | undefined;
    }
  | {
      readonly type: 'reading';
      readonly subject: string;
      readonly metric: Metric;
      readonly value: number;
      readonly approximate?: boolean | undefined;
      /** Stated by embedded data, so that a zero is no placeholder. */
      readonly isStated?: boolean | undefined;
    }
  | {
      readonly type: 'event';
      /** The platform's own id, unique within the platform: `github:IC_kwDO…`. */
      readonly id: string;
      readonly subject: string;
      readonly kind: EventKind;
      readonly at: Instant;
      readonly actor?: string | undefined;
      readonly url?: string | undefined;
      /** Where it is one of many alike: what it differs by, and how its id and address begin before that. */
      readonly item?: string;
      readonly form?: EventForm;
    }
  /** Something that this kind of page always shows was found (`ok`) or not: site health. */
  | { readonly type: 'hook'; readonly name: HookName; readonly ok: boolean };

/** Takes what is found, piece by piece. */
export type Take = (found: Found) => void;

/** What a page is read from. */
export interface Watched {
  /** Matches every element whose text is read; empty where none is. */
  readonly texts: string;
  /** By the name of an attribute, the selector of every element of which it is read. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Matches every element from which something is read. */
  readonly all: string;
}

/** Selectors of the places for tag buttons in items; they are looked up in the item. */
export interface ButtonPlaces {
  readonly items?: readonly { readonly button?: string }[];
}

/** A document that shows a subject, ready to be read. It is never changed, and no miss throws. */
export interface View {
  readonly kind: string;
  /** Matches where the tag button of the subject may sit, with what the address names filled in. */
  readonly button?: string | undefined;
  readonly stated?: ButtonPlaces;
  /** What is read of the page: only changes of it matter. */
  readonly watched: Watched;
  /** Matches each item (comment, message, answer …); undefined where the page has none. */
  readonly itemSelector: string | undefined;
  /** Whether an item that leaves the list alone was deleted, and counts no more. */
  readonly retracts: boolean;
  /** Reads the subject itself, with its figures, and what it belongs to. */
  subject(take: Take): void;
  /** Reads those of its figures that were not found with the subject. */
  figures(take: Take): void;
  /** The items that are in the document, oldest first. */
  items(): NodeListOf<Element> | readonly Element[];
  /** Reads one item, also when it has left the document meanwhile. */
  item(element: Element, take: Take): void;
  /** Whether the page says that it is still loading what it shows. */
  isLoading(): boolean;
}
