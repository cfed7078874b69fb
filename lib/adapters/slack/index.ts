import { leadingCount, parseExact } from '../numbers';
import { figureText } from '../places';
import { platform } from '../platform';
import { at, code, type ItemStatement, onPage, type Scope, sometimes } from '../statement';

const origin = 'https://app.slack.com';
const client = '^/client/(?<team>[TE]\\w{5,15})/(?<channel>[CG]\\w{5,15})';
const message = '[data-qa="message_container"]';
const stamp = 'a.c-timestamp[href*="/archives/{channel}/"]';
const name = '[data-qa="message_sender_name"]';
/** "1770112800.000100": seconds since 1970, and which message of that second. */
const instant = (ts: string) => Math.floor(Number(ts) * 1000);

/** Who wrote a message: what one person writes in a row has the name over the first of it. */
function sender({ root }: Scope): string | undefined {
  const row = root.closest('[data-qa="virtual-list-item"]') ?? root;
  for (let before: Element | null = row; before; before = before.previousElementSibling) {
    const shown = before.querySelector(`${name}, [data-message-sender]`);
    if (shown) return shown.getAttribute('data-message-sender') ?? shown.textContent ?? undefined;
  }
  return undefined;
}

/** The sum of a message's reactions; undefined where it has none, or one of them cannot be read. */
function reactions({ root }: Scope): number | undefined {
  const counts = new Map<string | Element, number>();
  for (const count of root.querySelectorAll('.c-reaction__count')) {
    if (count.closest(message) !== root) continue;
    // Each emoji stands there once, and is named with its count.
    const label = count.closest('button')?.getAttribute('aria-label');
    counts.set(label ?? count, parseExact(figureText(count)) ?? Number.NaN);
  }
  return counts.size ? [...counts.values()].reduce((sum, count) => sum + count) : undefined;
}

const messages = {
  each: `${message}:has(${stamp})`,
  seen: 'docs',
  id: at(`${stamp}@data-ts`, 'docs', /^(\d{10}\.\d{6})$/),
  event: ({ root }) => (root.querySelector('a.c-timestamp[href*="thread_ts="]') ? 'reply' : 'message'),
  eventId: '{team}/{channel}/{item}',
  on: 'channel:{team}/{channel}',
  at: [at(`${stamp}@data-ts`, 'docs', instant)],
  author: [code(sender, `${name}@data-message-sender`, 'docs')],
  url: `${origin}/client/{team}/{channel}/thread/{channel}-{item}`,
  subject: {
    kind: 'message',
    key: '{team}/{channel}/{item}',
    role: 'part',
    title: [at('[data-qa="message-text"]', 'docs')],
    metrics: {
      reactions: sometimes('channel', code(reactions, '.c-reaction__count', 'docs')),
      replies: sometimes(
        'channel',
        at('.c-message__reply_count, [data-qa="reply_bar_count"]', 'docs', leadingCount),
      ),
    },
    needsFigure: true,
  },
  button: '[data-qa="message-actions"]',
} satisfies ItemStatement;

/**
 * Slack's web client: messages, replies and reactions of the channel in front. No page of it was seen:
 * it is read by the test hooks that other extensions have relied on for years; drift is to be expected.
 */
export const adapter = platform({
  id: 'slack',
  name: 'Slack',
  access: 'optional',
  matches: [`${origin}/*`],
  kinds: {
    channel: {
      examples: [`${origin}/client/T0LANTERN/C0WICK0001`],
      address: [{ path: new RegExp(`${client}/?$`) }],
      key: '{team}/{channel}',
      url: '/client/{team}/{channel}',
      root: `${message}:has(${stamp})`,
      title: [onPage('[data-qa="channel_name"], [data-qa="channel_header_title"]', 'docs', /^#?(.*)$/)],
      metrics: {},
      items: [messages],
      // The head says only the channel's name, and is redrawn after the messages or before.
      redraws: true,
      button: '[data-qa="channel_header"]',
    },
    message: {
      examples: [`${origin}/client/T0LANTERN/C0WICK0001/thread/C0WICK0001-1770112800.000100`],
      address: [{ path: new RegExp(`${client}/thread/\\k<channel>-(?<ts>\\d{10}\\.\\d{6})/?$`) }],
      key: '{team}/{channel}/{ts}',
      url: '/client/{team}/{channel}/thread/{channel}-{ts}',
      root: `${message}:has(a.c-timestamp[data-ts="{ts}"][href*="/archives/{channel}/"])`,
      title: messages.subject.title,
      author: messages.author,
      published: messages.at,
      container: 'channel:{team}/{channel}',
      shows: ['channel'],
      // The row of the message itself is an item too, which has its figures.
      metrics: {},
      items: [messages],
      redraws: true,
      button: '[data-qa="message-actions"]',
    },
  },
});
