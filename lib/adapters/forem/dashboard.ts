import { fold } from '../dom';
import { parseExact } from '../numbers';
import type { Found } from '../types';
import { matchUrl } from './address';
import type { Kinds } from './kinds';

/** Whether an address is that of an author's list of their own articles. */
export function isDashboard({ pathname }: URL): boolean {
  return /^\/dashboard\/?(?:organization\/\d+)?\/?$/.test(pathname);
}

/** Reads the rows of an author's own articles: the one place that shows views. "< 25" is not known. */
export function* readDashboard(document: Document, page: URL): Iterable<Found<Kinds>> {
  for (const row of document.querySelectorAll('.js-dashboard-story')) {
    const article = articleIn(row, page);
    if (!article) continue;
    const id = `forem:article:${article.key}`;
    yield { type: 'subject', role: 'listed', id, kind: 'article', url: article.url, title: article.title };
    const figures = [...row.querySelectorAll('[data-analytics-pageviews] span[title]')];
    const comments = figures.findIndex((f) =>
      f.matches(':has(.spec__comments-count), .spec__comments-count'),
    );
    // Their titles are translated; their order is not: reactions, comments, views.
    if (comments !== 1) continue;
    for (const [at, metric] of (['reactions', 'comments', 'views'] as const).entries()) {
      const value = parseExact(fold(figures[at]?.textContent));
      if (value !== undefined) yield { type: 'reading', subject: id, metric, value };
    }
  }
}

/** The article that a row links to. */
function articleIn(row: Element, page: URL): { key: string; url: string; title: string } | undefined {
  for (const link of row.querySelectorAll('h3 a[href], .dashboard-story__title a[href], a[href]')) {
    const address = link.getAttribute('href') ?? '';
    const match = URL.canParse(address, page.href) ? matchUrl(new URL(address, page.href)) : undefined;
    const title = fold(link.textContent);
    if (match?.kind === 'article' && title && new URL(match.url).host === page.host)
      return { key: match.key, url: match.url, title };
  }
  return undefined;
}
