import type { EventKind, Metric } from '../model/catalogue';
import type { Instant } from '../model/instant';
import type { Count } from './numbers';
import type { Page, PageMatch, View } from './page';

/** The month in which something was last seen on the live site, or `docs` where only its documentation or source was. */
export type Seen = `${number}-${number}` | 'docs';

/** What a place is looked up in. */
export interface Scope {
  readonly page: Page;
  readonly match: PageMatch;
  /** The element that shows the subject, or an item of it. */
  readonly root: Element;
  /** The page's language as it states it; empty where it states none. */
  readonly language: string;
  /** The id of the subject that the page is about: `platform:kind:key`. */
  readonly id: string;
  /** Fills `{name}` in a selector with what the address names. */
  readonly selector: (template: string) => string;
  /** Embedded data of this name that is about this very subject; undefined where the page has none. */
  data(name: string): unknown;
}

/** How the text of a place is read: its first group, or what a function makes of it. */
export type How<T> = RegExp | ((text: string, language: string) => T | undefined);

/** Where a value stands on a page. */
export type Place<T> = { readonly seen: Seen } & (
  | {
      /** Looked up in the subject's or item's own element, or in the whole page. */
      readonly in: 'root' | 'page';
      /** A selector, with `{name}` for what the address names; empty for the root itself. */
      readonly selector: string;
      readonly attribute: string | undefined;
      readonly how: How<T> | undefined;
    }
  | {
      readonly in: 'data';
      readonly name: string;
      readonly path: readonly string[];
      readonly how: How<T> | undefined;
    }
  | { readonly in: 'address'; readonly template: string }
  | { readonly in: 'code'; readonly find: (scope: Scope) => T | undefined; readonly watch: string }
);

/** A figure, or a text that is read as one. */
export type Figure = Count | number;

const attributeName = /^[a-z][\w:-]*$/;

function stands<T>(from: 'root' | 'page', where: string, seen: Seen, how?: How<T>): Place<T> {
  const sign = where.lastIndexOf('@');
  const attribute = where.slice(sign + 1);
  if (sign < 0 || !attributeName.test(attribute))
    return { in: from, selector: where, attribute: undefined, seen, how };
  return { in: from, selector: where.slice(0, sign), attribute, seen, how };
}

/**
 * A place in the subject's own element: `.score` for a text, `time@datetime` for an attribute, `@id` for one of the
 * element itself. `{name}` stands for what the address names, inside the quotes of an attribute selector.
 */
export function at<T>(where: string, seen: Seen, how?: How<T>): Place<T> {
  return stands('root', where, seen, how);
}

/** A place anywhere on the page, tied to the subject by its selector: `a[href="/{owner}/{name}/forks"]`. */
export function onPage<T>(where: string, seen: Seen, how?: How<T>): Place<T> {
  return stands('page', where, seen, how);
}

/** A place in embedded data that the kind states under this name: `data('video', 'stats.likes')`. */
export function data<T>(name: string, path: string, seen: Seen, how?: How<T>): Place<T> {
  return { in: 'data', name, path: path ? path.split('.') : [], seen, how };
}

/** What the address itself says: `named('{owner}/{name}')`. */
export function named(template: string): Place<string> {
  return { in: 'address', template, seen: 'docs' };
}

/** What data cannot say. `watch` lists what is read as selectors with attributes: `button@aria-label, .count`. */
export function code<T>(find: (scope: Scope) => T | undefined, watch: string, seen: Seen): Place<T> {
  return { in: 'code', find, watch, seen };
}

/** How regularly a page of a kind shows a metric, and where: exact places before rounded ones, the newest layout first. */
export interface MetricStatement {
  readonly shown: 'always' | 'signedIn' | 'sometimes';
  /** Matches on the pages that show it: one of them without it is a miss in site health. */
  readonly where?: string;
  /** The sample page, by file name, on which it is rightly absent. */
  readonly absentIn?: string;
  readonly places: readonly Place<Figure>[];
}

/** Every page of the kind shows it: one that does not is a miss in site health. */
export function always(...places: readonly Place<Figure>[]): MetricStatement {
  return { shown: 'always', where: ':root', places };
}

/** Every page shows it to somebody who is signed in, as `where` tells; `absentIn` is a sample page on which it is not. */
export function signedIn(
  where: string,
  absentIn: string,
  ...places: readonly Place<Figure>[]
): MetricStatement {
  return { shown: 'signedIn', where, absentIn, places };
}

/** Some pages show it; `absentIn` is a sample page on which it is rightly absent. */
export function sometimes(absentIn: string, ...places: readonly Place<Figure>[]): MetricStatement {
  return { shown: 'sometimes', absentIn, places };
}

/** Every page shows it on which `where` matches; `absentIn` is a sample page on which it does not. */
export function shownWhere(
  where: string,
  absentIn: string,
  ...places: readonly Place<Figure>[]
): MetricStatement {
  return { shown: 'sometimes', where, absentIn, places };
}

export type Metrics = { readonly [M in Metric]?: MetricStatement };

/** How an address is known and what it names. */
export interface Address {
  /** Of the path alone; its named groups are what the address names. One named `view`: a page of a part of the subject. */
  readonly path: RegExp;
  /** A text that each such path has: it is looked for first, for a regular expression takes long where it is first tried. */
  readonly holds?: string | undefined;
  /** Hosts that have such addresses; all of the platform's where it is left out. */
  readonly host?: RegExp;
  /** Parameters that the address must have; each is a name too. */
  readonly query?: Readonly<Record<string, RegExp>>;
}

/** A platform's word for what somebody did, or a function that tells it; undefined where it is nothing that counts. */
type Act = EventKind | ((scope: Scope) => EventKind | undefined);

/** A subject that an item is besides its being an act. */
export interface ItemSubject {
  readonly kind: string;
  /** `{item}` is the item's id. */
  readonly key: string;
  readonly role: 'part' | 'listed';
  readonly title: readonly Place<string>[];
  readonly metrics?: Metrics;
  /** It is only worth keeping with a figure, or when the address names it; a function tells whether it may have one. */
  readonly needsFigure?: boolean | ((scope: Scope) => boolean);
}

/** What a page lists under its subject: comments, messages, answers, posts. Places are looked up in the item. */
export interface ItemStatement {
  /** Matches each item on the page, tied to the subject. */
  readonly each: string;
  readonly seen: Seen;
  /** The platform's own id of it; what has none is passed over. */
  readonly id: Place<string>;
  readonly event?: Act;
  /** The event's id behind `platform:`, with `{item}` at its end; the item's id alone where it is left out. */
  readonly eventId?: string;
  /** The subject that the event is on and the item belongs to, as `kind:key`; the page's own where it is left out. */
  readonly on?: string | ((scope: Scope) => string);
  readonly at?: readonly Place<Instant>[];
  readonly author?: readonly Place<string>[];
  /** Its address, with `{item}` at its end. */
  readonly url?: string | ((scope: Scope) => string | undefined);
  readonly subject?: ItemSubject;
  /** Where a tag button may sit, in the item. */
  readonly button?: string;
}

/** An act that embedded data states. */
export interface StatedAct {
  /** The event's id behind `platform:`, the same as of the item that shows it. */
  readonly id: string;
  readonly kind: EventKind;
  readonly at: Instant;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
}

interface PageDetails {
  readonly kind?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** One kind of subject of a platform. */
export interface KindStatement {
  /** Addresses of this kind and of no other: a test walks them all. */
  readonly examples: readonly string[];
  readonly address: readonly Address[];
  /** The subject's key: `{host}/{id}`. */
  readonly key: string;
  /** Parts of the key in which case counts, where the platform ignores it in the others. */
  readonly ignoreCase?: boolean | readonly string[];
  /** Names that addresses write encoded and keys in plain. */
  readonly decodes?: readonly string[];
  /** The canonical address: a path, or a whole address where the host is always the same. */
  readonly url: string;
  /** What the page alone tells: which kind it is of, or names that its address leaves out. */
  readonly onPage?: (page: Page, match: PageMatch) => PageDetails | undefined;
  /** The element that shows this very subject, and nothing of another: a selector with `{name}`, or code. */
  readonly root: string | ((page: Page, match: PageMatch) => Element | null | undefined);
  /** Embedded data about this very subject; undefined where the page's are about another. */
  readonly data?: Readonly<Record<string, (page: Page, match: PageMatch) => unknown>>;
  readonly title: readonly Place<string>[];
  readonly author?: readonly Place<string>[];
  readonly published?: readonly Place<Instant>[];
  /** Every match is a label. */
  readonly labels?: readonly Place<string>[];
  /** The subject that it belongs to, as `kind:key`; none where an address leaves out one of its names. */
  readonly container?: string;
  /** Kinds that the page shows with it, read by their own statement. */
  readonly shows?: readonly string[];
  readonly metrics: Metrics;
  readonly items?: readonly ItemStatement[];
  /** Its items stand in the root: those elsewhere are another's. */
  readonly holdsItems?: boolean;
  /** The acts that embedded data states, also of items that are not drawn. */
  readonly acts?: (scope: Scope) => Iterable<StatedAct>;
  /** Where a tag button for the page's subject may sit. */
  readonly button?: string;
  /** Says, where it matches, that the page is still loading what it shows. */
  readonly loading?: string;
  /** An item that leaves the list alone was deleted, or was not sent: it counts no more. */
  readonly retracts?: boolean;
  /** After a soft navigation the client fills the same elements anew, one after the other. */
  readonly redraws?: boolean;
}

/** A page that lists subjects of a platform without being one: an author's dashboard. Made by `listing`. */
export interface ListStatement {
  readonly examples: readonly string[];
  readonly path: RegExp;
  readonly each: string;
  readonly seen: Seen;
  /** The link, in a row, to the subject that it lists; its text is the title. */
  readonly link: string;
  readonly kind: string;
  readonly metrics: Metrics;
  /** Reads it: only platforms that have a list carry the code for it. */
  readonly read: (statement: Statement, page: Page) => View | undefined;
}

/** All that is known of a platform's pages, as data. */
export interface Statement {
  readonly id: string;
  readonly name: string;
  /** Whether its hosts are asked for at install or when the person adds the site. */
  readonly access: 'required' | 'optional';
  /** Match patterns of its origins, with no path: soft navigation is routed inside. None where everybody hosts it. */
  readonly matches: readonly string[];
  /** Selectors, any of which tells that a page of whatever host is made by this software. */
  readonly signs?: readonly string[];
  /** The software's own origin: on others, keys and event ids begin with the host. */
  readonly home?: string;
  /** The names of its best-known sites, by host, where people call them otherwise. */
  readonly siteNames?: Readonly<Record<string, string>>;
  /** Words that no address names its subjects by, for each name. */
  readonly reserved?: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, KindStatement>>;
  /**
   * Kinds that are seldom opened, each in the file of its name, with the paths, `*` for any text, that its pages alone have:
   * such pages have a capture script of their own. Without a path, it is brought once its page is in front.
   */
  readonly rare?: Readonly<Record<string, readonly string[]>>;
  readonly list?: ListStatement;
}
