import { textOf } from '../dom';
import { readings, timeAt } from '../found';
import { parseExact } from '../numbers';
import type { Found, PageMatch } from '../types';
import { participantsIn, people, reactionsIn, readItems } from './conversation';
import type { Kinds } from './kinds';
import { containerOf, loginIn, readContainer } from './repo';
import { shownTitle } from './shown';

/** The pull request's own description, in the older and the React layout. */
const bodies =
  '.js-discussion .js-command-palette-pull-body, .js-discussion .TimelineItem:has([id^="pullrequest-"]), .js-discussion > .js-comment-container, .js-discussion .js-comment-container, [data-testid="pull-request-body"], [data-testid="issue-body"]';

/** Reads a pull request: the older page and the React one. */
export function* readPull(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  yield* readContainer(document, key);
  const id = `github:pull:${key}`;
  const title = shownTitle(document);
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const body = document.querySelector(bodies);
  const meta = document.querySelector('.gh-header-meta, [class*="PullRequestHeaderSummary"]');
  yield {
    type: 'subject',
    role: 'page',
    id,
    kind: 'pull',
    url,
    title,
    author: loginIn(body, people) ?? loginIn(meta, people),
    container: containerOf(key),
    // The summary's own date may be that of the merge.
    publishedAt: body ? timeAt(body, 'relative-time') : undefined,
  };
  const comments = commentsIn(document, url);
  yield { type: 'hook', name: 'timeline', ok: comments !== undefined };
  yield* readings(id, { comments, participants: participantsIn(document), reactions: reactionsIn(body) });
  yield* readItems(document, id, url);
}

/** How many comments the conversation has, as its tab tells. */
function commentsIn(document: Document, url: string): number | undefined {
  const older = document.querySelector('#conversation_tab_counter');
  if (older) return parseExact(older.getAttribute('title') ?? older.textContent);
  const path = new URL(url).pathname;
  const tab = `a[href="${path}" i] [class*="CounterLabel"]:not([class*="VisuallyHidden"])`;
  return parseExact(textOf(document, tab));
}
