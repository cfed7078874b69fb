import { get, parseJson, textOf } from '../dom';
import { instantOf, readings, timeAt } from '../found';
import { parseExact } from '../numbers';
import type { Found, PageMatch } from '../types';
import { countComments, participantsIn, people, reactionsIn, readItems } from './conversation';
import type { Kinds } from './kinds';
import { containerOf, loginIn, readContainer } from './repo';
import { shownRepo, shownTitle } from './shown';

/** Reads an issue: the React page since 2025, the embedded data that it starts from, and the page before it. */
export function* readIssue(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  yield* readContainer(document, key);
  const id = `github:issue:${key}`;
  const embedded = embeddedIssue(document, key);
  const title = shownTitle(document) ?? embedded?.title;
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const body = document.querySelector('[data-testid="issue-body"], .js-discussion .js-comment-container');
  const header = document.querySelector('[data-testid="issue-viewer-issue-container"]') ?? body;
  const author =
    loginIn(document, '[data-testid="issue-body-header-author"]') ??
    loginIn(header, people) ??
    embedded?.author;
  const opened =
    timeAt(document, '[data-testid="issue-body-header-link"] relative-time') ??
    (header && timeAt(header, 'relative-time')) ??
    embedded?.createdAt;
  yield {
    type: 'subject',
    role: 'page',
    id,
    kind: 'issue',
    url,
    title,
    author,
    container: containerOf(key),
    publishedAt: opened,
  };
  const timeline = document.querySelector('[data-testid="issue-viewer-comments-container"], .js-discussion');
  yield { type: 'hook', name: 'timeline', ok: timeline !== null };
  yield* readings(id, {
    comments: statedComments(document) ?? (timeline ? shownComments(document, embedded) : undefined),
    participants: participantsIn(document),
    reactions: reactionsIn(header) ?? embedded?.reactions,
  });
  yield* readItems(document, id, url);
}

/** "octocat opened this issue on May 1 · 5 comments", above the older page. */
function statedComments(document: Document): number | undefined {
  return parseExact(/· ([\d,]+) comments?$/.exec(textOf(document, '.gh-header-meta') ?? '')?.[1]);
}

/** None that are shown are none only where the page does not say that there is more to come. */
function shownComments(document: Document, embedded: Embedded | undefined): number | undefined {
  const count = countComments(document);
  return count === 0 && (embedded?.timeline ?? 0) > 0 ? undefined : count;
}

interface Embedded {
  /** How many items its timeline has, comments among them. */
  timeline: number | undefined;
  title: string | undefined;
  author: string | undefined;
  createdAt: string | undefined;
  reactions: number | undefined;
}

/** What the data that the page was served with says of the issue; it stays behind on soft navigation, and may be another's. */
function embeddedIssue(document: Document, key: string): Embedded | undefined {
  for (const script of document.querySelectorAll('script[data-target="react-app.embeddedData"]')) {
    const queries = get(parseJson(script.textContent), 'payload', 'preloadedQueries');
    for (const query of Array.isArray(queries) ? queries : []) {
      const issue = get(query, 'result', 'data', 'repository', 'issue');
      const ownKey = `${shownRepo(document)?.toLowerCase()}/${get(issue, 'number')}`;
      if (ownKey === key) return embeddedOf(issue);
    }
  }
  return undefined;
}

function embeddedOf(issue: unknown): Embedded {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const groups = get(issue, 'reactionGroups');
  const counts = Array.isArray(groups)
    ? groups.map((group) => get(group, 'reactors', 'totalCount'))
    : [undefined];
  const known = counts.every((count) => typeof count === 'number');
  const timeline =
    get(issue, 'frontTimelineItems', 'totalCount') ?? get(issue, 'timelineItems', 'totalCount');
  return {
    timeline: typeof timeline === 'number' ? timeline : undefined,
    title: text(get(issue, 'title')),
    author: text(get(issue, 'author', 'login')),
    createdAt: instantOf(text(get(issue, 'createdAt'))),
    reactions: known ? counts.reduce<number>((sum, count) => sum + Number(count), 0) : undefined,
  };
}
