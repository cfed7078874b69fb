import { leadingCount } from '../numbers';
import { platform } from '../platform';
import { always, at, type Figure, named, shownWhere, sometimes } from '../statement';
import { firstWords } from '../texts';
import { told } from '../told';

const home = 'https://bsky.app/profile';
const front = ':not([style*="display: none"] *)';
/** The post of the page. Others in its thread are links; screens that were opened before stay, hidden. */
const item = `[data-testid="postThreadItem-by-{who}" i]:not([role="link"])${front}`;
const others = ':is([href$="/liked-by"], [href$="/reposted-by"], [href$="/quotes"]):not([href*="/{post}/"])';
/** What the server says before the client draws anything; it stays behind on soft navigation, as it was. */
const shell = `:root:not(:has([data-testid^="postThreadItem-by-"])) >
  head:has([href^="at://"][href$=".post/{post}"]):has([property="profile:username"][content="{who}" i])`;
const followers = '[data-testid="profileHeaderFollowersButton"][href="/profile/{who}/followers" i]';

/** "Like (874 likes)": exact. The label of reposts counts quotes too. */
const inBrackets = (label: string, lang: string) => leadingCount(/[(（]([^)）]*)/.exec(label)?.[1], lang);
const labelled = (name: string) => at<Figure>(`[data-testid="${name}Btn"]@aria-label`, '2026-01', inBrackets);
const shown = (name: string) => at<Figure>(`[data-testid="${name}Count-expanded"]`, '2026-01', leadingCount);

/** The client has drawn the post: it says how many replies and likes there are, also where there are none. */
const drawn = `body :is([href*="/post/{post}/"], ${item})`;
const picture = ':is([data-testid="profileHeaderAviButton"], [data-testid="userBannerImage"]) img';
const head = `[data-testid="profileView"]:has(${picture}[src*="/plain/{who}/"])${front}`;
/** The handle of an account that is named by its number: the head has it, or a link by its picture. */
const byHandle = told(
  /^(?:\/profile\/)?(?<who>[\w.-]+)(?:\/followers)?$/,
  'head:has([href^="at://{who}/"]) > [property="profile:username"]@content',
  'a:has(img[src*="/plain/{who}/"])@href',
  `${head} [data-testid="profileHeaderFollowersButton"]@href`,
);

/** Bluesky: posts and profiles, by the test ids of its client. */
export const adapter = platform({
  id: 'bluesky',
  name: 'Bluesky',
  access: 'optional',
  matches: ['https://bsky.app/*'],
  kinds: {
    post: {
      examples: ['mirak.example', 'did:plc:abc123'].map((who) => `${home}/${who}/post/3mdd7aj7pgs2x`),
      address: [{ path: /^\/profile\/(?<who>[\w.:-]+)\/post\/(?<post>[a-z\d]{5,20})\/?$/ }],
      key: '{who}/{post}',
      ignoreCase: ['who'],
      url: `${home}/{who}/post/{post}`,
      onPage: byHandle,
      root: `${item}:not(:has(${others})), ${shell}`,
      redraws: true,
      title: [
        at(':is([data-word-wrap], [data-testid="postText"]):not([role="link"] *)', '2026-01', firstWords),
        at('[property="og:description"]@content', '2026-01', firstWords),
        named('@{who}'),
      ],
      author: [named('{who}')],
      published: [at('[property="article:published_time"]@content', '2026-01')],
      metrics: {
        replies: shownWhere(drawn, 'shell', labelled('reply')),
        reposts: sometimes('quiet', shown('repost')),
        likes: shownWhere(drawn, 'shell', labelled('like'), shown('like')),
        quotes: sometimes('quiet', shown('quote')),
        bookmarks: sometimes('quiet', shown('bookmark')),
      },
      button: `${item} [data-testid="likeBtn"]`,
    },
    profile: {
      examples: ['mirak.example', 'did:plc:abc123'].map((who) => `${home}/${who}`),
      address: [{ path: /^\/profile\/(?<who>[\w.:-]+)\/?$/ }],
      key: '{who}',
      ignoreCase: true,
      url: `${home}/{who}`,
      onPage: byHandle,
      root: `[data-testid="profileView"]:has([href="/profile/{who}/followers" i])${front}`,
      title: [at('[data-testid="profileHeaderDisplayName"]', '2026-01'), named('@{who}')],
      metrics: { followers: always(at(`${followers}@aria-label`, '2026-01', leadingCount)) },
      button: followers,
    },
  },
});
