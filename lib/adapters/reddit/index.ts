import type { Adapter } from '../types';
import { communityIn, readCommunity } from './community';
import { type Kinds, kinds } from './kinds';
import { postIn, readPost } from './post';

const origins = [
  'https://www.reddit.com',
  'https://old.reddit.com',
  'https://new.reddit.com',
  'https://sh.reddit.com',
];

/** Reddit, new and old: posts and communities. */
export const adapter: Adapter<Kinds> = {
  id: 'reddit',
  name: 'Reddit',
  kinds,
  access: 'optional',
  matches: origins.map((origin) => `${origin}/*`),
  examples: {
    post: [
      'https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/',
      'https://old.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/',
      'https://www.reddit.com/comments/1rl0nt4',
    ],
    community: ['https://www.reddit.com/r/selfhosted/', 'https://old.reddit.com/r/selfhosted/new/'],
  },
  matchUrl({ origin, pathname }) {
    const post = /^\/(?:r\/\w+\/|user\/[\w-]+\/)?comments\/([a-z\d]{4,10})(?:\/|$)/i.exec(pathname)?.[1];
    if (post) {
      const path = pathname
        .split('/')
        .slice(0, pathname.startsWith('/comments') ? 3 : 6)
        .join('/');
      return { kind: 'post', key: post.toLowerCase(), url: `${origin}${path}` };
    }
    const name = /^\/r\/(\w{2,21})\/?(?:(?:hot|new|top|rising|best)\/?)?$/.exec(pathname)?.[1];
    // Not communities, but what several show together.
    if (!name || /^(?:all|popular|mod|friends)$/i.test(name)) return undefined;
    return { kind: 'community', key: name.toLowerCase(), url: `${origin}/r/${name}` };
  },
  isShown: ({ document }, { kind, key }) =>
    kind === 'post' ? postIn(document, key) !== undefined : communityIn(document)?.name === key,
  *read({ document }, match) {
    if (match.kind === 'post') yield* readPost(document, match);
    else yield* readCommunity(document, match);
  },
};
