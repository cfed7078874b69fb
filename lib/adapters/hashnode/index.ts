import { get, parseJson } from '../dom';
import { platform } from '../platform';
import { always, at, data, onPage, sometimes } from '../statement';
import type { Page, PageMatch } from '../types';

/** What the page was sent with of its article; it stays behind when another one is opened. */
function postIn({ document }: Page, { parts }: PageMatch): unknown {
  const json = parseJson(document.getElementById('__NEXT_DATA__')?.textContent);
  const post = get(json, 'props', 'pageProps', 'post');
  const slug = String(get(post, 'slug') ?? '');
  // On hashnode.com the post's own id stands behind it.
  return slug && (parts['slug'] === slug || parts['slug']?.startsWith(`${slug}-`)) ? post : undefined;
}

/**
 * Hashnode, on its own hosts and on those of its writers. No page of it was seen: it is read after the
 * data that Next.js sends with a page and the fields that Hashnode's API documents. After a navigation
 * inside the blog those data are of another article, and nothing is read.
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
      root: (page, match) => (postIn(page, match) ? page.document.body : undefined),
      data: { post: postIn },
      title: [
        at('h1', 'docs'),
        data('post', 'title', 'docs'),
        onPage('meta[property="og:title"]@content', 'docs'),
      ],
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
