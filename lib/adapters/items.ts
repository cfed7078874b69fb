import { fill, hostPrefix, idOf } from './address';
import { readMetrics } from './metrics';
import { instantAt, textAt } from './places';
import type {
  ItemStatement,
  ItemSubject,
  KindStatement,
  Place,
  Scope,
  StatedAct,
  Statement,
} from './statement';
import { firstWords, instantOf } from './texts';
import type { Found, PageMatch, Take, View } from './types';

type Items = Pick<View, 'itemSelector' | 'items' | 'item'>;

/** The items of a page, to be read one by one. */
export function itemsOf(
  statement: Statement,
  { items = [], holdsItems }: KindStatement,
  scope: Scope,
): Items {
  const all = items.map((stated) => prepare(statement, stated, scope));
  const itemSelector = all.length ? all.map((i) => i.selector).join() : undefined;
  const { root, page } = scope;
  // What has left the document stood in it.
  const isWithin = (element: Element) =>
    !holdsItems || !element.isConnected || !root.isConnected || root.contains(element);
  return {
    itemSelector,
    items: () => (itemSelector ? (holdsItems ? root : page.document).querySelectorAll(itemSelector) : []),
    item(element, take) {
      if (isWithin(element)) readItem(statement, all, { ...scope, root: element }, take);
    },
  };
}

/** What is the same for all items of a page, worked out once. */
interface Prepared {
  readonly stated: ItemStatement;
  readonly id: readonly Place<string>[];
  readonly selector: string;
  /** The subject that all of them are on; undefined where each says it. */
  readonly on: string | undefined;
  readonly eventId: (item: string) => string;
  readonly url: ((item: string) => string) | undefined;
}

function prepare(statement: Statement, stated: ItemStatement, scope: Scope): Prepared {
  const { parts } = scope.match;
  const eventId = `${statement.id}:${hostPrefix(statement, parts)}${stated.eventId ?? '{item}'}`;
  return {
    stated,
    id: [stated.id],
    selector: scope.selector(stated.each),
    on: commonSubject(statement, stated, scope),
    eventId: withItem(eventId, parts),
    url: typeof stated.url === 'string' ? withItem(stated.url, parts) : undefined,
  };
}

/** A template that all but `{item}` is filled in of. */
function withItem(template: string, parts: PageMatch['parts']): (item: string) => string {
  const pieces = template.split('{item}').map((piece) => fill(piece, parts));
  return (item) => pieces.join(item);
}

function commonSubject(
  statement: Statement,
  { on }: ItemStatement,
  { id, match }: Scope,
): string | undefined {
  if (on === undefined) return id;
  return typeof on === 'string' && !on.includes('{item}') ? idOf(statement, on, match.parts) : undefined;
}

function readItem(statement: Statement, all: readonly Prepared[], scope: Scope, take: Take): void {
  // Most pages have items of one sort; those of several are told apart by their selectors.
  const prepared = all.length === 1 ? all[0] : all.find((i) => scope.root.matches(i.selector));
  const item = prepared && textAt(prepared.id, scope);
  if (!prepared || item === undefined) return;
  const { stated } = prepared;
  const parts = () => ({ ...scope.match.parts, item });
  const at = instantAt(stated.at, scope);
  const author = textAt(stated.author, scope);
  const url = typeof stated.url === 'function' ? stated.url(scope) : prepared.url?.(item);
  const kind = typeof stated.event === 'function' ? stated.event(scope) : stated.event;
  const on = typeof stated.on === 'function' ? stated.on(scope) : (stated.on ?? '');
  const subject = prepared.on ?? idOf(statement, on, parts());
  if (kind && at !== undefined)
    take({ type: 'event', id: prepared.eventId(item), subject, kind, at, actor: author, url });
  if (stated.subject && (at !== undefined || !stated.event))
    readItemSubject(statement, stated.subject, scope, { parts, at, author, url, on: subject }, take);
}

/** An act that embedded data states of the page's subject; none where its instant is none. */
export function readAct(
  statement: Statement,
  { id: subject, match }: Scope,
  act: StatedAct,
  take: Take,
): void {
  const at = instantOf(act.at);
  if (at === undefined) return;
  const id = `${statement.id}:${hostPrefix(statement, match.parts)}${act.id}`;
  take({ type: 'event', id, subject, kind: act.kind, at, actor: act.author, url: act.url });
}

interface ReadItem {
  readonly parts: () => Readonly<Record<string, string>>;
  readonly at: string | undefined;
  readonly author: string | undefined;
  readonly url: string | undefined;
  /** The id of the subject that it is an act on. */
  readonly on: string;
}

/** An item that is a subject too: the page's own where the address names it. */
function readItemSubject(
  statement: Statement,
  { kind, key, role, title, metrics = {}, needsFigure }: ItemSubject,
  scope: Scope,
  { parts: partsOf, at, author, url = '', on }: ReadItem,
  take: Take,
): void {
  const figures: Found[] = [];
  readMetrics(metrics, scope, '', false, (found) => figures.push(found));
  const isKept = !needsFigure || figures.some((f) => f.type === 'reading');
  // Most have none and are not the page's own: their ids are not made for nothing.
  if (!isKept && kind !== scope.match.kind) return;
  const parts = partsOf();
  const id = idOf(statement, `${kind}:${key}`, parts);
  const isOwn = id === scope.id;
  if (!isKept && !isOwn) return;
  take({
    type: 'subject',
    role: isOwn ? 'page' : role,
    id,
    kind,
    url,
    title: firstWords(textAt(title, scope)) ?? parts['item'] ?? '',
    author,
    container: on === id ? undefined : on,
    publishedAt: at,
  });
  for (const found of figures) take(found.type === 'reading' ? { ...found, subject: id } : found);
}
