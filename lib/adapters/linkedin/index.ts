import { leadingCount, soleCount } from '../numbers';
import { platform } from '../platform';
import { statedAs } from '../stated-page';
import { always, at, data, type Figure, shownWhere, sometimes } from '../statement';
import { firstWords } from '../texts';
import { told } from '../told';

const origin = 'https://www.linkedin.com';
const path = (pattern: string) => ({ path: new RegExp(`^/(?<path>${pattern})/?$`) });
const named = { key: '{name}', ignoreCase: true, url: `${origin}/{path}`, button: 'h1' };
/** A post in the app, for somebody who is signed in: what nobody did is left out of its counts. */
const inApp = '.feed-shared-update-v2[data-urn$=":{post}"]';
const item = '.social-details-social-counts__';
const shown = (name: string) => `:root:not(:has(${inApp})), ${inApp} ${item}${name}`;
/** The counts of what the page recommends are those of no entity. */
const counted = (action: string, name: string) => [
  data<Figure>('counts', action, '2026-03'),
  at<Figure>(`[data-entity-urn]@data-num-${name}`, '2026-03'),
];
const reacted = at<Figure>(`${item}reactions :is([class$="-count"], [class$="-number"])`, 'docs');
const commented = at<Figure>(`${item}comments button@aria-label`, 'docs', leadingCount);
const [reactions, comments] = [counted('LikeAction', 'reactions'), counted('CommentAction', 'comments')];
const stated = { reactions: always(...reactions), comments: always(...comments) };
const reposts = data<Figure>('counts', 'ShareAction', 'docs');
/** Of companies and schools alone: a person's has the number of connections. */
const below = `:root:has([rel="canonical"]:not([href*="/in/"])) h3.top-card-layout__first-subline`;
const followers = [`${below} span`, below].map((place) => at<Figure>(place, 'docs', soleCount));

/** LinkedIn, as it is shown to somebody who is not signed in; of the app, posts, after its older classes. */
export const adapter = platform({
  id: 'linkedin',
  name: 'LinkedIn',
  access: 'optional',
  // Countries have hosts of their own, with the same paths.
  matches: ['https://*.linkedin.com/*'],
  kinds: {
    article: {
      ...named,
      ...statedAs(['Article']),
      examples: [`${origin}/pulse/why-we-count-less-mira-k-8n6xe`],
      address: [path('pulse/(?<name>[^/]+)')],
      title: [at('h1', '2026-03'), data('stated', 'name', '2026-03'), data('stated', 'headline', '2026-03')],
      metrics: { ...stated, reposts: sometimes('article', reposts) },
    },
    post: {
      ...named,
      ...statedAs(['SocialMediaPosting', 'DiscussionForumPosting'], inApp),
      examples: ['posts/mira-k_lantern-activity-7336088441425707010-abcd', 'posts/mira-k_lantern']
        .concat('feed/update/urn:li:activity:7336088441425707010')
        .map((path) => `${origin}/${path}`),
      // By its number, which stands in the address that is shared and in that of the app.
      address: [
        path('(?:posts/[^/]+?-|feed/update/urn[^/]+?)(?<post>\\d{15,20})(?:-[^/]+)?'),
        path('posts/(?<post>[^/]+)'),
      ],
      key: '{post}',
      onPage: told(/\/\/[^/]+\/(?<path>posts\/[^/?#]+)/, '[rel="canonical"][href*="-{post}-"]@href'),
      title: ['headline', 'articleBody']
        .map((name) => data<string>('stated', name, 'docs', firstWords))
        .concat(at('.update-components-text', 'docs', firstWords)),
      metrics: {
        reactions: shownWhere(shown('reactions'), 'app-quiet', ...reactions, reacted),
        comments: shownWhere(shown('comments'), 'app-quiet', ...comments, commented),
        reposts: sometimes('post', reposts),
      },
    },
    profile: {
      ...named,
      ...statedAs(['Person', 'Organization']),
      examples: [`${origin}/in/mira-k`, 'https://uk.linkedin.com/company/lantern-labs'],
      address: [path('in/(?<name>[^/]+)'), path('(?<name>(?:company|school|showcase)/[^/]+)')],
      title: [data('stated', 'name', 'docs'), at('h1.top-card-layout__title', 'docs')],
      metrics: { followers: always(data('counts', 'FollowAction', 'docs'), ...followers) },
    },
  },
});
