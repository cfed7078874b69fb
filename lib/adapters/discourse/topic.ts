import { attributeOf, get, textOf } from '../dom';
import { instantOf, readings } from '../found';
import { type Count, parseCount, parseExact } from '../numbers';
import { subjectId } from '../subject-id';
import type { Found, Page, PageMatch } from '../types';
import type { Kinds } from './kinds';
import { preloadedTopic } from './preloaded';

const head = 'h1[data-topic-id]';
const post = 'article[data-post-id][data-topic-id]';

/**
 * The number of the topic that the document shows: by what the client has drawn, or, before it has drawn anything, by
 * what the served page says of itself.
 */
export function shownTopic(document: Document): string | undefined {
  const drawn = attributeOf(document, `${head}, ${post}`, 'data-topic-id');
  if (drawn !== undefined) return drawn;
  const stated =
    attributeOf(document, 'link[rel="canonical"]', 'href') ??
    attributeOf(document, 'meta[property="og:url"]', 'content');
  return /\/t\/(?:[^/]+\/)?(\d+)(?:[/?#]|$)/.exec(stated ?? '')?.[1];
}

/** Reads a topic: what the client has drawn of it first, then what the page was served with. */
export function* readTopic({ document, url }: Page, match: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const { key, url: address } = match;
  const number = key.split('/').at(-1) ?? '';
  const id = subjectId('discourse', 'topic', key);
  const served = preloadedTopic(document, number);
  const title =
    textOf(document, `${head} .fancy-title`) ??
    stringIn(get(served, 'title')) ??
    attributeOf(document, 'meta[property="og:title"]', 'content');
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  yield {
    type: 'subject',
    role: 'page',
    id,
    kind: 'topic',
    url: address,
    title,
    author:
      attributeOf(document, '#post_1 [data-user-card]', 'data-user-card') ??
      stringIn(get(served, 'details', 'created_by', 'username')),
    publishedAt: instantOf(stringIn(get(served, 'created_at'))) ?? timeOf(document.querySelector('#post_1')),
  };
  const posts = postsIn(document) ?? countIn(get(served, 'posts_count'));
  const drawn = (name: string) => drawnFigure(document, name);
  yield* readings(id, {
    replies: posts === undefined || posts < 1 ? undefined : posts - 1,
    views: drawn('views') ?? countIn(get(served, 'views')),
    likes: drawn('likes') ?? countIn(get(served, 'like_count')),
    participants: drawn('users') ?? countIn(get(served, 'participant_count')),
  });
  yield* servedReplies(served, id, url);
  yield* drawnReplies(document, id, url, number);
}

/** A figure of the map under the first post, newest layout first; the title of a rounded number has it in full. */
function drawnFigure(document: Document, name: string): Count | undefined {
  const number = document.querySelector(
    `.topic-map__${name}-trigger .number, .topic-map .map .${name} .number`,
  );
  const exact = parseExact(number?.getAttribute('title'));
  return exact === undefined ? parseCount(number?.textContent) : { value: exact, approximate: false };
}

/** How many posts there are, as the timeline says: "4 / 12". */
function postsIn(document: Document): number | undefined {
  const place = textOf(document, '.topic-timeline .timeline-replies');
  return parseExact(/^\S+ \/ (\S+)$/.exec(place ?? '')?.[1]);
}

/** The replies that the page was served with: at most the first twenty. Others than regular posts say what was done. */
function* servedReplies(served: unknown, subject: string, { host, origin }: URL): Iterable<Found<Kinds>> {
  const posts = get(served, 'post_stream', 'posts');
  for (const one of Array.isArray(posts) ? posts : []) {
    const at = instantOf(stringIn(get(one, 'created_at')));
    const number = countIn(get(one, 'id'));
    if (number === undefined || at === undefined) continue;
    if (get(one, 'post_type') !== 1 || get(one, 'post_number') === 1) continue;
    const path = stringIn(get(one, 'post_url'));
    const url = path?.startsWith('/') ? `${origin}${path}` : undefined;
    yield eventOf(host, number, subject, at, stringIn(get(one, 'username')), url);
  }
}

/** The replies that the client has drawn: those in view and a few around them. */
function* drawnReplies(
  document: Document,
  subject: string,
  { host, origin }: URL,
  topic: string,
): Iterable<Found<Kinds>> {
  for (const one of document.querySelectorAll(
    `${post}[data-topic-id="${topic}"]:not(#post_1, .small-action)`,
  )) {
    const number = parseExact(one.getAttribute('data-post-id'));
    const at = timeOf(one);
    if (number === undefined || at === undefined) continue;
    const place = /^post_(\d+)$/.exec(one.id)?.[1];
    const url = place && `${origin}/t/${topic}/${place}`;
    const actor = attributeOf(one, '.names [data-user-card], [data-user-card]', 'data-user-card');
    yield eventOf(host, number, subject, at, actor, url || undefined);
  }
}

function eventOf(
  host: string,
  post: number,
  subject: string,
  at: string,
  actor: string | undefined,
  url: string | undefined,
): Found<Kinds> {
  return { type: 'event', id: `discourse:${host}/p/${post}`, subject, kind: 'reply', at, actor, url };
}

/** Milliseconds since 1970 stand beside each time that is drawn. */
function timeOf(element: Element | null): string | undefined {
  const time =
    element && attributeOf(element, '.post-date .relative-date, .post-infos .relative-date', 'data-time');
  return time ? instantOf(Number(time)) : undefined;
}

const stringIn = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
const countIn = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
