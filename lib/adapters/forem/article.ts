import { decoded } from '../address';
import { attributeOf, textOf } from '../dom';
import { parseExact } from '../numbers';
import type { Scope } from '../statement';
import { pathIn, structured } from '../structured';
import type { Page, PageMatch } from '../types';

const statedArticle = structured('Article');

const bodies = '#article-show-container, article[data-article-id][data-path]';

/** The body of the article that an address names. */
export function articleIn({ document }: Page, { parts }: PageMatch): Element | undefined {
  const path = decoded(`/${parts['username']}/${parts['slug']}`).toLowerCase();
  return [...document.querySelectorAll(bodies)].find(
    (body) => body.getAttribute('data-path')?.toLowerCase() === path,
  );
}

/**
 * The part of the page that shows an article with the counts beside its body. Where there is no body, the
 * structured data in the head tells of it.
 */
export function articleRoot(page: Page, match: PageMatch): Element | undefined {
  const { document } = page;
  const body = articleIn(page, match);
  if (!body) {
    const isOther = document.querySelector('#article-show-container') !== null;
    return isOther || statedArticle(page, match) === undefined ? undefined : document.documentElement;
  }
  const around = body.closest('[data-viewable-id]');
  // Beside another body, what stands around may be the other's.
  if (!around) return document.querySelectorAll(bodies).length > 1 ? body : document.documentElement;
  const isAround = around.getAttribute('data-viewable-id') === body.getAttribute('data-article-id');
  // Beside the body, the button that copies an address names the article of the counts.
  const named = pathIn(attributeOf(around, '.crayons-article-actions [data-posturl]', 'data-posturl'));
  return isAround && (named === undefined || named === pathIn(match.url)) ? around : body;
}

/** All public reactions, summed up by kind: bookmarks are not among them. */
export function reactionsByKind({ root }: Scope): number | undefined {
  let sum = 0;
  for (const kind of ['like', 'unicorn', 'exploding_head', 'raised_hands', 'fire']) {
    const count = parseExact(textOf(root, `#reaction-number-${kind}`));
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}
