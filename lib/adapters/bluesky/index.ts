import { leadingCount } from '../numbers';
import { platform } from '../platform';
import { always, at, type Figure, named, sometimes } from '../statement';
import { firstWords } from '../texts';

const origin = 'https://bsky.app';
const item = '[data-testid="postThreadItem-by-{who}" i]';
/** The counts of the post of the page, unlike those of its answers, are spelled out and link to it. */
const own = 'a[href*="/post/{post}/"] > [data-testid$="Count-expanded"]';
const others = 'a:not([href*="/post/{post}/"]) > [data-testid$="Count-expanded"]';
const focus = `${item}:has(${own})`;
/** What the server sends before the client draws the post; it stays behind on soft navigation. */
const shell = '[rel="canonical"][href$="/profile/{who}/post/{post}" i]';

const followers = '[data-testid="profileHeaderFollowersButton"][href="/profile/{who}/followers" i]';

/** The label of a button is exact: "Like (874 likes)". That of reposts counts quotes too. */
const labelled = (name: string) =>
  at<Figure>(`${focus} [data-testid="${name}Btn"]@aria-label`, '2026-01', (label, language) =>
    leadingCount(/[(（]([^)）]*)/.exec(label)?.[1], language),
  );
/** May be rounded; replies have none. */
const spelledOut = (name: string) =>
  at<Figure>(`${focus} [data-testid="${name}Count-expanded"]`, '2026-01', leadingCount);

/** Bluesky: posts and profiles, by the test ids of its client. */
export const adapter = platform({
  id: 'bluesky',
  name: 'Bluesky',
  access: 'optional',
  matches: [`${origin}/*`],
  kinds: {
    post: {
      examples: [`${origin}/profile/mirak.example/post/3mdd7aj7pgs2x`],
      address: [{ path: /^\/profile\/(?<who>[\w.:-]+)\/post\/(?<post>[a-z\d]{5,20})\/?$/ }],
      key: '{who}/{post}',
      ignoreCase: ['who'],
      url: `${origin}/profile/{who}/post/{post}`,
      root: `:root:has(${item} ${own}, ${shell}):not(:has(${item} ${others}))`,
      title: [
        at(`${focus} [data-testid="postText"]`, '2026-01', firstWords),
        at(`head:has(${shell}) [property="og:description"]@content`, '2026-01', firstWords),
        named('@{who}'),
      ],
      author: [named('{who}')],
      metrics: {
        replies: sometimes('shell', labelled('reply')),
        reposts: sometimes('shell', spelledOut('repost')),
        likes: sometimes('shell', labelled('like'), spelledOut('like')),
        quotes: sometimes('shell', spelledOut('quote')),
      },
      button: `${focus} [data-testid="likeBtn"]`,
    },
    profile: {
      examples: [`${origin}/profile/mirak.example`, `${origin}/profile/did:plc:abc123`],
      address: [{ path: /^\/profile\/(?<who>[\w.:-]+)\/?$/ }],
      key: '{who}',
      ignoreCase: true,
      url: `${origin}/profile/{who}`,
      root: '[data-testid="profileView"]:has([href="/profile/{who}/followers" i])',
      title: [at('[data-testid="profileHeaderDisplayName"]', '2026-01'), named('@{who}')],
      metrics: { followers: always(at(`${followers}@aria-label`, '2026-01', leadingCount)) },
      button: followers,
    },
  },
});
