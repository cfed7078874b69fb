import { fillSelector } from '../address';
import { fold, get, textOf } from '../dom';
import { embedded } from '../embedded';
import { type Count, inEnglish, soleCount } from '../numbers';
import { code, type Place, type Scope } from '../statement';
import type { Page, PageMatch } from '../types';

/** The page of a video that is watched, in either layout. */
export const watch = ':is(ytd-watch-flexy, ytd-watch-grid)[video-id="{v}"]:not([hidden])';
const watchAny = ':is(ytd-watch-flexy, ytd-watch-grid)[video-id]:not([hidden])';

/** What the client shows of a video. It fills the same elements for the next one; few say which it is. */
export const shown = `${watch} ytd-watch-metadata:not([video-id]:not([video-id="{v}"]))`;

/** A Short among those that were swiped through: the player is in the one in front, with a link to it. */
export const reel = '.reel-video-in-sequence-new:has(.ytp-title-link[href*="{v}"])';
export const shortTitle = 'yt-shorts-video-title-view-model';
export const shortLike = 'like-button-view-model button';
/** Behind those to like and to dislike it: the button to comments, then those to share and to use it. */
export const shortComments =
  'dislike-button-view-model ~ :is(button-view-model, yt-button-view-model) button';
const pictureOfAnother = '.reel-video-in-sequence-thumbnail[style*="ytimg.com"]:not([style*="/{v}/"])';
const shows = `:root:has(${watch}), :root:not(:has(${watchAny})):has([itemprop="identifier"][content="{v}"]),
  ${reel}:not(:has(${pictureOfAnother}))`;

/** The page, where it shows the video: one that is watched, one that it was served with, or a Short. */
export function root({ document }: Page, { parts }: PageMatch): Element | undefined {
  return document.querySelector(fillSelector(shows, parts)) ? document.documentElement : undefined;
}

/** What the page was served with about the video that its address names; it outlives the next one. */
export function player({ document }: Page, { key }: PageMatch): unknown {
  const data = embedded(document, 'var ytInitialPlayerResponse = ');
  return get(data, 'videoDetails', 'videoId') === key ? data : undefined;
}

/** The label of the like button that the page was served with. */
export function like({ document }: Page, { key }: PageMatch): unknown {
  const served = get(embedded(document, '"currentVideoEndpoint":'), 'watchEndpoint', 'videoId');
  const button = embedded(document, '"likeButtonViewModel":{"toggleButtonViewModel":');
  return served === key ? get(button, 'toggleButtonViewModel', 'defaultButtonViewModel') : undefined;
}

/** The title that the client shows: the document's is changed before or after it. */
export function shownTitle({ page, selector }: Scope): string | undefined {
  const heading = page.document.querySelector(`${selector(shown)} h1`);
  const title = fold(heading?.textContent);
  const isOwn = title !== undefined && fold(page.document.title)?.includes(title);
  return isOwn && heading && !page.isLeftOver?.(heading) ? title : undefined;
}

/**
 * What stands over a Short. The same elements are filled for the next one: they are its own where their title
 * is that which the player's link to it has.
 */
function overShort({ page, selector }: Scope, part: string): Element[] {
  const short = page.document.querySelector(selector(reel));
  const title = short && textOf(short, shortTitle);
  const isOwn = title && textOf(short, '.ytp-title-link')?.includes(title);
  const parts = isOwn ? [...short.querySelectorAll(part)] : [];
  return parts.filter((element) => !page.isLeftOver?.(element));
}

/** A text over a Short. */
export function shortText(part: string): Place<string> {
  return code(
    (scope) => fold(overShort(scope, part)[0]?.textContent),
    `${reel} ${part}, ${reel} .ytp-title-link`,
    'docs',
  );
}

/** The one number of the label of a like button. */
export const likers = inEnglish(/^like this video along with ([\d,]+) other people$/, soleCount);

/** The one number of the label of the button to comments over a Short. */
export const commentsIn = inEnglish(/^view ([\d,]+) comments?$/, soleCount);

/** The number of the label of the first such button over a Short, if no other has another in its words. */
export function shortCount(button: string, how: typeof likers): Place<Count> {
  const wordsOf = (label: string | undefined) => label?.replace(/\p{N}/gu, '');
  const find = (scope: Scope) => {
    const labels = overShort(scope, button).map((one) => one.getAttribute('aria-label') ?? '');
    const alike = labels.filter((label) => wordsOf(label) === wordsOf(labels[0]));
    const [first, ...others] = alike.flatMap((label) => how(label, scope.language) ?? []);
    return others.every(({ value }) => value === first?.value) ? first : undefined;
  };
  return code(find, `${reel} ${button}@aria-label`, 'docs');
}
