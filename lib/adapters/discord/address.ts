import type { Adapter, PageMatch } from '../types';
import type { Kinds } from './kinds';

const origin = 'https://discord.com';
const place = /^\/channels\/(\d{15,20})(?:\/(\d{15,20}))?(?:\/threads\/(\d{15,20}))?(?:\/(\d{15,20}))?\/?$/;
/** Pages of a server that are no channel of it. */
const about = /^\/channels\/(\d{15,20})\/(?:@home|channel-browser|customize-community|member-safety)\/?$/;

export const examples: Adapter<Kinds>['examples'] = {
  server: [`${origin}/channels/1070000000000000001`, `${origin}/channels/1070000000000000001/@home`],
  channel: [
    `${origin}/channels/1070000000000000001/1080000000000000001`,
    `https://ptb.discord.com/channels/1070000000000000001/1080000000000000001`,
  ],
  thread: [`${origin}/channels/1070000000000000001/1080000000000000001/threads/1090000000000000001`],
  message: [`${origin}/channels/1070000000000000001/1080000000000000001/1095000000000000001`],
};

/**
 * What an address is about. A thread opened alone has the address of a channel; the page tells them apart. Direct
 * messages (`/channels/@me`) are nobody's community and are not read.
 */
export function matchUrl({ pathname }: URL): PageMatch<Kinds> | undefined {
  const home = about.exec(pathname);
  const [, guild, channel, thread, message] = home ?? place.exec(pathname) ?? [];
  if (!guild) return undefined;
  const url = (key: string) => `${origin}/channels/${key}`;
  if (!channel) return { kind: 'server', key: guild, url: url(guild) };
  if (message) {
    const key = `${guild}/${thread ?? channel}/${message}`;
    return { kind: 'message', key, url: url(key) };
  }
  const key = `${guild}/${thread ?? channel}`;
  return { kind: thread ? 'thread' : 'channel', key, url: url(key) };
}
