import { attributeOf, fold, textOf } from '../dom';
import { firstWords, instantOf, readings, timeAt } from '../found';
import { type Count, parseCount, parseExact } from '../numbers';
import { subjectId } from '../subject-id';
import type { Adapter, Found, Page, PageMatch } from '../types';
import { type Kinds, kinds } from './kinds';

const focus = '.detailed-status';
const content = '.status__content__text, .status__content';

/** Mastodon, wherever it is hosted: posts and profiles, once the client has drawn them; the server sends no counts. */
export const adapter: Adapter<Kinds> = {
  id: 'mastodon',
  name: 'Mastodon',
  kinds,
  access: 'optional',
  matches: [],
  signs: ['#mastodon[data-props]', 'body.app-body #mastodon'],
  examples: {
    post: [
      'https://social.lantern.example/@ada/112204512204512204',
      'https://social.lantern.example/@grace@far.example/112204512204512204',
    ],
    profile: ['https://social.lantern.example/@ada', 'https://social.lantern.example/@ada/with_replies'],
  },
  matchUrl({ origin, host, pathname }) {
    const [, who = '', rest] =
      /^(?:\/deck)?\/@([\w.-]+(?:@[\w.-]+)?)(?:\/(\d{1,20}|with_replies|media|featured))?\/?$/.exec(
        pathname,
      ) ?? [];
    if (!who) return undefined;
    const url = `${origin}/@${who}`;
    return rest && /^\d/.test(rest)
      ? { kind: 'post', key: `${host}/${rest}`, url: `${url}/${rest}` }
      : { kind: 'profile', key: `${host}/${who.toLowerCase()}`, url };
  },
  isShown: ({ document, url }, { kind, key }) =>
    kind === 'post'
      ? shownPost(document) === key.split('/')[1]
      : shownProfile(document, url.host) === fullName(key.slice(url.host.length + 1), url.host),
  read: (page, match) => (match.kind === 'post' ? readPost(page, match) : readProfile(page, match)),
};

/** The number of the post in focus, as its own date links to it. */
function shownPost(document: Document): string | undefined {
  const link = attributeOf(document, `${focus} a.detailed-status__datetime`, 'href');
  return /\/(\d+)\/?$/.exec(link ?? '')?.[1];
}

/** Names of the server's own people are shown without it here and there. */
const fullName = (name: string, host: string) => {
  const plain = name.replace(/^@/, '').toLowerCase();
  return plain.includes('@') ? plain : `${plain}@${host}`;
};

function shownProfile(document: Document, host: string): string | undefined {
  const name = textOf(
    document,
    '.account__header__tabs__name small, .account__header__tabs__name h1 small span',
  );
  return name === undefined ? undefined : fullName(name.split(' ')[0] ?? '', host);
}

function* readPost({ document, url }: Page, { key, url: address }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = subjectId('mastodon', 'post', key);
  const post = document.querySelector(focus);
  if (!post) return;
  const number = key.split('/')[1] ?? '';
  const account = textOf(post, '.display-name__account');
  const author = account && fullName(account, url.host);
  const words = textOf(post, '.content-warning, .status__content__spoiler-text') ?? textOf(post, content);
  const title = firstWords(words) ?? (author && `@${author}`);
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const publishedAt = timeAt(post, '.detailed-status__datetime time') ?? timeIn(number);
  yield { type: 'subject', role: 'page', id, kind: 'post', url: address, title, author, publishedAt };
  const boosts = countIn(post, '.detailed-status__reblogs');
  yield { type: 'hook', name: 'favourites', ok: countIn(post, '.detailed-status__favorites') !== undefined };
  // Private posts cannot be boosted, and do not say how often they were.
  yield* readings(id, { boosts, favourites: countIn(post, '.detailed-status__favorites') });
  yield* readReplies(document, post, id, url);
}

function countIn(post: Element, selector: string): Count | undefined {
  return parseCount(textOf(post, selector));
}

/** The posts below the one in focus answer it or each other. Those above it are what it answers. */
function* readReplies(
  document: Document,
  post: Element,
  subject: string,
  { host }: URL,
): Iterable<Found<Kinds>> {
  for (const reply of document.querySelectorAll('.status[data-id]')) {
    if (!(post.compareDocumentPosition(reply) & 4)) continue;
    const number = reply.getAttribute('data-id') ?? '';
    const at = timeAt(reply, '.status__relative-time time') ?? timeIn(number);
    if (!/^\d+$/.test(number) || at === undefined) continue;
    const name =
      fold(attributeOf(reply, 'a.status__display-name', 'title')) ?? textOf(reply, '.display-name__account');
    const actor = name && fullName(name, host);
    yield { type: 'event', id: `mastodon:${host}/${number}`, subject, kind: 'reply', at, actor };
  }
}

/** The first Mastodon was of 2016. */
const earliest = Date.UTC(2016, 0);

/** A post's number holds when it was made: milliseconds since 1970, above 16 bits. Source: Mastodon's `Snowflake`. */
function timeIn(number: string): string | undefined {
  const at = /^\d{15,20}$/.test(number) ? Number(BigInt(number) >> 16n) : 0;
  return at < earliest ? undefined : instantOf(at);
}

function* readProfile({ document }: Page, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = subjectId('mastodon', 'profile', key);
  const name = textOf(
    document,
    '.account__header__tabs__name h1 > span, .account__header__tabs__name h1 > bdi',
  );
  yield { type: 'hook', name: 'title', ok: name !== undefined };
  if (name === undefined) return;
  yield { type: 'subject', role: 'page', id, kind: 'profile', url, title: name };
  const link = document.querySelector('.account__header__extra__links a[href$="/followers"]');
  const exact = parseExact(link?.getAttribute('title'));
  const followers = exact ?? parseCount(link && textOf(link, 'strong'));
  yield { type: 'hook', name: 'followers', ok: followers !== undefined };
  yield* readings(id, { followers });
}
