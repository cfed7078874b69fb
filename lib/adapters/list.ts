import { matchAddress } from './address';
import { fold } from './dom';
import { readMetrics } from './metrics';
import type { KindStatement, ListStatement, Scope, Statement } from './statement';
import { subjectId } from './subject-id';
import type { Page, PageMatch, Take, View } from './types';
import { scopeOf } from './view';

/** States a list of subjects, with the code that reads it. */
export function listing(list: Omit<ListStatement, 'read'>): ListStatement {
  return { ...list, read: readList };
}

/** The rows of a page that lists subjects of the platform; undefined where its address is none of the list's. */
function readList(statement: Statement, page: Page): View | undefined {
  const { list } = statement;
  const stated = list && statement.kinds[list.kind];
  if (!stated || !list.path.test(page.url.pathname)) return undefined;
  const { document } = page;
  return {
    kind: 'list',
    watched: { texts: list.each, attributes: new Map(), all: list.each },
    itemSelector: list.each,
    retracts: false,
    subject: () => undefined,
    figures: () => undefined,
    items: () => document.querySelectorAll(list.each),
    item: (row, take) => readRow(statement, list, stated, page, row, take),
    isLoading: () => document.readyState === 'loading',
  };
}

function readRow(
  statement: Statement,
  list: ListStatement,
  stated: KindStatement,
  page: Page,
  row: Element,
  take: Take,
): void {
  const listed = listedIn(statement, list, page, row);
  if (!listed) return;
  const { match, title } = listed;
  const id = subjectId(statement.id, match.kind, match.key);
  take({ type: 'subject', role: 'listed', id, kind: match.kind, url: match.url, title });
  const scope: Scope = scopeOf(statement, stated, page, match, row);
  readMetrics(list.metrics, scope, id, take);
}

/** The subject that a row links to. */
function listedIn(
  statement: Statement,
  { kind, link }: ListStatement,
  { url }: Page,
  row: Element,
): { match: PageMatch; title: string } | undefined {
  for (const a of row.querySelectorAll(link)) {
    const address = a.getAttribute('href') ?? '';
    if (!URL.canParse(address, url.href)) continue;
    const at = new URL(address, url.href);
    const match = at.host === url.host ? matchAddress(statement, at) : undefined;
    const title = fold(a.textContent);
    if (match?.kind === kind && title) return { match, title };
  }
  return undefined;
}
