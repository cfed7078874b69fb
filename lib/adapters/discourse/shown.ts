import { attributeOf, get, textOf } from '../dom';
import type { Scope, StatedAct } from '../statement';
import type { Page, PageMatch } from '../types';

/**
 * The page, if it shows the topic that an address names: by all that the client has drawn, or, before it has
 * drawn anything, by what the served page says of itself.
 */
export function topicRoot({ document }: Page, { parts }: PageMatch): Element | undefined {
  if (!isIn(document, parts)) return undefined;
  const drawn = document.querySelectorAll('h1[data-topic-id], article[data-post-id][data-topic-id]');
  const isShown = drawn.length
    ? [...drawn].every((part) => part.getAttribute('data-topic-id') === parts['id'])
    : servedTopic(document) === parts['id'];
  return isShown ? document.documentElement : undefined;
}

/** Whether the page is of the forum in the folder that an address names, and of no other beside it. */
function isIn(document: Document, { base }: PageMatch['parts']): boolean {
  const links = ':is([data-user-card], .fancy-title)';
  if (base !== '/' && document.querySelector(`${links}[href]:not([href^="${base}"])`)) return false;
  const folder =
    attributeOf(document, '#data-discourse-setup', 'data-base-uri') ??
    attributeOf(document, 'meta[name="discourse-base-uri"]', 'content');
  return `${folder?.replace(/\/$/, '') ?? ''}/` === base;
}

function servedTopic(document: Document): string | undefined {
  const stated =
    attributeOf(document, 'link[rel="canonical"]', 'href') ??
    attributeOf(document, 'meta[property="og:url"]', 'content');
  return /\/t\/(?:[^/]+\/)?(\d+)(?:[/?#]|$)/.exec(stated ?? '')?.[1];
}

/** The page, where it shows the member whom an address names. */
export function profileRoot({ document }: Page, { parts }: PageMatch): Element | undefined {
  const drawn = textOf(
    document,
    '.user-main .username, .user-profile-names__secondary, .user-profile-names .username',
  );
  const stated = attributeOf(document, 'meta[property="og:url"]', 'content');
  const name = drawn?.split(' ')[0] ?? /\/u\/([^/?#]+)/.exec(stated ?? '')?.[1];
  const isShown = name?.toLowerCase() === parts['name']?.toLowerCase() && isIn(document, parts);
  return isShown ? document.documentElement : undefined;
}

/**
 * The replies that the page was served with, at most twenty. Posts of other types say what was done to it.
 */
export function* servedReplies({ data, match }: Scope): Iterable<StatedAct> {
  const { host, base, origin } = match.parts;
  const posts = get(data('topic'), 'post_stream', 'posts');
  for (const post of Array.isArray(posts) ? posts : []) {
    const number = get(post, 'id');
    if (typeof number !== 'number' || get(post, 'post_type') !== 1 || get(post, 'post_number') === 1)
      continue;
    const path = stringIn(get(post, 'post_url'));
    yield {
      id: `${host}${base}p/${number}`,
      kind: 'reply',
      at: stringIn(get(post, 'created_at')) ?? '',
      author: stringIn(get(post, 'username')),
      url: path?.startsWith('/') ? `${origin}${path}` : undefined,
    };
  }
}

const stringIn = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
