import { always, at, type KindStatement } from '../statement';
import { addresses } from './address';
import { conversation, items, labels, login, person, title } from './conversation';
import { agreed, participants, reactionsTo } from './counts';

/** The pull request's own description, in the older and the React layout. */
const posts = [
  '.js-discussion .js-command-palette-pull-body',
  '.js-discussion .TimelineItem:has([id^="pullrequest-"])',
  '.js-discussion .js-comment-container',
  '[data-testid="pull-request-body"]',
  '[data-testid="issue-body"]',
];
const post = `:is(${posts})`;
const tab = 'a[href="/{owner}/{name}/pull/{number}" i]';

/** A pull request: the older page and the React one, whose conversation may be the older one's. */
export const pull: KindStatement = {
  examples: [
    'https://github.com/octo-org/lantern/pull/8',
    'https://github.com/octo-org/lantern/pull/8/files',
  ],
  address: addresses.pull,
  key: '{owner}/{name}/{number}',
  ignoreCase: true,
  url: '/{owner}/{name}/pull/{number}',
  root: conversation,
  title,
  author: [
    at(`${post} ${person}@href`, '2026-03', login),
    at(`:is(.gh-header-meta, [class*="PullRequestHeaderSummary"]) ${person}@href`, '2026-03', login),
  ],
  // The summary's own date may be that of the merge.
  published: [at(`${post} relative-time@datetime`, '2026-03')],
  labels,
  container: 'repo:{owner}/{name}',
  shows: ['repo'],
  metrics: {
    comments: always(
      agreed(`${tab} > [class*="CounterLabel"]:not([class*="VisuallyHidden"])`, '2026-03'),
      at(`${tab} #conversation_tab_counter@title`, '2025-01'),
      at(`${tab} #conversation_tab_counter:not([title])`, '2025-01'),
    ),
    participants: always(...participants),
    reactions: always(reactionsTo(posts)),
  },
  items: [items],
  holdsItems: true,
  button: '[data-component="PH_Actions"], .gh-header-actions',
};
