import { parseExact, soleCount } from '../numbers';
import { platform } from '../platform';
import { code, data, onPage, sometimes } from '../statement';
import { channelData, channelRoot, facts, shownName, subscribers } from './channel';
import {
  commentsIn,
  like,
  likers,
  player,
  reel,
  root,
  shortComments,
  shortCount,
  shortLike,
  shortText,
  shortTitle,
  shown,
  shownTitle,
  watch,
} from './video';

const origins = ['https://www.youtube.com', 'https://m.youtube.com'];
const [www] = origins;
/** Microdata: counters by the kind of interaction since 2025, views alone before. */
const served = '[itemscope]:has(> [itemprop="identifier"][content="{v}"]) >';
const counter = (action: string) =>
  onPage(
    `${served} :has([content$="/${action}"]) > [itemprop="userInteractionCount"]@content`,
    '2025-03',
    parseExact,
  );
const tabs = 'featured|videos|shorts|streams|releases|podcasts|courses|playlists|posts|community|store|about';
const likes = `${shown} like-button-view-model button@aria-label`;
/** "1,204,118 views • Jul 3, 2024": not how many are watching, or waiting for it to begin. */
const isOfViews =
  /view|aufruf|vues?\b|vista|visuali[zs]|weergav|просмотр|перегляд|視聴|觀看|观看|조회|görüntü|wyświet/;
const viewsIn = (text: string, language: string) =>
  isOfViews.test(text.toLowerCase()) ? soleCount(text.split('•')[0], language) : undefined;
const inFull = (label: string, language: string) => {
  const count = likers(label, language);
  return count?.approximate ? undefined : count;
};
/** Comments of another video link to it; a video that was watched before stays, hidden. */
const comments = `${watch} ytd-comments:not(:has([href*="lc="]:not([href*="v={v}"])))`;

/** YouTube: videos and channels. */
export const adapter = platform({
  id: 'youtube',
  name: 'YouTube',
  access: 'optional',
  matches: origins.map((origin) => `${origin}/*`),
  kinds: {
    video: {
      examples: ['watch?v=', 'shorts/', 'live/'].map((place) => `${www}/${place}DIsktwOQZuU`),
      address: [
        { path: /^\/watch$/, query: { v: /^[\w-]{11}$/ } },
        { path: /^\/(?:shorts|live)\/(?<v>[\w-]{11})\/?$/ },
      ],
      key: '{v}',
      url: '/watch?v={v}',
      root,
      redraws: true,
      loading: 'yt-page-navigation-progress:not([hidden])',
      data: { player, like },
      title: [
        code(shownTitle, `${shown} h1, title`, 'docs'),
        shortText(shortTitle),
        onPage(`${served} [itemprop="name"]@content`, '2025-03'),
        data('player', 'videoDetails.title', '2025-03'),
      ],
      author: [
        onPage(`${shown} ytd-channel-name a`, 'docs'),
        shortText('yt-reel-channel-bar-view-model a'),
        data('player', 'videoDetails.author', '2025-03'),
      ],
      published: [onPage(`${served} [itemprop="datePublished"]@content`, '2025-03')],
      metrics: {
        views: sometimes(
          'next',
          onPage(`${served} [itemprop="interactionCount"]@content`, '2024-01', parseExact),
          counter('WatchAction'),
          data('player', 'videoDetails.viewCount', '2025-03', parseExact),
          onPage(`${shown} ytd-watch-info-text #tooltip`, 'docs', viewsIn),
          onPage(`${shown} ytd-watch-info-text :is(#view-count, #info > span)`, 'docs', viewsIn),
        ),
        likes: sometimes(
          'unrated',
          onPage(likes, 'docs', inFull),
          counter('LikeAction'),
          data('player', 'microformat.playerMicroformatRenderer.likeCount', '2025-03', parseExact),
          data('like', 'buttonViewModel.accessibilityText', '2025-03', likers),
          onPage(likes, 'docs', likers),
          shortCount(shortLike, likers),
        ),
        comments: sometimes(
          'video',
          onPage(`${comments} ytd-comments-header-renderer #count`, 'docs', soleCount),
          shortCount(shortComments, commentsIn),
        ),
      },
      button: `${shown} #actions, ${reel} reel-action-bar-view-model`,
    },
    channel: {
      examples: [`${www}/@lantern`, `${www}/channel/UCzcRQ3vRNr6fJ1A9rqFn7QA`],
      address: [
        {
          path: new RegExp(`^/(?<name>@[^/]{1,60}|channel/UC[\\w-]{22})(?:/(?:${tabs}))?/?$`),
        },
      ],
      key: '{name}',
      url: '/{name}',
      root: channelRoot,
      data: { channel: channelData },
      title: [
        data('channel', 'title', '2024-01'),
        code(shownName, `${facts}, yt-page-header-view-model h1`, 'docs'),
      ],
      metrics: { subscribers: sometimes('hidden', code(subscribers, facts, '2024-01')) },
      button: 'yt-page-header-view-model h1',
    },
  },
});
