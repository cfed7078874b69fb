import { attributeOf, fold, get, textOf } from '../dom';
import { firstWords, instantOf, readings } from '../found';
import { parseExact } from '../numbers';
import { interactions, structuredData } from '../structured';
import type { Adapter, Found, PageMatch } from '../types';
import { type Kinds, kinds } from './kinds';

const origin = 'https://www.linkedin.com';
const types = { article: 'Article', post: 'SocialMediaPosting', profile: 'Person' } as const;

/**
 * LinkedIn, as it is shown to somebody who is not signed in: articles, posts and profiles by the structured data of the
 * page. Of the app for those who are no page was at hand, and it changes often: it is read where it states the same.
 */
export const adapter: Adapter<Kinds> = {
  id: 'linkedin',
  name: 'LinkedIn',
  kinds,
  access: 'optional',
  matches: [`${origin}/*`],
  examples: {
    article: [`${origin}/pulse/why-we-count-less-mira-k-8n6xe`],
    post: [`${origin}/posts/mira-k_lantern-activity-7336088441425707010-abcd`],
    profile: [`${origin}/in/mira-k`],
  },
  matchUrl({ pathname }) {
    const [, place, name] = /^\/(pulse|posts|in)\/([^/]+)\/?$/.exec(pathname) ?? [];
    if (!place || !name) return undefined;
    const kind = place === 'pulse' ? 'article' : place === 'posts' ? 'post' : 'profile';
    return { kind, key: name.toLowerCase(), url: `${origin}/${place}/${name}` };
  },
  isShown: ({ document }, match) =>
    statedOf(document, match) !== undefined || numbered(document, match) !== undefined,
  *read({ document }, match) {
    const { kind, key, url } = match;
    const id = `linkedin:${kind}:${key}`;
    const data = statedOf(document, match);
    const text = (name: string) => {
      const value = get(data, name);
      return typeof value === 'string' ? fold(value) : undefined;
    };
    const title =
      (kind === 'article' ? textOf(document, 'h1') : undefined) ??
      text('name') ??
      text('headline') ??
      text('articleBody');
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    const author = get(data, 'author', 'name');
    yield {
      type: 'subject',
      role: 'page',
      id,
      kind,
      url,
      title: firstWords(title) ?? title,
      author: typeof author === 'string' ? author : undefined,
      publishedAt: instantOf(text('datePublished')),
    };
    yield* kind === 'profile'
      ? readings(id, { followers: interactions(data)['FollowAction'] })
      : readFigures(document, match, id, data);
  },
};

function* readFigures(
  document: Document,
  match: PageMatch<Kinds>,
  id: string,
  data: unknown,
): Iterable<Found<Kinds>> {
  const stated = interactions(data);
  const shown = numbered(document, match);
  yield* readings(id, {
    reactions: stated['LikeAction'] ?? shown?.reactions,
    comments: stated['CommentAction'] ?? shown?.comments,
  });
}

/** What the page states of the subject that the address names. */
function statedOf(document: Document, { kind, url }: PageMatch<Kinds>): unknown {
  const data = structuredData(document, types[kind]);
  const address = get(data, 'url') ?? get(data, 'mainEntityOfPage') ?? get(data, '@id');
  return typeof address === 'string' && pathOf(address) === pathOf(url) ? data : undefined;
}

/** The counts below an article or a post whose canonical address is this one: the first are its own. */
function numbered(document: Document, { url }: PageMatch<Kinds>) {
  const canonical = attributeOf(document, 'link[rel="canonical"]', 'href');
  if (!canonical || pathOf(canonical) !== pathOf(url)) return undefined;
  return {
    reactions: parseExact(attributeOf(document, 'main [data-num-reactions]', 'data-num-reactions')),
    comments: parseExact(attributeOf(document, 'main [data-num-comments]', 'data-num-comments')),
  };
}

function pathOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).pathname.replace(/\/$/, '').toLowerCase() : undefined;
}
