import { fold } from '../dom';
import { readings, timeAt } from '../found';
import { parseExact } from '../numbers';
import type { Found, PageMatch } from '../types';
import { participantsIn, people, reactionsIn } from './conversation';
import type { Kinds } from './kinds';
import { containerOf, loginIn, readContainer } from './repo';
import { shownTitle } from './shown';

const nested = '[data-child-comments], [class*="js-nested-comment"]';
const unloaded = '.ajax-pagination-btn, .ajax-pagination-form, [data-testid*="load-more"]';

/** Reads a discussion with its comments, their replies and its votes. */
export function* readDiscussion(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  yield* readContainer(document, key);
  const id = `github:discussion:${key}`;
  const title = shownTitle(document);
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const post = postOf(document);
  yield {
    type: 'subject',
    role: 'page',
    id,
    kind: 'discussion',
    url,
    title,
    author: loginIn(post, people),
    container: containerOf(key),
    publishedAt: post ? timeAt(post, 'relative-time') : undefined,
  };
  yield { type: 'hook', name: 'content', ok: post !== undefined };
  const comments = commentsOf(document);
  yield* readings(id, {
    comments: countOf(document, comments),
    participants: participantsIn(document),
    reactions: reactionsIn(post),
    upvotes: upvotesIn(post),
  });
  for (const comment of comments) yield* readComment(comment, id, url);
}

/** The post that opened the discussion, as far up as holds nothing else. */
function postOf(document: Document): Element | undefined {
  const anchor = [...document.querySelectorAll('[id^="discussion-"]')].find((e) =>
    /^discussion-\d+$/.test(e.id),
  );
  return anchor?.closest('.js-timeline-item, .js-comment-container, .TimelineItem') ?? anchor;
}

function commentsOf(document: Document): Element[] {
  return [...document.querySelectorAll('[id^="discussioncomment-"]')].filter((e) =>
    /^discussioncomment-\d+$/.test(e.id),
  );
}

/** The count of comments without replies: as the heading states it, else by counting where all are loaded. */
function countOf(document: Document, comments: readonly Element[]): number | undefined {
  for (const heading of document.querySelectorAll('#discussion-comment-count, main h2')) {
    const stated = /^([\d,]+) comments?\b/.exec(fold(heading.textContent) ?? '')?.[1];
    if (stated) return parseExact(stated);
  }
  if (document.querySelector(unloaded) || !document.querySelector('.discussions-timeline-scroll-target'))
    return undefined;
  return comments.filter((comment) => !comment.closest(nested)).length;
}

/** The votes for a post. Two numbers are there, with and without one's own; one of them is hidden. */
function upvotesIn(post: Element | undefined): number | undefined {
  const button = post?.querySelector('.js-upvote-button') ?? upvoteBeside(post);
  const isShown = (e: Element) => !e.closest('[aria-hidden="true"], [hidden]');
  const counts = button?.querySelectorAll('.js-default-vote-count, .js-upvoted-vote-count') ?? [];
  const shown = [...counts].filter(isShown);
  if (shown.length === 1) return parseExact(shown[0]?.textContent);
  const own =
    button?.getAttribute('aria-pressed') === 'true' ? '.js-upvoted-vote-count' : '.js-default-vote-count';
  return parseExact(button?.querySelector(own)?.textContent);
}

/** The button of the post that stands beside it: the first of the page that is in no comment. */
function upvoteBeside(post: Element | undefined): Element | null {
  const button = post?.ownerDocument.querySelector('main .js-upvote-button') ?? null;
  return button?.closest('.discussion-timeline-item, [id^="discussioncomment-"]') ? null : button;
}

function* readComment(comment: Element, subject: string, url: string): Iterable<Found<Kinds>> {
  const at = timeAt(comment, 'relative-time');
  if (at === undefined) return;
  const kind = comment.closest(nested) ? 'reply' : 'comment';
  const actor = loginIn(comment, people);
  yield { type: 'event', id: `github:${comment.id}`, subject, kind, at, actor, url: `${url}#${comment.id}` };
}
