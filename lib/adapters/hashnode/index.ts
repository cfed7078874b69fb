import { fillSelector } from '../address';
import { get, parseJson } from '../dom';
import { flightObjects } from '../flight';
import { platform } from '../platform';
import { always, data, onPage, sometimes } from '../statement';
import type { Page, PageMatch } from '../types';

/** What the page was sent with of its article, if that agrees; on hashnode.com an id is behind the slug. */
function postIn({ document }: Page, { parts: { slug } }: PageMatch): unknown {
  const whole = parseJson(document.getElementById('__NEXT_DATA__')?.textContent);
  const posts = [get(whole, 'props', 'pageProps', 'post'), ...flightObjects(document, 'post')];
  const own = posts.filter((post) => `${slug}-`.startsWith(`${get(post, 'slug') ?? '?'}-`));
  return new Set(own.map((post) => get(post, 'reactionCount'))).size === 1 ? own[0] : undefined;
}

/** The head says which article the page shows, and changes with it. */
const isOwn = '[href$="/{slug}"][rel="canonical"]):has([content$="/{slug}"][property="og:url"]';
const head = `head:has(${isOwn}):has([content="article"][property="og:type"])`;

/**
 * Hashnode, on its own hosts and on those of its writers. No page of it was seen: it is read after the data
 * that Next.js sends with a page and the fields that Hashnode's API documents. Where they are of another
 * article, or are not there, its figures are missing.
 */
export const adapter = platform({
  id: 'hashnode',
  name: 'Hashnode',
  access: 'optional',
  matches: ['https://hashnode.com/*', 'https://*.hashnode.dev/*'],
  signs: ['head [href^="https://cdn.hashnode.com/"]'],
  reserved: {
    slug: `about archive badges follow members newsletter recommendations rss.xml search series
      sitemap.xml sponsor tag`,
  },
  kinds: {
    article: {
      examples: [
        'https://lantern.hashnode.dev/lantern-at-home',
        'https://hashnode.com/post/lantern-at-home-ckx1abc2',
      ],
      address: [
        { host: /^hashnode\.com$/, path: /^\/(?<post>post\/)(?<slug>[\w%-]{2,250})\/?$/ },
        { host: /^(?!hashnode\.com$)/, path: /^\/(?<slug>[\w%-]{2,250})\/?$/ },
      ],
      key: '{host}/{slug}',
      url: '/{post}{slug}',
      root: (page, match) => {
        const isShown = postIn(page, match) ?? page.document.querySelector(fillSelector(head, match.parts));
        return isShown ? page.document.body : undefined;
      },
      data: { post: postIn },
      title: [data('post', 'title', 'docs'), onPage(`${head} > [property="og:title"]@content`, 'docs')],
      author: [data('post', 'author.username', 'docs')],
      published: [data('post', 'publishedAt', 'docs'), data('post', 'dateAdded', 'docs')],
      labels: [data('post', 'tagNames', 'docs')],
      metrics: {
        reactions: always(data('post', 'reactionCount', 'docs'), data('post', 'totalReactions', 'docs')),
        comments: sometimes(
          'bare',
          data('post', 'responseCount', 'docs'),
          data('post', 'replyCount', 'docs'),
        ),
        views: sometimes('bare', data('post', 'views', 'docs')),
      },
      button: 'h1',
    },
  },
});
