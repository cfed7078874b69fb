import { get } from '../dom';
import { listing } from '../list';
import { inEnglish, leadingCount, parseExact } from '../numbers';
import { platform } from '../platform';
import { always, at, code, data, onPage, sometimes } from '../statement';
import { interactions, structured } from '../structured';
import { articleIn, articleRoot, reactionsByKind } from './article';
import { commentedAt, statedComments } from './comments';
import { profileHeader } from './profile';

const article = structured('Article');
const profile = structured('Person', 'Organization', 'ProfilePage');
const owner = '(?<username>[\\w-]{1,60})';
const comments = '[data-commentable-id="{article}"]';
/** Below it stand comments written and tags followed. */
const stats = '.crayons-card > .items-center:first-child:has(+ .items-center + .items-center:last-child)';
const published = inEnglish(/^([\d,]+) posts? published$/, leadingCount);
/** "/ada", "https://dev.to/ada" */
const username = /([^/?#]+)\/?(?:[?#].*)?$/;
/** "Views 1340": the icon has a title, in the language of the site. "< 25" is not known. */
const behindIcon = (text: string) => parseExact(text.replace(/^[\p{L}\p{M} ]+/u, ''));

/** The cells of a row of the dashboard, and not of one inside it. */
const row = '[data-analytics-pageviews]';
const cell = (which: string) =>
  `${row} > ${which}:not(${row} ${row} *, .js-dashboard-story .js-dashboard-story *)`;
const ofComments = 'span:has(.spec__comments-count)';
/** The cells before and behind it, where there is one of each and no other cell in them. */
const ofReactions = 'span:not(span ~ *, :has(span)):has(+ span .spec__comments-count)';
const ofViews = `${ofComments} + span:not(:has(span), :has(~ span))`;

/** Forem communities: DEV. */
export const adapter = platform({
  id: 'forem',
  name: 'Forem',
  siteNames: { 'dev.to': 'dev.to' },
  access: 'required',
  matches: ['https://dev.to/*'],
  signs: ['meta[property="forem:domain"]', 'meta[property="forem:name"]'],
  // First path segments that are Forem's own, not a person's or an organisation's.
  reserved: {
    username: `about admin api apply bookmarks challenges code-of-conduct comments community-moderation
      connect contact dashboard enter events faq feed following help ideas latest listings membership mod
      new notifications onboarding organizations p page pod podcasts privacy readinglist rails
      report-abuse search settings signout_confirm social_previews sponsors stories t tag tags terms top
      unsubscribe users videos welcome`,
  },
  kinds: {
    article: {
      examples: [
        'https://dev.to/lighthouse_dev/why-we-count-less-3kp1',
        'https://dev.to/lighthouse_dev/why-we-count-less-3kp1/comments',
      ],
      // Articles end in a short id of their own: it tells them from a person's other pages.
      address: [
        {
          path: new RegExp(`^/${owner}/(?<slug>[\\w%-]+-[a-zA-Z\\d]{1,8})(?:/(?<view>comments))?/?$`),
        },
      ],
      key: '{host}/{username}/{slug}',
      ignoreCase: true,
      decodes: ['slug'],
      url: '/{username}/{slug}',
      onPage: (page, match) => ({
        parts: { article: articleIn(page, match)?.getAttribute('data-article-id') ?? '' },
      }),
      root: articleRoot,
      data: { article, counts: (page, match) => interactions(get(article(page, match), 'mainEntity')) },
      title: [at('#main-title h1', '2026-07'), data('article', 'headline', '2026-07')],
      author: [
        at('#article-show-container@data-author-username', '2026-07'),
        data('article', 'author.url', '2026-07', username),
      ],
      published: [data('article', 'datePublished', '2026-07'), at('#main-title time@datetime', '2026-07')],
      labels: [at('#main-title .spec__tags a', '2026-07', /^#?\s*(.+)$/)],
      metrics: {
        // The counts are filled in by script: until then their places hold a grey box.
        comments: always(
          at('#reaction-number-comment', '2026-07', parseExact),
          at('#reaction-number-comment@data-count', '2026-07', parseExact),
          at('#comments .js-comments-count@data-comments-count', '2026-07', parseExact),
          data('counts', 'CommentAction', '2026-07'),
        ),
        reactions: sometimes(
          'article-quiet',
          at('#reaction_total_count', '2026-07', parseExact),
          code(reactionsByKind, '[id^="reaction-number-"]', '2026-07'),
          data('counts', 'LikeAction', '2026-07'),
        ),
        bookmarks: sometimes('article-quiet', at('#reaction-number-readinglist', '2026-07')),
      },
      items: [
        {
          each: `${comments} [id^="comment-node-"]`,
          seen: 'docs',
          id: at('@id', 'docs', /^comment-node-(\d+)$/),
          event: ({ root }) => (root.matches('.child') ? 'reply' : 'comment'),
          eventId: '{host}/comment/{item}',
          at: [code(commentedAt, 'time@datetime', 'docs')],
          author: [
            at('.comment__header a@href', 'docs', username),
            at('a[href^="/"]@href', 'docs', username),
          ],
          // A comment's own address names who wrote it.
          url: '{url}#comment-node-{item}',
          button: '.comment__header',
        },
      ],
      acts: statedComments,
      // The action column; where a forum has none, below the title.
      button: '.crayons-article-actions__inner, .crayons-article__header__meta',
    },
    profile: {
      examples: ['https://dev.to/lighthouse_dev'],
      address: [{ path: new RegExp(`^/${owner}/?$`) }],
      key: '{host}/{username}',
      ignoreCase: true,
      url: '/{username}',
      root: profileHeader,
      data: {
        counts: (page, match) => {
          const stated = profile(page, match);
          return { ...interactions(stated), ...interactions(get(stated, 'mainEntity')) };
        },
      },
      title: [at('h1', 'docs')],
      metrics: {
        posts: sometimes(
          'organization',
          onPage(stats, 'docs', published),
          data('counts', 'WriteAction', 'docs'),
        ),
        followers: sometimes(
          'organization',
          at('[data-testid="followers-count"]', 'docs'),
          onPage('.js-followers-count', 'docs'),
          data('counts', 'FollowAction', 'docs'),
        ),
      },
      button: '.profile-header__actions',
    },
  },
  // The one place that shows views is an author's list of their own articles.
  list: listing({
    examples: ['https://dev.to/dashboard'],
    path: /^\/dashboard\/?(?:organization\/\d+)?\/?$/,
    each: '.js-dashboard-story',
    seen: 'docs',
    link: 'h3 a[href], .dashboard-story__title a[href], a[href]',
    kind: 'article',
    metrics: {
      reactions: sometimes('drafts', at(cell(ofReactions), 'docs', behindIcon)),
      comments: sometimes('drafts', at(cell(ofComments), 'docs', behindIcon)),
      views: sometimes('drafts', at(cell(ofViews), 'docs', behindIcon)),
    },
  }),
});
