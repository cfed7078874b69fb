import { get } from '../dom';
import { type Count, leadingCount, soleCount } from '../numbers';
import { platform } from '../platform';
import { always, at, code, data, named, type Scope, sometimes } from '../statement';
import { interactions, structured } from '../structured';
import { firstWords } from '../texts';

const stated = structured('ProfilePage');
const origins = ['https://x.com', 'https://twitter.com', 'https://mobile.twitter.com'];
const others = `about compose explore hashtag home i intent jobs login logout messages notifications privacy
  search settings share signup tos`;
/** The text of a post, but not of one that it quotes; an article has a title. */
const words = '[data-testid="tweetText"]:not([role="link"] *), [data-testid="twitter-article-title"]';
/** The date of a post, which links to it. */
const date = 'a[href$="/status/{id}"] > time';
/** The row of buttons, but one with a link to another post's views. */
const bar = '[role="group"]:has([data-testid="reply"]):not(:has([href$="analytics"]:not([href*="{id}"])))';

/** "18151 Replies. Reply": exact; the number in the text is rounded. Where oneself did it, it is "unlike". */
const button = (name: string) =>
  at(`${bar} button[data-testid$="${name}" i]@aria-label`, '2026-02', leadingCount);

/** "3 replies, 7 likes, Liked, 3692 views": the buttons' counts but zeros, in their order, and the views. */
function views({ root, language, selector }: Scope): Count | undefined {
  const row = root.querySelector(selector(bar));
  const counts = [...(row?.querySelectorAll('button[data-testid]') ?? [])]
    .map((button) => leadingCount(button.getAttribute('aria-label'), language))
    .filter((count) => count?.value !== 0);
  const parts = row?.getAttribute('aria-label')?.split(/[,،] |、/) ?? [];
  const shown = parts.flatMap((part) => soleCount(part, language) ?? []);
  const isRest = counts.every((count, i) => count?.value === shown[i]?.value);
  return isRest && shown.length === counts.length + 1 ? shown.at(-1) : undefined;
}

/** X: posts and profiles. Its classes are made anew with each build; its test ids and labels stay. */
export const adapter = platform({
  id: 'x',
  name: 'X',
  access: 'optional',
  matches: origins.map((origin) => `${origin}/*`),
  reserved: { name: others },
  kinds: {
    post: {
      examples: origins.flatMap((o) => ['status', 'article'].map((at) => `${o}/mirak/${at}/122290725038`)),
      address: [{ path: /^\/(?<name>\w{1,20})\/(?:status|article)\/(?<id>\d{5,20})(?:\/.*)?$/ }],
      key: '{id}',
      url: '/{name}/status/{id}',
      // Among the posts that it answers, and its answers.
      root: `article:has(${date})`,
      title: [at(words, '2026-02', firstWords), named('@{name}')],
      author: [named('{name}')],
      published: [at(`${date}@datetime`, '2026-02')],
      metrics: {
        replies: always(button('reply')),
        reposts: always(button('retweet')),
        likes: always(button('like')),
        bookmarks: sometimes('old', button('bookmark')),
        views: sometimes(
          'old',
          code(views, `${bar}@aria-label`, '2026-02'),
          at(`:has(> ${date}) ~ * [data-testid="app-text-transition-container"]`, '2026-01'),
        ),
      },
      button: bar,
    },
    profile: {
      examples: ['https://x.com/mirak'],
      address: [{ path: /^\/(?<name>\w{1,20})\/?$/ }],
      key: '{name}',
      ignoreCase: true,
      url: '/{name}',
      data: { stated, counts: (page, match) => interactions(get(stated(page, match), 'mainEntity')) },
      root: (page, match) => (stated(page, match) ? page.document.documentElement : undefined),
      title: [data('stated', 'mainEntity.name', '2025-12')],
      metrics: { followers: always(data('counts', 'FollowAction', '2025-12')) },
      button: '[data-testid="UserName"]',
    },
  },
});
