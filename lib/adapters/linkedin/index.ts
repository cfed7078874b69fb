import { attributeOf } from '../dom';
import { soleCount } from '../numbers';
import { platform } from '../platform';
import { always, at, data, type KindStatement, sometimes } from '../statement';
import { interactions, pathIn, structured } from '../structured';
import { firstWords } from '../texts';

const origin = 'https://www.linkedin.com';
const path = (pattern: string) => ({ path: new RegExp(`^/(?<path>${pattern})/?$`) });

/** What a page states of itself for search engines, with the address that it says is its own. */
function statedAs(...types: string[]) {
  const stated = structured(...types);
  return {
    key: '{name}',
    ignoreCase: true,
    url: `${origin}/{path}`,
    root: (page, match) => {
      const canonical = pathIn(attributeOf(page.document, '[rel="canonical"]', 'href'));
      const isOwn = canonical === pathIn(match.url) || stated(page, match) !== undefined;
      return isOwn ? page.document.documentElement : undefined;
    },
    data: { stated, counts: (page, match) => interactions(stated(page, match)) },
    author: [data('stated', 'author.name', '2026-03')],
    published: [data('stated', 'datePublished', '2026-03')],
    button: 'h1',
  } satisfies Partial<KindStatement>;
}

/** The counts of what the page recommends are those of no entity. */
const figure = (action: string, name: string) =>
  always(data('counts', action, '2026-03'), at(`[data-entity-urn]@data-num-${name}`, '2026-03'));
const metrics = {
  reactions: figure('LikeAction', 'reactions'),
  comments: figure('CommentAction', 'comments'),
};
const reposts = data<number>('counts', 'ShareAction', 'docs');
/** Of companies and schools alone: a person's has the number of connections. */
const isPerson = '[rel="canonical"][href*="/in/"]';
const followers = `:root:has([rel="canonical"]):not(:has(${isPerson})) h3.top-card-layout__first-subline`;

/** LinkedIn, as it is shown to somebody who is not signed in. The app is read where it states the same. */
export const adapter = platform({
  id: 'linkedin',
  name: 'LinkedIn',
  access: 'optional',
  // Countries have hosts of their own, with the same paths.
  matches: ['https://*.linkedin.com/*'],
  kinds: {
    article: {
      ...statedAs('Article'),
      examples: [`${origin}/pulse/why-we-count-less-mira-k-8n6xe`],
      address: [path('pulse/(?<name>[^/]+)')],
      title: [at('h1', '2026-03'), data('stated', 'name', '2026-03'), data('stated', 'headline', '2026-03')],
      metrics: { ...metrics, reposts: sometimes('article', reposts) },
    },
    post: {
      ...statedAs('SocialMediaPosting', 'DiscussionForumPosting'),
      examples: [`${origin}/posts/mira-k_lantern-activity-7336088441425707010-abcd`],
      address: [path('posts/(?<name>[^/]+)')],
      title: ['headline', 'articleBody'].map((name) => data('stated', name, 'docs', firstWords)),
      metrics: { ...metrics, reposts: sometimes('post', reposts) },
    },
    profile: {
      ...statedAs('Person', 'Organization'),
      examples: [`${origin}/in/mira-k`, 'https://uk.linkedin.com/company/lantern-labs'],
      address: [path('in/(?<name>[^/]+)'), path('(?<name>(?:company|school|showcase)/[^/]+)')],
      title: [data('stated', 'name', 'docs'), at('h1.top-card-layout__title', 'docs')],
      metrics: {
        followers: always(
          data('counts', 'FollowAction', 'docs'),
          at(`${followers} span`, 'docs', soleCount),
          at(followers, 'docs', soleCount),
        ),
      },
    },
  },
});
