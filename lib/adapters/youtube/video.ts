import { fold, get } from '../dom';
import { embedded } from '../embedded';
import type { Scope } from '../statement';
import type { Page, PageMatch } from '../types';

/** What the client shows of a video. It fills the same elements for the next one; few say which it is. */
export const shown =
  'ytd-watch-flexy[video-id="{v}"]:not([hidden]) ytd-watch-metadata:not([video-id]:not([video-id="{v}"]))';

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
