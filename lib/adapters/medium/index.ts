import { attributeOf, get, textOf } from '../dom';
import { instantOf, readings } from '../found';
import { parseCount } from '../numbers';
import { structuredData } from '../structured';
import type { Adapter } from '../types';
import { type Kinds, kinds } from './kinds';

/** Medium, on its own addresses: articles. */
export const adapter: Adapter<Kinds> = {
  id: 'medium',
  name: 'Medium',
  kinds,
  access: 'optional',
  matches: ['https://medium.com/*', 'https://*.medium.com/*'],
  examples: {
    article: [
      'https://medium.com/lanterns/why-we-count-less-15fd2dd8f07b',
      'https://mirak.medium.com/why-we-count-less-15fd2dd8f07b',
    ],
  },
  matchUrl({ origin, pathname }) {
    const id = /^\/(?:[^/]+\/)?[^/]*?-?([a-f\d]{10,12})\/?$/.exec(pathname)?.[1];
    return id ? { kind: 'article', key: id, url: `${origin}${pathname}` } : undefined;
  },
  isShown({ document }, { key }) {
    const stated = [
      attributeOf(document, 'link[rel="canonical"]', 'href'),
      attributeOf(document, 'meta[property="og:url"]', 'content'),
      attributeOf(document, 'meta[property="al:web:url"], meta[property="al:ios:url"]', 'content'),
    ];
    // An article may say that it was first published elsewhere.
    return document.querySelector('h1') !== null && stated.some((address) => address?.includes(key));
  },
  *read({ document }, { key, url }) {
    const id = `medium:article:${key}`;
    const title = textOf(document, 'h1.pw-post-title, article h1') ?? textOf(document, 'h1');
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    const data = structuredData(document, 'NewsArticle') ?? structuredData(document, 'Article');
    const stated = get(data, 'datePublished');
    const author = get(data, 'author', 'name');
    yield {
      type: 'subject',
      role: 'page',
      id,
      kind: 'article',
      url,
      title,
      author: typeof author === 'string' ? author : undefined,
      publishedAt: instantOf(
        typeof stated === 'string'
          ? stated
          : attributeOf(document, 'meta[property="article:published_time"]', 'content'),
      ),
    };
    yield* readings(id, {
      // "--" until they are loaded.
      claps: parseCount(textOf(document, '.pw-multi-vote-count')),
      responses: parseCount(textOf(document, '.pw-responses-count')),
    });
  },
};
