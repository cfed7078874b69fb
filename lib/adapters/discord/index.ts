import { inEnglish, leadingCount, parseExact } from '../numbers';
import { platform } from '../platform';
import { at, code, type ItemStatement, type KindStatement, named, onPage, sometimes } from '../statement';
import {
  author,
  content,
  isReply,
  mayHaveFigure,
  messageId,
  reactions,
  replies,
  row,
  sentAt,
} from './message';
import { channelName, messageList, placeOf, serverName, serverRoot } from './place';
import { timeOf } from './snowflake';

const origin = 'https://discord.com';
const server = '^/channels/(?<guild>\\d{15,20})';
const channel = `${server}/(?<channel>\\d{15,20})`;
const threadBeside = `${server}/\\d{15,20}/threads/(?<channel>\\d{15,20})`;
const path = (pattern: string) => ({ path: new RegExp(`${pattern}/?$`) });
const present = inEnglish(/^([\d,]+) online$/, leadingCount);

/** An invitation to this very server shows its icon. */
const icon = '[style*="/icons/{guild}/"]';
const invitation = `[class*="headerLine"]:has(${icon}):not(:has([style*="/icons/"]:not(${icon})))`;

const messages = {
  each: 'li[id^="chat-messages-{channel}-"]',
  seen: '2025-04',
  id: code(messageId, 'li@id, [id^="message-content-"]@class', '2025-04'),
  event: (scope) => (isReply(scope) ? 'reply' : 'message'),
  on: '{place}:{guild}/{channel}',
  at: [code(sentAt, '', '2025-04')],
  author: [code(author, '[id^="message-username-"]', '2025-04')],
  url: `${origin}/channels/{guild}/{channel}/{item}`,
  subject: {
    kind: 'message',
    key: '{guild}/{channel}/{item}',
    role: 'part',
    title: [code(content, '[id^="message-content-"]', '2025-04')],
    metrics: {
      reactions: sometimes('message', code(reactions, '[class*="reactionCount"]', '2025-04')),
      replies: sometimes('message', code(replies, '[class*="topLine"] > [class*="cta"]', '2025-04')),
    },
    needsFigure: mayHaveFigure,
  },
  button: '[role="article"]',
} satisfies ItemStatement;

/** A forum channel lists its posts, which are threads. */
const posts: ItemStatement = {
  each: '[data-item-id]:has([data-list-item-id^="forum-channel-list-{channel}___"])',
  seen: '2025-06',
  id: at('@data-item-id', '2025-06', /^(\d{15,20})$/),
  at: [at('@data-item-id', '2025-06', timeOf)],
  url: `${origin}/channels/{guild}/{item}`,
  subject: {
    kind: 'thread',
    key: '{guild}/{item}',
    role: 'part',
    title: [at('h3', '2025-06')],
    // Capped at "50+": then it is not known.
    metrics: {
      messages: sometimes(
        'thread',
        at('[class*="messageCountText"]:not([data-item-id] [data-item-id] *)', '2025-06', parseExact),
      ),
    },
  },
  button: 'h3',
};

/** A channel, or a thread that is shown as one. */
const ofChannel = {
  key: '{guild}/{channel}',
  url: `${origin}/channels/{guild}/{channel}`,
  onPage: placeOf,
  title: [
    code(
      channelName,
      '[data-list-item-id="channels___{channel}"] [class*="name"], h1, title, [data-list-id]@aria-label',
      '2025-06',
    ),
  ],
  published: [code(({ match }) => timeOf(match.parts['channel'] ?? ''), '', '2025-04')],
  container: 'server:{guild}',
  shows: ['server'],
  metrics: {},
  items: [messages, posts],
  retracts: true,
  redraws: true,
  button: 'section:has(h1)',
} satisfies Partial<KindStatement>;

/** Discord's web client. Direct messages (`/channels/@me`) are nobody's community and are not read. */
export const adapter = platform({
  id: 'discord',
  name: 'Discord',
  access: 'required',
  matches: [`${origin}/*`, 'https://ptb.discord.com/*', 'https://canary.discord.com/*'],
  kinds: {
    server: {
      examples: [`${origin}/channels/1070000000000000001`, `${origin}/channels/1070000000000000001/@home`],
      address: [path(server), path(`${server}/(?:@home|channel-browser|customize-community|member-safety)`)],
      key: '{guild}',
      url: `${origin}/channels/{guild}`,
      root: serverRoot,
      title: [
        code(
          serverName,
          'nav h2, h1, title, [data-list-item-id="guildsnav___{guild}"]@aria-label',
          '2025-04',
        ),
      ],
      published: [code(({ match }) => timeOf(match.parts['guild'] ?? ''), '', '2025-04')],
      metrics: {
        members: sometimes(
          'server',
          onPage(`${invitation} [class*="statusOffline"] ~ [class*="count"]`, '2025-04', leadingCount),
        ),
        online: sometimes(
          'server',
          onPage(`${invitation} [class*="statusOnline"] ~ [class*="count"]`, '2025-04', present),
        ),
      },
      redraws: true,
      button: 'nav header',
    },
    channel: {
      ...ofChannel,
      examples: [
        `${origin}/channels/1070000000000000001/1080000000000000001`,
        'https://ptb.discord.com/channels/1070000000000000001/1080000000000000001',
      ],
      address: [path(channel)],
      root: messageList('channel'),
    },
    thread: {
      ...ofChannel,
      examples: [`${origin}/channels/1070000000000000001/1080000000000000001/threads/1090000000000000001`],
      address: [path(threadBeside)],
      root: messageList('thread'),
    },
    message: {
      examples: [`${origin}/channels/1070000000000000001/1080000000000000001/1095000000000000001`],
      address: [path(`${channel}/(?<message>\\d{15,20})`), path(`${threadBeside}/(?<message>\\d{15,20})`)],
      key: '{guild}/{channel}/{message}',
      url: `${origin}/channels/{guild}/{channel}/{message}`,
      onPage: placeOf,
      root: row,
      title: [...messages.subject.title, named('{message}')],
      author: messages.author,
      published: messages.at,
      container: '{place}:{guild}/{channel}',
      shows: ['server', 'channel', 'thread'],
      // The row of the message itself is an item too, which has its figures.
      metrics: {},
      items: [messages],
      retracts: true,
      redraws: true,
      button: '[role="article"]',
    },
  },
});
