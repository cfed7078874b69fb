import { attributeOf, fold, textOf } from '../dom';
import { firstWords, leadingCount, readings } from '../found';
import type { Adapter, Found, PageMatch } from '../types';
import { type Kinds, kinds } from './kinds';

const origin = 'https://bsky.app';

/** Bluesky: posts and profiles, by the test ids of its client and the shell that the server sends before it. */
export const adapter: Adapter<Kinds> = {
  id: 'bluesky',
  name: 'Bluesky',
  kinds,
  access: 'optional',
  matches: [`${origin}/*`],
  examples: {
    post: [`${origin}/profile/mirak.example/post/3mdd7aj7pgs2x`],
    profile: [`${origin}/profile/mirak.example`, `${origin}/profile/did:plc:abc123`],
  },
  matchUrl({ pathname }) {
    const [, who, post] = /^\/profile\/([\w.:-]+)(?:\/post\/([a-z\d]{5,20}))?\/?$/.exec(pathname) ?? [];
    if (!who) return undefined;
    const key = who.toLowerCase();
    return post
      ? { kind: 'post', key: `${key}/${post}`, url: `${origin}/profile/${who}/post/${post}` }
      : { kind: 'profile', key, url: `${origin}/profile/${who}` };
  },
  isShown({ document }, { kind, key }) {
    const [who = '', post = ''] = key.split('/');
    if (kind === 'profile') return profileOf(document) === who;
    return focusIn(document, who, post) !== undefined || isShell(document, who, post);
  },
  read: ({ document }, match) =>
    match.kind === 'post' ? readPost(document, match) : readProfile(document, match),
};

/** The post in focus, whose counts are spelled out and link to who they are. */
function focusIn(document: Document, who: string, name: string): Element | undefined {
  const posts = document.querySelectorAll(`[data-testid="postThreadItem-by-${who}"]`);
  return [...posts].find((post) =>
    post.querySelector(`a[href*="/post/${name}/"] [data-testid$="Count-expanded"]`),
  );
}

/** Whether the server's shell, which has no figures, is of the post: its head stays behind on soft navigation. */
function isShell(document: Document, who: string, post: string): boolean {
  const canonical = attributeOf(document, 'link[rel="canonical"]', 'href')?.toLowerCase();
  return canonical?.endsWith(`/profile/${who}/post/${post}`) ?? false;
}

function* readPost(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `bluesky:post:${key}`;
  const [who = '', name = ''] = key.split('/');
  const post = focusIn(document, who, name);
  const described = isShell(document, who, name)
    ? attributeOf(document, 'meta[property="og:description"]', 'content')
    : undefined;
  const title =
    firstWords((post && textOf(post, '[data-testid="postText"]')) ?? fold(described)) ?? `@${who}`;
  yield { type: 'subject', role: 'page', id, kind: 'post', url, title, author: who };
  if (!post) return;
  yield* readings(id, {
    likes: stated(post, 'like'),
    reposts: stated(post, 'repost'),
    quotes: stated(post, 'quote'),
    replies: stated(post, 'reply'),
  });
}

/** "Like (874 likes)" is exact; the count that is spelled out may be rounded. */
function stated(post: Element, name: string) {
  const label = attributeOf(post, `[data-testid="${name}Btn"]`, 'aria-label');
  const exact = leadingCount(/\(([^)]*)/.exec(label ?? '')?.[1]);
  return exact ?? leadingCount(textOf(post, `[data-testid="${name}Count-expanded"]`));
}

/** Whose profile the document shows: its link to the followers names them, before that the server's shell. */
function profileOf(document: Document): string | undefined {
  const link = attributeOf(document, '[data-testid="profileHeaderFollowersButton"]', 'href');
  return /^\/profile\/([^/]+)\/followers/.exec(link ?? '')?.[1]?.toLowerCase();
}

function* readProfile(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `bluesky:profile:${key}`;
  const title = textOf(document, '[data-testid="profileHeaderDisplayName"]') ?? `@${key}`;
  yield { type: 'subject', role: 'page', id, kind: 'profile', url, title };
  const label = attributeOf(document, '[data-testid="profileHeaderFollowersButton"]', 'aria-label');
  const followers = leadingCount(label);
  yield { type: 'hook', name: 'followers', ok: followers !== undefined };
  yield* readings(id, { followers });
}
