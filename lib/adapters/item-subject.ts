import type { Instant } from '../model/instant';
import type { EventForm } from '../model/signals';
import { idOf } from './address';
import { readMetrics } from './metrics';
import { textAt } from './places';
import type { ItemSubject, Scope, Statement } from './statement';
import { firstWords } from './texts';
import type { Found, Take } from './types';

/** What was read of an item. */
interface ReadItem {
  readonly item: string;
  readonly at: Instant | undefined;
  readonly actor: string | undefined;
  readonly url: string | undefined;
  readonly form: EventForm;
  /** The id of the subject that it is an act on. */
  readonly on: string;
}

/** Reads an item that is a subject too: the page's own where the address names it. */
export function readItemSubject(
  statement: Statement,
  { kind, key, role, title, metrics = {}, needsFigure }: ItemSubject,
  scope: Scope,
  { item, at, actor, url, form, on }: ReadItem,
  take: Take,
): void {
  const mayBeOwn = kind === scope.match.kind;
  if (typeof needsFigure === 'function' && !mayBeOwn && !needsFigure(scope)) return;
  const figures: Found[] = [];
  readMetrics(metrics, scope, '', (found) => figures.push(found));
  const isKept = !needsFigure || figures.some((f) => f.type === 'reading');
  // Most have none and are not the page's own: their ids are not made for nothing.
  if (!isKept && !mayBeOwn) return;
  const id = idOf(statement, `${kind}:${key}`, { ...scope.match.parts, item });
  const isOwn = id === scope.id;
  if (!isKept && !isOwn) return;
  take({
    type: 'subject',
    role: isOwn ? 'page' : role,
    id,
    kind,
    url: url ?? (form.url === undefined ? '' : form.url + item),
    title: firstWords(textAt(title, scope)) ?? item,
    author: actor,
    container: on === id ? undefined : on,
    publishedAt: at,
  });
  for (const found of figures) take(found.type === 'reading' ? { ...found, subject: id } : found);
}
