import { attributeOf, get, textOf } from '../dom';
import { instantOf, timeAt } from '../found';
import { parseCount, parseExact } from '../numbers';
import { interactions, structuredData } from '../structured';
import type { Found, PageMatch } from '../types';
import { readComments } from './comments';
import type { Kinds } from './kinds';

/** The path of the article that the document shows; the head alone tells it where the body is not there. */
export function shownArticle(document: Document): string | undefined {
  const body = document.querySelector('#article-show-container, article[data-article-id][data-path]');
  return body
    ? (body.getAttribute('data-path') ?? undefined)
    : pathOf(get(structuredData(document, 'Article'), 'url'));
}

/**
 * Reads an article. The counts below it are filled in by script: until then their places hold a grey box, and the
 * structured data, where the page has some, tells them.
 */
export function* readArticle(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `forem:article:${key}`;
  const data = structuredOf(document, url);
  const title = textOf(document, '#main-title h1') ?? asText(get(data, 'headline'));
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const author =
    attributeOf(document, '#article-show-container', 'data-author-username') ??
    pathOf(get(data, 'author', 'url'))?.slice(1);
  const publishedAt = instantOf(asText(get(data, 'datePublished'))) ?? timeAt(document, '#main-title time');
  yield { type: 'subject', role: 'page', id, kind: 'article', url, title, author, publishedAt };
  const stated = interactions(get(data, 'mainEntity'));
  const comments = commentsIn(document) ?? stated['CommentAction'];
  yield { type: 'hook', name: 'comments', ok: comments !== undefined };
  if (comments !== undefined) yield { type: 'reading', subject: id, metric: 'comments', value: comments };
  const reactions = reactionsIn(document) ?? stated['LikeAction'];
  if (reactions !== undefined) yield { type: 'reading', subject: id, metric: 'reactions', value: reactions };
  const bookmarks = parseCount(textOf(document, '#reaction-number-readinglist'));
  if (bookmarks) yield { type: 'reading', subject: id, metric: 'bookmarks', ...bookmarks };
  yield* readComments(document, get(data, 'mainEntity', 'comment'), id, url);
}

/** The page's structured data, where it is about this article: it stays behind when the next one is opened. */
function structuredOf(document: Document, url: string): unknown {
  const data = structuredData(document, 'Article');
  return pathOf(get(data, 'url'))?.toLowerCase() === new URL(url).pathname.toLowerCase() ? data : undefined;
}

function commentsIn(document: Document): number | undefined {
  const counter = document.querySelector('#reaction-number-comment');
  return (
    parseExact(counter?.textContent) ??
    parseExact(counter?.getAttribute('data-count')) ??
    parseExact(document.querySelector('#comments .js-comments-count')?.getAttribute('data-comments-count'))
  );
}

/** All public reactions: bookmarks are not among them. */
function reactionsIn(document: Document): number | undefined {
  const total = parseExact(textOf(document, '#reaction_total_count'));
  if (total !== undefined) return total;
  const kinds = ['like', 'unicorn', 'exploding_head', 'raised_hands', 'fire'];
  const counts = kinds.map((kind) => parseExact(textOf(document, `#reaction-number-${kind}`)));
  return counts.reduce((sum, n) => (sum === undefined || n === undefined ? undefined : sum + n), 0);
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The path of an address that structured data names. */
function pathOf(address: unknown): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).pathname : undefined;
}
