import type { EventForm } from '../model/signals';
import { fill, hostPrefix, idOf } from './address';
import { readItemSubject } from './item-subject';
import { asInstant, instantAt, textAt } from './places';
import type { ItemStatement, KindStatement, Place, Scope, StatedAct, Statement } from './statement';
import type { Take, View } from './types';

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
    !holdsItems || root.contains(element) || !element.isConnected || !root.isConnected;
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
  readonly form: EventForm;
}

function prepare(statement: Statement, stated: ItemStatement, scope: Scope): Prepared {
  const { parts } = scope.match;
  return {
    stated,
    id: [stated.id],
    selector: scope.selector(stated.each),
    on: commonSubject(statement, stated, scope),
    form: {
      id: `${statement.id}:${hostPrefix(statement, parts)}${fill(stated.eventId ?? '', parts)}`,
      url: typeof stated.url === 'string' ? fill(stated.url, parts) : undefined,
    },
  };
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
  const { stated, form } = prepared;
  const at = instantAt(stated.at, scope);
  const actor = textAt(stated.author, scope);
  const url = typeof stated.url === 'function' ? stated.url(scope) : undefined;
  const kind = typeof stated.event === 'function' ? stated.event(scope) : stated.event;
  const on = typeof stated.on === 'function' ? stated.on(scope) : (stated.on ?? '');
  const subject = prepared.on ?? idOf(statement, on, { ...scope.match.parts, item });
  const id = form.id + item;
  if (kind && at !== undefined) take({ type: 'event', id, subject, kind, at, actor, url, item, form });
  if (stated.subject && (at !== undefined || !stated.event))
    readItemSubject(statement, stated.subject, scope, { item, at, actor, url, form, on: subject }, take);
}

/** An act that embedded data states of the page's subject; none where its instant is none. */
export function readAct(
  statement: Statement,
  { id: subject, match }: Scope,
  act: StatedAct,
  take: Take,
): void {
  const at = asInstant(act.at);
  if (at === undefined) return;
  const id = `${statement.id}:${hostPrefix(statement, match.parts)}${act.id}`;
  take({ type: 'event', id, subject, kind: act.kind, at, actor: act.author, url: act.url });
}
