import { type Count, inEnglish, leadingCount, soleCount } from '../numbers';
import {
  always,
  at,
  code,
  type ItemStatement,
  type KindStatement,
  type Scope,
  sometimes,
} from '../statement';
import { addresses } from './address';
import { conversation, login, namedLabels, person, title } from './conversation';
import { countIn, isWhole, participants, reactionsTo } from './counts';

/** The post that opened the discussion. Buttons for votes have ids that begin alike. */
const post = '.js-comment-container:has([id^="discussion-"]:not([id^="discussion-upvote"]))';
const anchored = /^discussioncomment-\d+$/;
const nested = '[data-child-comments], [id^="child-comments-"], [class*="js-nested-comment"]';

const comments: ItemStatement = {
  each: '[id^="discussioncomment-"]',
  seen: '2026-09',
  id: at('@id', '2026-09', /^(discussioncomment-\d+)$/),
  event: ({ root }) => (root.closest(nested) ? 'reply' : 'comment'),
  at: [at('relative-time@datetime', '2026-09')],
  author: [at(`${person}@href`, '2026-09', login)],
  url: '{url}#{item}',
  button: '.timeline-comment-actions',
};

const stated = '#discussion-comment-count';

/** Comments without replies, counted where the page does not state their number and all are loaded. */
function commentsIn({ root }: Scope): number | undefined {
  if (
    root.querySelector(stated) ||
    !isWhole(root) ||
    !root.querySelector('.discussions-timeline-scroll-target')
  )
    return undefined;
  const all = [...root.querySelectorAll('[id^="discussioncomment-"]')];
  return new Set(all.filter((e) => anchored.test(e.id) && !e.closest(nested)).map((e) => e.id)).size;
}

const upvote = inEnglish(/^upvote: ([\d,]+)$/, soleCount);
const votes = '.js-upvote-button:not([id^="discussioncomment-"] *, [data-gid^="DC_"] *)';

/** The votes for the post. Two numbers are there, with and without one's own; one of them is hidden. */
function upvotesIn({ root, language }: Scope): Count | undefined {
  const buttons = [...root.querySelectorAll(votes)];
  const all = buttons.flatMap((b) => [
    ...b.querySelectorAll('.js-default-vote-count, .js-upvoted-vote-count'),
  ]);
  const shown = all.filter((count) => !count.closest('[aria-hidden="true"], [hidden]'));
  const isVoted = buttons.some((button) => button.getAttribute('aria-pressed') === 'true');
  const own = isVoted ? '.js-upvoted-vote-count' : '.js-default-vote-count';
  return (
    countIn(shown, language) ??
    countIn(
      all.filter((count) => count.matches(own)),
      language,
    )
  );
}

/** A discussion of a repository or of an organisation, with its comments and their replies. */
export const discussion: KindStatement = {
  examples: [
    'https://github.com/octo-org/lantern/discussions/9',
    'https://github.com/orgs/octo-org/discussions/9',
  ],
  address: addresses.discussion,
  key: '{place}/{number}',
  ignoreCase: true,
  url: '/{place}/discussions/{number}',
  root: conversation,
  title,
  author: [at(`${post} ${person}@href`, '2026-09', login)],
  published: [at(`${post} relative-time@datetime`, '2026-09')],
  labels: [namedLabels],
  container: 'repo:{owner}/{name}',
  shows: ['repo'],
  metrics: {
    comments: always(
      // "2 comments · 1 reply".
      at(stated, '2026-09', (text, language) => leadingCount(text.split('·')[0], language)),
      code(commentsIn, '[id^="discussioncomment-"], button', '2026-09'),
    ),
    // Discussions have the older layout still.
    participants: always(...participants.toReversed()),
    reactions: sometimes('discussion-organisation', reactionsTo([post])),
    upvotes: always(
      code(upvotesIn, '.js-upvote-button', '2026-07'),
      at('[id^="discussion-upvote-button-Discussion-"]@aria-label', '2026-09', upvote),
    ),
  },
  items: [comments],
  holdsItems: true,
  button: '.gh-header-actions',
};
