import { attributeOf, get, textOf } from '../dom';
import { instantOf, readings, soleCount } from '../found';
import { parseExact } from '../numbers';
import type { Found, PageMatch } from '../types';
import type { Kinds } from './kinds';
import { served, servedText } from './served';

/** The video that the document shows: the client says it, before it the data that the page was served with. */
export function shownVideo(document: Document): string | undefined {
  return (
    attributeOf(document, 'ytd-watch-flexy:not([hidden])', 'video-id') ??
    attributeOf(document, 'meta[itemprop="identifier"]', 'content')
  );
}

/** Reads a video. What the page was served with counts only while it is of this video. */
export function* readVideo(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `youtube:video:${key}`;
  const isServed = attributeOf(document, 'meta[itemprop="identifier"]', 'content') === key;
  const details = get(served(document, 'ytInitialPlayerResponse'), 'videoDetails');
  const own = get(details, 'videoId') === key ? details : undefined;
  const stated = isServed ? attributeOf(document, 'meta[itemprop="name"]', 'content') : undefined;
  const title = textOf(document, 'ytd-watch-metadata h1') ?? stated ?? asText(get(own, 'title'));
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  yield {
    type: 'subject',
    role: 'page',
    id,
    kind: 'video',
    url,
    title,
    author: textOf(document, 'ytd-watch-metadata ytd-channel-name a') ?? asText(get(own, 'author')),
    publishedAt: isServed
      ? instantOf(attributeOf(document, 'meta[itemprop="datePublished"]', 'content'))
      : undefined,
  };
  const counts = isServed ? countsIn(document) : {};
  yield* readings(id, {
    views: counts.views ?? parseExact(asText(get(own, 'viewCount'))),
    likes: shownLikes(document) ?? counts.likes ?? (isServed ? servedLikes(document, key) : undefined),
    comments: soleCount(textOf(document, 'ytd-comments-header-renderer #count')),
  });
}

/** Microdata: counters by the kind of interaction since 2025, a count of views alone before. */
function countsIn(document: Document): { views?: number | undefined; likes?: number | undefined } {
  const counts: { views?: number | undefined; likes?: number | undefined } = {
    views: parseExact(attributeOf(document, 'meta[itemprop="interactionCount"]', 'content')),
  };
  for (const counter of document.querySelectorAll('[itemprop="interactionStatistic"]')) {
    const type = attributeOf(counter, '[itemprop="interactionType"]', 'content') ?? '';
    const count = parseExact(attributeOf(counter, '[itemprop="userInteractionCount"]', 'content'));
    if (type.endsWith('/WatchAction')) counts.views = count;
    if (type.endsWith('/LikeAction')) counts.likes = count;
  }
  return counts;
}

/** "like this video along with 7,373 other people": the one number of the label, whatever the language. */
function shownLikes(document: Document): number | undefined {
  return onlyNumber(attributeOf(document, 'ytd-watch-metadata like-button-view-model button', 'aria-label'));
}

/** The same label, as the page was served with it. */
function servedLikes(document: Document, key: string): number | undefined {
  const text = servedText(document, 'ytInitialData');
  const isOwn = text?.includes(`"watchEndpoint":{"videoId":"${key}"`);
  const button = isOwn ? text?.slice(text.indexOf('"likeButtonViewModel"')) : undefined;
  return onlyNumber(/"accessibilityText":"([^"]*\d[^"]*)"/.exec(button ?? '')?.[1]);
}

function onlyNumber(label: string | undefined): number | undefined {
  const count = soleCount(label);
  return count?.approximate ? undefined : count?.value;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
