import { textOf } from '../dom';
import { timeAt } from '../found';
import { parseExact } from '../numbers';
import type { Found } from '../types';
import type { Kinds } from './kinds';
import { loginIn } from './repo';

/** Links to the person who wrote what they stand in, newest layout first. */
export const people =
  '[data-testid="avatar-link"], a.author, a[data-hovercard-type="user"], a[data-hovercard-type="organization"], a[data-hovercard-url^="/users/"]';

const items = {
  issuecomment: 'comment',
  pullrequestreview: 'review',
  discussion_r: 'comment',
} as const;
const item = /^(issuecomment|pullrequestreview|discussion_r)-?(\d+)$/;
/** The item that an anchor belongs to, in the React and the older layout. */
const boxes =
  '[data-testid^="comment-viewer-outer-box-"], [data-testid^="review-"], .review-comment, .js-timeline-item, .timeline-comment-group';

const reactBoxes = '[data-testid^="comment-viewer-outer-box-"]';

/** Reads the comments and reviews of an issue or pull request that are in the document. */
export function* readItems(document: Document, subject: string, url: string): Iterable<Found<Kinds>> {
  const anchors = Object.keys(items).map((prefix) => `[id^="${prefix}"]`);
  for (const anchor of document.querySelectorAll(anchors.join())) {
    const [, prefix] = item.exec(anchor.id) ?? [];
    const box = anchor.closest(boxes) ?? anchor;
    const at = timeAt(box, 'relative-time');
    if (!prefix || at === undefined) continue;
    const kind = items[prefix as keyof typeof items];
    const actor = loginIn(box, people);
    yield { type: 'event', id: `github:${anchor.id}`, subject, kind, at, actor, url: `${url}#${anchor.id}` };
  }
}

/**
 * How many comments are in the document, where all of them are: long threads load in parts.
 * @returns undefined where some are not loaded.
 */
export function countComments(document: Document): number | undefined {
  if (document.querySelector('[data-testid*="load-more"], .ajax-pagination-btn')) return undefined;
  const timeline = document.querySelector('[data-testid="issue-viewer-comments-container"]');
  for (const button of timeline?.querySelectorAll('button') ?? [])
    if (/^(Load (more|all)|\d+ (remaining|hidden) items)/i.test(button.textContent?.trim() ?? ''))
      return undefined;
  const ids = [...document.querySelectorAll('[id^="issuecomment-"]')].map((e) => e.id);
  const named = new Set(ids.filter((id) => item.test(id))).size;
  return Math.max(named, document.querySelectorAll(reactBoxes).length);
}

/** How many took part, as the sidebar tells: by its heading, or by listing them all. */
export function participantsIn(document: Document): number | undefined {
  const section = document.querySelector('[data-testid="sidebar-participants-section"]');
  if (section) {
    const all = new Set([...section.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')));
    // Where not everybody is listed, a number stands behind the faces.
    return /\d/.test(section.textContent ?? '') ? undefined : all.size || undefined;
  }
  for (const heading of document.querySelectorAll(
    '.discussion-sidebar-heading, .discussion-sidebar-item > div, .Layout-sidebar :is(h2, h3)',
  )) {
    const count = /^(\S+) participants?$/.exec(heading.textContent?.replace(/\s+/g, ' ').trim() ?? '')?.[1];
    if (count) return parseExact(count);
  }
  return undefined;
}

/**
 * The sum of the reactions to one post: buttons with an emoji and a count.
 * @returns 0 where the place for them is there and empty; undefined where it is not there.
 */
export function reactionsIn(post: Element | null | undefined): number | undefined {
  const bar = post?.querySelector(
    '[role="toolbar"][aria-label="Reactions"], .js-comment-reactions-options, .comment-reactions, .js-reactions-container',
  );
  if (!bar) return undefined;
  let sum = 0;
  for (const button of bar.querySelectorAll('button')) {
    const text = textOf(button, '.js-discussion-reaction-group-count') ?? button.textContent;
    const shown = /(\d[\d.,\s]*)$/.exec(text?.trim() ?? '')?.[1];
    if (shown === undefined) continue;
    const count = parseExact(shown);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}
