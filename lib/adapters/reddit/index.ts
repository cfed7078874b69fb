import { parseScore } from '../numbers';
import { platform } from '../platform';
import { always, at, type Figure, named, shownWhere, sometimes } from '../statement';

const [www, old] = ['https://www.reddit.com', 'https://old.reddit.com'];
const isThere = /^(?!\[deleted\])(.+)/;

const score = [at<Figure>('@score', '2026-03', parseScore), at<Figure>('@data-score', '2026-07', parseScore)];
const members = [at<Figure>('@subscribers', '2026-03'), at<Figure>('.subscribers .number', 'docs')];
const scored = 'shreddit-post[id="t3_{key}"][score], .thing[data-fullname="t3_{key}"][data-score]';

/** Reddit, new and old: posts and communities; not what several communities show together. */
export const adapter = platform({
  id: 'reddit',
  name: 'Reddit',
  access: 'optional',
  matches: ['www', 'old', 'new', 'sh'].map((name) => `https://${name}.reddit.com/*`),
  reserved: { name: 'all popular mod friends' },
  kinds: {
    post: {
      examples: [`${www}/r/lanterns/comments/1rl0nt4/lit/`, `${old}/comments/1rl0nt4`],
      address: [
        { path: /^(?<path>\/(?:r\/(?<name>\w+)|user\/[\w-]+)\/comments\/(?<id>[^\W_]{4,10})(?:\/[^/]*)?)/ },
        { path: /^(?<path>\/comments\/(?<id>[^\W_]{4,10}))(?:\/|$)/ },
      ],
      key: '{id}',
      ignoreCase: true,
      url: '{path}',
      root: 'shreddit-post[id="t3_{key}"], .thing[data-fullname="t3_{key}"]',
      title: [at('@post-title', '2026-03'), at('a.title', '2026-07')],
      author: [at('@author', '2026-03', isThere), at('@data-author', '2026-07', isThere)],
      published: [at('@created-timestamp', '2026-03'), at('@data-timestamp', '2026-07', Number)],
      labels: [at('shreddit-post-flair .flair-content', 'docs'), at('.linkflairlabel', '2026-03')],
      container: 'community:{name}',
      metrics: {
        score: shownWhere(scored, 'hidden', ...score), // communities may hide it for some hours
        comments: always(at('@comment-count', '2026-03'), at('@data-comments-count', '2026-07')),
      },
      items: [
        {
          each: 'shreddit-comment:is([postid="t3_{key}"], [permalink*="/comments/{key}/"])',
          seen: '2026-03',
          id: at('@thingid', '2026-03', /^(t1_[a-z\d]+)$/),
          event: ({ root }) => (root.matches('[depth]:not([depth="0"])') ? 'reply' : 'comment'),
          at: [at('@created', 'docs'), at('time@datetime', '2026-03')],
          author: [at('@author', '2026-03', isThere)],
          url: ({ match }) => match.url,
          button: '[slot="commentMeta"]',
        },
        {
          each: '.comment.thing[data-permalink*="/comments/{key}/"]',
          seen: '2026-07',
          id: at('@data-fullname', '2026-07', /^(t1_[a-z\d]+)$/),
          event: ({ root }) => (root.matches('.comment .comment') ? 'reply' : 'comment'),
          at: [at('time@datetime', '2026-07')],
          author: [at('@data-author', '2026-07', isThere)],
          url: ({ match }) => match.url,
          button: '.tagline',
        },
      ],
      button: '[slot="credit-bar"], .tagline',
    },
    community: {
      examples: [`${www}/r/selfhosted/`, `${old}/r/selfhosted/new/`],
      address: [{ path: /^\/r\/(?<name>\w{2,21})\/?(?:(?:hot|new|top|rising|best)\/?)?$/ }],
      key: '{name}',
      ignoreCase: true,
      url: '/r/{name}',
      root: `shreddit-subreddit-header:is([name="{name}" i], [prefixed-name="r/{name}" i]),
        .side .titlebox:has(.redditname a[href$="/r/{name}/" i])`,
      title: [named('r/{name}')],
      metrics: {
        members: shownWhere('[subscribers], .titlebox', 'community-weekly', ...members),
        online: sometimes('community-quiet', at('@active', 'docs'), at('.users-online .number', 'docs')),
      },
      button: 'h1',
    },
  },
});
