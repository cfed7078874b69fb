import { fillSelector, idOf, isNamed, matchOf } from './address';
import { itemsOf, readAct } from './items';
import { readMetrics } from './metrics';
import { instantAt, textAt, textsAt } from './places';
import type { KindStatement, Scope, Statement } from './statement';
import { subjectId } from './subject-id';
import type { Page, PageMatch, Take, View } from './types';
import { watchedOn } from './watched';

/** What the document shows of the subject that its address names; undefined where it does not show it. */
export function viewOf(statement: Statement, page: Page, named: PageMatch): View | undefined {
  const match = matchOnPage(statement, page, named);
  const stated = statement.kinds[match.kind];
  const root = stated && rootOf(stated, page, match);
  if (!stated || !root) return undefined;
  const scope = scopeOf(statement, stated, page, match, root);
  const { itemSelector, items, item } = itemsOf(statement, stated, scope);
  const read = new Set<string>();
  return {
    kind: match.kind,
    stated,
    get button() {
      return stated.button && scope.selector(stated.button);
    },
    get watched() {
      return watchedOn(statement, stated, scope);
    },
    itemSelector,
    retracts: stated.retracts ?? false,
    items,
    item,
    subject(take) {
      for (const kind of stated.shows ?? []) readBeside(statement, kind, page, match, take);
      readSubject(statement, stated, scope, 'page', (found) => {
        if (found.type === 'reading') read.add(found.metric);
        take(found);
      });
    },
    figures: (take) => readFigures(stated, scope, true, take, read),
    isLoading: () => isLoading(stated, page, root),
  };
}

/** The match with what the page alone tells of it. */
function matchOnPage(statement: Statement, page: Page, named: PageMatch): PageMatch {
  const told = statement.kinds[named.kind]?.onPage?.(page, named);
  if (!told) return named;
  return matchOf(statement, told.kind ?? named.kind, { ...named.parts, ...told.parts }) ?? named;
}

/** The element that shows the subject now; the client may have made it anew since. */
function rootOf(stated: KindStatement, page: Page, match: PageMatch): Element | undefined {
  const { root } = stated;
  if (typeof root === 'function') return root(page, match) ?? undefined;
  return page.document.querySelector(fillSelector(root, match.parts)) ?? undefined;
}

export function scopeOf(
  statement: Statement,
  stated: KindStatement,
  page: Page,
  match: PageMatch,
  root: Element,
): Scope {
  const filled = new Map<string, string>();
  const found = new Map<string, unknown>();
  return {
    page,
    match,
    root,
    language: page.document.documentElement?.lang ?? '',
    id: subjectId(statement.id, match.kind, match.key),
    selector(template) {
      const held = filled.get(template);
      if (held !== undefined) return held;
      const selector = fillSelector(template, match.parts);
      filled.set(template, selector);
      return selector;
    },
    data(name) {
      if (!found.has(name)) found.set(name, stated.data?.[name]?.(page, match));
      return found.get(name);
    },
  };
}

/** A subject that the page shows beside its own, such as the repository of an issue. */
function readBeside(statement: Statement, kind: string, page: Page, own: PageMatch, take: Take): void {
  const match = matchOf(statement, kind, own.parts);
  const stated = statement.kinds[kind];
  const root = match && stated && rootOf(stated, page, match);
  if (!root) return;
  readSubject(statement, stated, scopeOf(statement, stated, page, match, root), 'part', take);
}

/** Reads a subject with its figures. What is always shown and is not found is a miss; without a title nothing is read. */
function readSubject(
  statement: Statement,
  stated: KindStatement,
  scope: Scope,
  role: 'page' | 'part',
  take: Take,
): void {
  const { id, match } = scope;
  const title = textAt(stated.title, scope);
  // What is shown beside another subject, or on a view of it, need not show all that it has.
  const isWhole = role === 'page' && match.parts['view'] === undefined;
  if (isWhole) take({ type: 'hook', name: 'title', ok: title !== undefined });
  if (title === undefined) return;
  const labels = textsAt(stated.labels, scope);
  take({
    type: 'subject',
    role,
    id,
    kind: match.kind,
    url: match.url,
    title,
    author: textAt(stated.author, scope),
    container: containerOf(statement, stated, match),
    labels: labels.length ? labels : undefined,
    publishedAt: instantAt(stated.published, scope),
  });
  readFigures(stated, scope, isWhole, take);
  for (const act of stated.acts?.(scope) ?? []) readAct(statement, scope, act, take);
}

/**
 * @param isWhole whether all that it always shows is expected.
 * @param read metrics that need not be read once more.
 */
function readFigures(
  stated: KindStatement,
  scope: Scope,
  isWhole: boolean,
  take: Take,
  read?: ReadonlySet<string>,
): void {
  const takeOwn: Take = (found) => {
    if (isWhole || found.type !== 'hook') take(found);
  };
  readMetrics(stated.metrics, scope, scope.id, takeOwn, read);
}

/** The subject that it belongs to; none where the address leaves out what names it. */
function containerOf(
  statement: Statement,
  { container }: KindStatement,
  { parts }: PageMatch,
): string | undefined {
  return container && isNamed(container, parts) ? idOf(statement, container, parts) : undefined;
}

const busy = '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])';

/** Whether the page says, about the subject, that something is still to come. */
function isLoading({ loading }: KindStatement, { document }: Page, root: Element): boolean {
  if (document.readyState === 'loading') return true;
  const within = root.closest('[aria-busy="true"]') ?? root.querySelector(busy);
  return within !== null || (loading !== undefined && document.querySelector(loading) !== null);
}
