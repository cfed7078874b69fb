import type { Adapter } from '../types';
import { channelIn, readChannel } from './channel';
import { type Kinds, kinds } from './kinds';
import { readVideo, shownVideo } from './video';

const origins = ['https://www.youtube.com', 'https://m.youtube.com'];

/** YouTube: videos and channels. */
export const adapter: Adapter<Kinds> = {
  id: 'youtube',
  name: 'YouTube',
  kinds,
  access: 'optional',
  matches: origins.map((origin) => `${origin}/*`),
  examples: {
    video: ['https://www.youtube.com/watch?v=DIsktwOQZuU', 'https://www.youtube.com/shorts/DIsktwOQZuU'],
    channel: ['https://www.youtube.com/@lantern', 'https://www.youtube.com/channel/UCzcRQ3vRNr6fJ1A9rqFn7QA'],
  },
  matchUrl({ origin, pathname, searchParams }) {
    const short = /^\/shorts\/([\w-]{11})\/?$/.exec(pathname)?.[1];
    const id = short ?? (pathname === '/watch' ? searchParams.get('v') : undefined);
    if (id && /^[\w-]{11}$/.test(id)) return { kind: 'video', key: id, url: `${origin}/watch?v=${id}` };
    const path =
      /^\/(@[^/]{1,60}|channel\/UC[\w-]{22})(?:\/(?:featured|videos|shorts|streams|community|about))?\/?$/.exec(
        pathname,
      )?.[1];
    return path ? { kind: 'channel', key: path, url: `${origin}/${path}` } : undefined;
  },
  isShown: ({ document }, { kind, key }) =>
    kind === 'video' ? shownVideo(document) === key : channelIn(document, key),
  read: ({ document }, match) =>
    match.kind === 'video' ? readVideo(document, match) : readChannel(document, match),
};
