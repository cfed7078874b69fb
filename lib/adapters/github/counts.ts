import { type Count, leadingCount, parseCount, parseExact } from '../numbers';
import { figureText } from '../places';
import { code, type Figure, type Place, type Scope, type Seen } from '../statement';
import type { PageMatch } from '../types';

/** A form or a button that loads more of what was said, in the older layouts and the React one. */
const more = ['.ajax-pagination-btn', '.ajax-pagination-form', 'form[action*="/pages?after="]'];
const moreWords = /^(?:[Ll]oad (?:more|all)|[\d,]+ (?:remaining|hidden|more) items?)/;

/** Whether all of a conversation is in the document: long ones load in parts. */
export function isWhole(root: Element): boolean {
  // The browser looks for each by itself in a fraction of the time that it takes for all of them at once.
  if (more.some((one) => root.querySelector(one))) return false;
  const buttons = root.querySelectorAll('button:not([data-testid^="timeline-row-border-"] *)');
  const isMore = (button: Element) =>
    button.matches('[data-testid*="load-more"]') || moreWords.test(button.textContent?.trim() ?? '');
  return ![...buttons].some(isMore);
}

/**
 * A count that a page shows in one place, or the same in several. Where they differ it is not known which is
 * meant.
 * @param read how its text is read, in the page's language.
 * @param isThere whether a page may have it at all, so that a long one is not searched in vain.
 */
export function agreed(
  selector: string,
  seen: Seen,
  read = parseCount,
  isThere = (_: PageMatch) => true,
): Place<Count> {
  const find = ({ page, match, language, selector: fill }: Scope) =>
    isThere(match) ? countIn(page.document.querySelectorAll(fill(selector)), language, read) : undefined;
  return code(find, selector, seen);
}

/** The count that all of some elements show, in full in their titles or as in their texts; "5k+" is none. */
export function countIn(all: Iterable<Element>, language: string, read = parseCount): Count | undefined {
  const textOf = (element: Element) => element.getAttribute('title') ?? figureText(element);
  const [text, ...others] = new Set([...all].map(textOf));
  return others.length ? undefined : read(text, language);
}

/** How many took part, as the sidebar tells: by listing them all, or in a heading. */
export const participants: readonly Place<Figure>[] = [
  code(
    ({ root }) => {
      const section = root.querySelector('[data-testid="sidebar-participants-section"]');
      // Where not everybody is listed, a number stands behind the faces.
      if (!section || /\d/.test(section.textContent ?? '')) return undefined;
      return (
        new Set([...section.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))).size || undefined
      );
    },
    '[data-testid="sidebar-participants-section"], [data-testid="sidebar-participants-section"] a@href',
    '2026-03',
  ),
  agreed('.discussion-sidebar-heading:has(~ .participation-avatars)', '2026-03', leadingCount),
];

/** Places for reactions, where no other post is quoted. */
const bars = [
  '[role="toolbar"][aria-label="Reactions"]',
  '.js-comment-reactions-options',
  '.comment-reactions',
  '.js-reactions-container',
].map((bar) => `${bar}:not(blockquote *, .markdown-body *)`);
/** Those of a menu to react with have emojis alone. */
const buttons = bars.map((bar) => `${bar} button:not([role^="menuitem"], [role="menu"] *)`).join();

/** The sum of the reactions to one of the posts that a page shows. */
export function reactionsTo(posts: readonly string[]): Place<number> {
  // One by one they are found in a fraction of the time.
  const find = ({ root }: Scope) =>
    reactionsIn(posts.reduce<Element | null>((found, post) => found ?? root.querySelector(post), null));
  return code(find, posts.map((post) => `${post} button`).join(), '2026-03');
}

/** By their blocks: Unicode's own classes take ten times as long to compile. */
const emojis = /^(?:[\u2190-\u2bff\u{1f000}-\u{1faff}]|\ufe0f|\u200d)+/u;

/**
 * The sum of the reactions to a post: buttons with an emoji and a count, each emoji once.
 * @returns 0 where the place for them is there and empty; undefined where it is not, or a count is not known.
 */
export function reactionsIn(post: Element | null): number | undefined {
  const counts = new Map<string, number>();
  for (const button of post?.querySelectorAll(buttons) ?? []) {
    const text = figureText(button);
    const emoji = emojis.exec(text ?? '')?.[0] ?? '';
    if (!emoji && !/\d/.test(button.textContent ?? '')) continue;
    const count = parseExact(text?.slice(emoji.length).trim());
    if (count === undefined || (counts.get(emoji) ?? count) !== count) return undefined;
    counts.set(emoji, count);
  }
  return post?.querySelector(bars.join()) ? [...counts.values()].reduce((sum, n) => sum + n, 0) : undefined;
}
