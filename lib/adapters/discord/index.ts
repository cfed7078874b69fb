import type { Adapter, Found } from '../types';
import { examples, matchUrl } from './address';
import { readForum } from './forum';
import { type Kinds, kinds } from './kinds';
import { messageRows, readMessages } from './messages';
import { channelName, forumList, isThread, messageList, placeOf, serverName, timeOf } from './place';

/** Discord's web client. */
export const adapter: Adapter<Kinds> = {
  id: 'discord',
  name: 'Discord',
  kinds,
  access: 'required',
  matches: ['https://discord.com/*', 'https://ptb.discord.com/*', 'https://canary.discord.com/*'],
  examples,
  matchUrl,
  isShown({ document }, { kind, key }) {
    if (kind === 'server') return serverName(document) !== undefined;
    const { channel } = placeOf(key);
    // The block at a channel's beginning carries its id too, so that an empty one is seen to be there.
    return messageList(document, channel) !== null || forumList(document, channel) !== null;
  },
  *read({ document }, match) {
    const { guild, channel, message } = placeOf(match.key);
    yield* readServer(document, guild, match.kind === 'server' ? 'page' : 'part');
    if (!channel) return;
    const kind = match.kind === 'thread' || isThread(document, channel) ? 'thread' : 'channel';
    const subject = `discord:${kind}:${guild}/${channel}`;
    yield {
      type: 'subject',
      role: message ? 'part' : 'page',
      id: subject,
      kind,
      url: `https://discord.com/channels/${guild}/${channel}`,
      title: channelName(document, channel),
      container: serverId(guild),
      publishedAt: timeOf(channel),
    };
    const place = { guild, channel, subject, message };
    const list = forumList(document, channel);
    if (list) yield* readForum(list, place);
    else yield* readMessages(messageRows(document, channel), place);
  },
};

const serverId = (guild: string) => `discord:server:${guild}`;

/** The server alone: the figures that a page shows of servers are those of invitations, or of who may see a channel. */
function* readServer(document: Document, guild: string, role: 'page' | 'part'): Iterable<Found<Kinds>> {
  const title = serverName(document);
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const url = `https://discord.com/channels/${guild}`;
  yield {
    type: 'subject',
    role,
    id: serverId(guild),
    kind: 'server',
    url,
    title,
    publishedAt: timeOf(guild),
  };
}
