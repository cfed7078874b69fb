import { attributeOf, get, textOf } from '../dom';
import { firstWords, leadingCount, readings, timeAt } from '../found';
import { interactions, structuredData } from '../structured';
import type { Adapter, Found, PageMatch } from '../types';
import { type Kinds, kinds } from './kinds';

const origins = ['https://x.com', 'https://twitter.com', 'https://mobile.twitter.com'];
const reserved = new Set(
  'about compose explore hashtag home i intent jobs login logout messages notifications privacy search settings share signup tos'.split(
    ' ',
  ),
);

/** X: posts and profiles. Its classes are made anew with each build; its test ids and labels stay. */
export const adapter: Adapter<Kinds> = {
  id: 'x',
  name: 'X',
  kinds,
  access: 'optional',
  matches: origins.map((origin) => `${origin}/*`),
  examples: {
    post: [
      'https://x.com/mirak/status/1222907250383245320',
      'https://twitter.com/mirak/status/1222907250383245320',
    ],
    profile: ['https://x.com/mirak'],
  },
  matchUrl({ origin, pathname }) {
    const [, name, id] = /^\/(\w{1,20})(?:\/status\/(\d{5,20})(?:\/.*)?)?\/?$/.exec(pathname) ?? [];
    if (!name || reserved.has(name.toLowerCase())) return undefined;
    return id
      ? { kind: 'post', key: id, url: `${origin}/${name}/status/${id}` }
      : { kind: 'profile', key: name.toLowerCase(), url: `${origin}/${name}` };
  },
  isShown: ({ document }, { kind, key }) =>
    kind === 'post' ? postIn(document, key) !== undefined : profileIn(document, key) !== undefined,
  read: ({ document }, match) =>
    match.kind === 'post' ? readPost(document, match) : readProfile(document, match),
};

/** The post that the page is about, among those that it answers and its answers. */
function postIn(document: Document, key: string): Element | undefined {
  const articles = [...document.querySelectorAll('article')];
  return articles.find((article) => article.querySelector(`a[href$="/status/${key}"] time`));
}

function* readPost(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `x:post:${key}`;
  const post = postIn(document, key);
  if (!post) return;
  const author = url.split('/').at(-3);
  const title = firstWords(textOf(post, '[data-testid="tweetText"]')) ?? `@${author}`;
  const publishedAt = timeAt(post, `a[href$="/status/${key}"] time`);
  yield { type: 'subject', role: 'page', id, kind: 'post', url, title, author, publishedAt };
  // "18151 Replies. Reply": exact, whatever the language; the number in the text is rounded.
  const count = (...names: string[]) =>
    leadingCount(attributeOf(post, names.map((name) => `[data-testid="${name}"]`).join(), 'aria-label'));
  const likes = count('like', 'unlike');
  yield { type: 'hook', name: 'likes', ok: likes !== undefined };
  yield* readings(id, {
    replies: count('reply'),
    reposts: count('retweet', 'unretweet'),
    likes,
    bookmarks: count('bookmark', 'removeBookmark'),
    views: leadingCount(attributeOf(post, 'a[href$="/analytics"]', 'aria-label')),
  });
}

/** What the page states of a profile; it stays behind when the next one is opened. */
function profileIn(document: Document, key: string): unknown {
  const person = get(structuredData(document, 'ProfilePage'), 'mainEntity');
  return String(get(person, 'additionalName')).toLowerCase() === key ? person : undefined;
}

function* readProfile(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `x:profile:${key}`;
  const person = profileIn(document, key);
  const name = get(person, 'name');
  yield {
    type: 'subject',
    role: 'page',
    id,
    kind: 'profile',
    url,
    title: typeof name === 'string' ? name : `@${key}`,
  };
  yield* readings(id, { followers: interactions(person)['FollowAction'] });
}
