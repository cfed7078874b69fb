import { attributeOf, get, parseJson, textOf } from '../dom';
import { instantOf, readings } from '../found';
import { subjectId } from '../subject-id';
import type { Adapter } from '../types';
import { type Kinds, kinds } from './kinds';

/** Pages of a blog that are no article. */
const reserved = new Set(
  'about archive badges follow members newsletter recommendations rss.xml search series sitemap.xml sponsor tag'.split(
    ' ',
  ),
);

/**
 * Hashnode, on its own hosts and on those of its writers. No page of it was seen: it is read after the data that Next.js
 * sends with a page and the fields that Hashnode's API documents, so that drift is to be expected. After a navigation
 * inside the blog those data are of another article, and nothing is read.
 */
export const adapter: Adapter<Kinds> = {
  id: 'hashnode',
  name: 'Hashnode',
  kinds,
  access: 'optional',
  matches: ['https://hashnode.com/*', 'https://*.hashnode.dev/*'],
  signs: ['head [href^="https://cdn.hashnode.com/"]'],
  examples: {
    article: [
      'https://lantern.hashnode.dev/lantern-at-home',
      'https://hashnode.com/post/lantern-at-home-ckx1abc2',
    ],
  },
  matchUrl({ origin, host, pathname }) {
    const [, posted, slug = ''] = /^\/(post\/)?([\w%-]{2,250})\/?$/.exec(pathname) ?? [];
    if (!slug || (host === 'hashnode.com') !== Boolean(posted) || reserved.has(slug)) return undefined;
    return { kind: 'article', key: `${host}/${slug}`, url: `${origin}/${posted ?? ''}${slug}` };
  },
  isShown: ({ document }, { key }) => postIn(document, key) !== undefined,
  *read({ document }, { key, url }) {
    const id = subjectId('hashnode', 'article', key);
    const post = postIn(document, key);
    const title = textOf(document, 'h1') ?? attributeOf(document, 'meta[property="og:title"]', 'content');
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    const author = get(post, 'author', 'username');
    const at = get(post, 'publishedAt') ?? get(post, 'dateAdded');
    yield {
      type: 'subject',
      role: 'page',
      id,
      kind: 'article',
      url,
      title,
      author: typeof author === 'string' ? author : undefined,
      publishedAt: typeof at === 'string' ? instantOf(at) : undefined,
    };
    const reactions = countIn(post, 'reactionCount', 'totalReactions');
    yield { type: 'hook', name: 'reactions', ok: reactions !== undefined };
    yield* readings(id, {
      reactions,
      comments: countIn(post, 'responseCount', 'replyCount'),
      views: countIn(post, 'views'),
    });
  },
};

/** What the page was sent with of the article that a key names. */
function postIn(document: Document, key: string): unknown {
  const data = parseJson(document.getElementById('__NEXT_DATA__')?.textContent);
  const post = get(data, 'props', 'pageProps', 'post');
  const slug = key.split('/').at(-1) ?? '';
  const own = String(get(post, 'slug') ?? '');
  // On hashnode.com the post's own id stands behind it.
  return own && (slug === own || slug.startsWith(`${own}-`)) ? post : undefined;
}

function countIn(post: unknown, ...names: string[]): number | undefined {
  const count = names.map((name) => get(post, name)).find((value) => typeof value === 'number');
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
