import { attributeOf, fold } from '../dom';
import { instantOf, readings } from '../found';
import { subjectId } from '../subject-id';
import type { Adapter } from '../types';
import { webPage, webPageKey } from '../web-page';
import { type Kinds, kinds } from './kinds';
import { type Stated, statedIn } from './stated';

/**
 * Any page that has no adapter of its own: who it is by what it says of itself, and the counters that it states as
 * schema.org interactions.
 */
export const adapter: Adapter<Kinds> = {
  id: 'web',
  name: 'Web',
  kinds,
  access: 'optional',
  matches: [],
  signs: [':root'],
  examples: {
    page: ['https://example.org/about'],
    article: ['https://example.org/2026/lantern-at-home'],
    post: ['https://example.org/forum/lantern'],
    video: ['https://example.org/watch/lantern'],
  },
  matchUrl: (url) => ({ kind: 'page', key: webPageKey(url), url: webPage(url).url }),
  isShown: ({ url, document }) => titleOf(document) !== undefined && !isOther(document, url),
  *read({ url, document }, { url: address }) {
    const title = titleOf(document);
    if (title === undefined) return;
    const stated = statedOf(document, url);
    const kind = stated?.kind ?? 'page';
    const id = subjectId('web', kind, webPageKey(url));
    const { author, publishedAt } = stated ?? {};
    const at = publishedAt === undefined ? undefined : instantOf(publishedAt);
    yield { type: 'subject', role: 'page', id, kind, url: address, title, author, publishedAt: at };
    const { LikeAction, CommentAction, ShareAction, WatchAction, ViewAction, ReadAction } =
      stated?.counts ?? {};
    yield* readings(id, {
      likes: LikeAction,
      comments: CommentAction,
      views: WatchAction ?? ViewAction ?? ReadAction,
      reposts: ShareAction,
    });
  },
};

function titleOf(document: Document): string | undefined {
  return attributeOf(document, 'meta[property="og:title"]', 'content') ?? fold(document.title);
}

/** Whether the page says that it is another one, as it does for a while after a navigation inside it. */
function isOther(document: Document, url: URL): boolean {
  const said = [
    attributeOf(document, 'link[rel="canonical"]', 'href'),
    attributeOf(document, 'meta[property="og:url"]', 'content'),
  ].filter((address) => address !== undefined);
  return said.length > 0 && !said.some((address) => isSame(address, url));
}

/** The one thing that the page is: what states this address, or else the only thing that is stated without one. */
function statedOf(document: Document, url: URL): Stated | undefined {
  const all = [...statedIn(document)];
  const own = all.find((one) => one.url !== undefined && isSame(one.url, url));
  const nameless = all.filter((one) => one.url === undefined);
  return own ?? (nameless.length === 1 ? nameless[0] : undefined);
}

/** Whether an address that a page states is its own: what follows the path, and the host of a cross-post, tell nothing. */
function isSame(address: string, url: URL): boolean {
  return URL.canParse(address, url.href) && pathOf(new URL(address, url.href)) === pathOf(url);
}

const pathOf = ({ pathname }: URL) => pathname.replace(/\/+$/, '');
