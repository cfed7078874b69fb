import { type Count, leadingCount, soleCount } from '../numbers';
import { platform } from '../platform';
import { statedAs } from '../stated-page';
import { always, at, code, data, named, type Scope, sometimes } from '../statement';
import { firstWords } from '../texts';
import { told } from '../told';

const origins = ['https://x.com', 'https://twitter.com', 'https://mobile.twitter.com'];
const others = `about compose explore hashtag home i intent jobs login logout messages notifications privacy
  search settings share signup tos`;
/** The text of a post, but not of one that it quotes; an article has a title. */
const words = '[data-testid="tweetText"]:not([role="link"] *), [data-testid="twitter-article-title"]';
const date = 'a[href$="/status/{id}"] > time';
/** The row of buttons, but one with a link to another post's views. */
const bar = '[role="group"]:has([data-testid="reply"]):not(:has([href$="analytics"]:not([href*="{id}"])))';
/** "18151 Replies. Reply": exact; the number in the text is rounded. Where oneself did it, it is "unlike". */
const button = (id: string) =>
  at(`${bar} button[data-testid$="${id}" i]@aria-label`, '2026-02', leadingCount);
const followers = ':is([href="/{name}/followers" i], [href="/{name}/verified_followers" i])';

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
      examples: origins.flatMap((o) => ['mirak/status', 'i/article'].map((at) => `${o}/${at}/12229072`)),
      address: [{ path: /^\/(?<who>i\/web|\w{1,20})\/(?:status|article)\/(?<id>\d{5,20})(?:\/.*)?$/ }],
      key: '{id}',
      url: '/{who}/status/{id}',
      onPage: told(/\/(?<who>\w+)\/status\//, 'article a[href$="/status/{id}"]:has(> time)@href'),
      // Among the posts that it answers, and its answers: its date links to it, also from "/i/status/".
      root: `article:has(${date})`,
      title: [at(words, '2026-02', firstWords), named('@{who}')],
      author: [named('{who}')],
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
      ...statedAs(['ProfilePage'], `:root:has([data-testid="UserName"]):has(${followers})`),
      title: [data('stated', 'mainEntity.name', '2025-12'), named('@{name}')],
      metrics: {
        followers: always(data('counts', 'FollowAction', '2025-12'), at(followers, '2025-12', leadingCount)),
      },
      button: '[data-testid="UserName"]',
    },
  },
});
