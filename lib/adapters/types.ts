import type { EventKind, HookName, Metric } from '../model/catalogue';
import type { roles } from '../model/signals';

/** A page in front of somebody: its address and its document. */
export interface Page {
  readonly url: URL;
  readonly document: Document;
}

/** The kinds of subject that a platform has, and the metrics that each shows. */
export type SubjectKinds = Readonly<Record<string, readonly Metric[]>>;
type KindOf<K extends SubjectKinds> = keyof K & string;

/** What a page is about: the kind of subject, its key (lower case where the platform ignores case), its canonical address. */
export type PageMatch<K extends SubjectKinds = SubjectKinds> = MatchOfKind<KindOf<K>>;

interface MatchOfKind<K extends string> {
  readonly kind: K;
  readonly key: string;
  readonly url: string;
}

/** What an adapter finds, piece by piece: subjects before what is said of them. */
export type Found<K extends SubjectKinds = SubjectKinds> =
  | {
      readonly type: 'subject';
      readonly role: (typeof roles)[number];
      readonly id: string;
      readonly kind: KindOf<K>;
      readonly url: string;
      readonly title: string;
      readonly author?: string | undefined;
      readonly container?: string | undefined;
      /** ISO 8601 day or instant. */
      readonly publishedAt?: string | undefined;
    }
  | {
      readonly type: 'reading';
      readonly subject: string;
      readonly metric: K[KindOf<K>][number];
      readonly value: number;
      readonly approximate?: boolean | undefined;
    }
  | {
      readonly type: 'event';
      /** The platform's own id, unique within the platform: `github:IC_kwDO…`. */
      readonly id: string;
      readonly subject: string;
      readonly kind: EventKind;
      /** ISO 8601 instant. */
      readonly at: string;
      readonly actor?: string | undefined;
      readonly url?: string | undefined;
    }
  /** A hook that is always expected on this kind of page was found (`ok`) or not: site health. */
  | { readonly type: 'hook'; readonly name: HookName; readonly ok: boolean };

/** The code that reads one platform's pages: data and pure functions. It never changes the page and never throws on a miss. */
export interface Adapter<K extends SubjectKinds = SubjectKinds> {
  /** Folder and fixture folder; with it the ids of its subjects and events begin. */
  readonly id: string;
  /** The platform's own name, the same in every language. */
  readonly name: string;
  readonly kinds: K;
  /** Whether its hosts are asked for at install or when the user adds the site. */
  readonly access: 'required' | 'optional';
  /** Match patterns of its origins, with no path: soft navigation is routed inside. None where everybody hosts it. */
  readonly matches: readonly string[];
  /** Selectors, any of which tells that a page of whatever host is made by this software. */
  readonly signs?: readonly string[];
  /** Addresses of each kind; a test walks them all. */
  readonly examples: { readonly [Kind in KindOf<K>]: readonly string[] };
  /**
   * What an address is about.
   * @returns undefined where the address is of no kind that the adapter reads.
   */
  matchUrl(url: URL): PageMatch<K> | undefined;
  /**
   * Whether the document really shows `match` by now. After a soft navigation the address changes before the content:
   * until this holds, nothing is read.
   */
  isShown(page: Page, match: PageMatch<K>): boolean;
  /**
   * Reads the page, piece by piece, so that the reader can pause between pieces on a large page. The document may be
   * any tree: each piece is what the page shows, or is left out.
   */
  read(page: Page, match: PageMatch<K>): Iterable<Found<K>>;
  /** Reads addresses that are no subject themselves but list subjects (a dashboard, a feed). */
  readonly lists?: {
    matchUrl(url: URL): boolean;
    read(page: Page): Iterable<Found<K>>;
  };
}

/** An adapter of whatever platform. */
export type AnyAdapter = Omit<Adapter, 'examples'> & {
  readonly examples: Readonly<Record<string, readonly string[]>>;
};
