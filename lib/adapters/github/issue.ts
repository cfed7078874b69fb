import { get, parseJson } from '../dom';
import { leadingCount } from '../numbers';
import { always, at, code, data, type KindStatement, type Scope, sometimes } from '../statement';
import type { Page, PageMatch } from '../types';
import { addresses } from './address';
import {
  anchored,
  conversation,
  itemId,
  items,
  labels,
  login,
  ownComments,
  person,
  title,
} from './conversation';
import { isWhole, participants, reactionsTo } from './counts';
import { nameOf } from './repo';

/** The issue itself, in the React layout and the older one. */
const posts = ['[data-testid="issue-viewer-issue-container"]', '.js-discussion .js-comment-container'];
const post = `:is(${posts})`;

/** What the page was served with; it stays behind on soft navigation, and may be another's. */
function served({ document }: Page, { parts }: PageMatch): unknown {
  for (const script of document.querySelectorAll('script[data-target="react-app.embeddedData"]')) {
    const queries = get(parseJson(script.textContent), 'payload', 'preloadedQueries');
    for (const query of Array.isArray(queries) ? queries : []) {
      const issue = get(query, 'result', 'data', 'repository', 'issue');
      const name = String(get(issue, 'repository', 'nameWithOwner')).toLowerCase();
      if (name === nameOf(parts) && `${get(issue, 'number')}` === parts['number'])
        return { issue, reactions: reactionsIn(get(issue, 'reactionGroups')) };
    }
  }
  return undefined;
}

/** The sum over all emojis; undefined where one of them is not known. */
function reactionsIn(groups: unknown): number | undefined {
  if (!Array.isArray(groups)) return undefined;
  return groups.reduce((sum: number, group) => sum + Number(get(group, 'reactors', 'totalCount')), 0);
}

/** "octocat opened this issue on May 1 · 5 comments", above the older page. */
const summary = '.gh-header-meta';

/** Comments are counted where all are there; none are none unless the page says there are some. */
function commentsIn({ page, root, match, data }: Scope): number | undefined {
  const timeline = root.querySelector('[data-testid="issue-viewer-comments-container"], .js-discussion');
  const isStated = root.querySelector(summary)?.textContent?.includes('·');
  if (!timeline || isStated || page.areItemsUnread?.() || !isWhole(root)) return undefined;
  const anchors = timeline.querySelectorAll('div[id^="issuecomment-"]');
  const own = ownComments(match);
  const areRead = anchors.length === own.size;
  const ids = new Set<string>();
  // Those that were all read just now are not looked at once more.
  for (const one of areRead ? [] : anchors) {
    const { id } = one;
    if (own.has(id) || itemId({ root: one, match }) === id) ids.add(id);
    else if (anchored.test(id)) return undefined;
  }
  const count = areRead ? own.size : ids.size;
  const issue = count ? undefined : get(data('served'), 'issue');
  const items = get(issue, 'frontTimelineItems', 'totalCount') ?? get(issue, 'timelineItems', 'totalCount');
  return Number(items ?? 0) > 0 ? undefined : count;
}

/** An issue: the React page since 2025, the data that it starts from, and the page before it. */
export const issue: KindStatement = {
  examples: ['https://github.com/octo-org/lantern/issues/7'],
  address: addresses.issue,
  key: '{owner}/{name}/{number}',
  ignoreCase: true,
  url: '/{owner}/{name}/issues/{number}',
  root: conversation,
  data: { served },
  title,
  author: [
    at('[data-testid="issue-body-header-author"]@href', '2026-03', login),
    at(`${post} ${person}@href`, '2025-01', login),
    data('served', 'issue.author.login', '2024-11'),
  ],
  published: [
    at('[data-testid="issue-body-header-link"] relative-time@datetime', '2026-03'),
    at(`${post} relative-time@datetime`, '2025-01'),
    data('served', 'issue.createdAt', '2024-11'),
  ],
  labels,
  container: 'repo:{owner}/{name}',
  shows: ['repo'],
  metrics: {
    comments: sometimes(
      'issue-long',
      at(summary, '2025-01', (text, language) => leadingCount(text.split('· ')[1], language)),
      code(commentsIn, '[id^="issuecomment-"], button', '2026-03'),
    ),
    participants: sometimes('issue-long', ...participants),
    reactions: always(reactionsTo(posts), data('served', 'reactions', '2024-11')),
  },
  items: [items],
  holdsItems: true,
  button: '[data-component="PH_Actions"], .gh-header-actions',
};
