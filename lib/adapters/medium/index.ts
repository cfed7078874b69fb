import { get } from '../dom';
import { embedded } from '../embedded';
import { parseExact } from '../numbers';
import { platform } from '../platform';
import { at, data, type Figure, onPage, sometimes } from '../statement';
import { structured } from '../structured';

/** What the head says; an article may say that it was first published elsewhere. */
const stated = '[rel="canonical"][href*="{id}"], [property$=":url"][content*="{id}"]';
/** Links of an article name it as where they come from. */
const links = 'a[href*="source=post_page"]';

/** "--" until it is there; where it is rounded, the page was served with it in full. */
const counted = (selector: string, path: string) => [
  at<Figure>(selector, '2026-03', parseExact),
  data<Figure>('served', path, '2021-03'),
  at<Figure>(selector, '2026-03'),
];

/** Medium, on its own addresses: articles. */
export const adapter = platform({
  id: 'medium',
  name: 'Medium',
  access: 'optional',
  matches: ['https://medium.com/*', 'https://*.medium.com/*'],
  kinds: {
    article: {
      examples: [
        'https://medium.com/lanterns/why-we-count-less-15fd2dd8f07b',
        'https://mirak.medium.com/why-we-count-less-15fd2dd8f07b',
      ],
      address: [{ path: /^(?<path>\/(?:[^/]+\/)?[^/]*?-?(?<id>[a-f\d]{10,12}))\/?$/ }],
      key: '{id}',
      url: '{path}',
      root: `:root:has(head :is(${stated})) article:is(:has(${links}[href*="-{id}-"]), :not(:has(${links})))`,
      data: {
        served: ({ document }, { key }) => get(embedded(document, '__APOLLO_STATE__ = '), `Post:${key}`),
        stated: structured('NewsArticle', 'Article'),
      },
      title: [at('h1', '2026-03')],
      author: [data('stated', 'author.name', '2021-03'), onPage('[name="author"]@content', '2026-03')],
      published: [
        data('stated', 'datePublished', '2021-03'),
        onPage('[property="article:published_time"]@content', '2026-03'),
      ],
      labels: [onPage('a[href*="/tag/"][href*="-{id}-"]', '2026-03')],
      metrics: {
        claps: sometimes('loading', ...counted('.pw-multi-vote-count', 'clapCount')),
        responses: sometimes('loading', ...counted('.pw-responses-count', 'postResponses.count')),
      },
      button: 'h1',
    },
  },
});
