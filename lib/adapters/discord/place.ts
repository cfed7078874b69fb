import { fold, textOf } from '../dom';

/** The parts of a subject's key. A server's key has no channel. */
export function placeOf(key: string): { guild: string; channel: string; message: string | undefined } {
  const [guild = '', channel = '', message] = key.split('/');
  return { guild, channel, message };
}

/** The list of posts that a forum channel shows instead of messages. */
export function forumList(document: Document, channel: string): Element | null {
  return document.querySelector(`[data-list-id="forum-channel-list-${channel}"]`);
}

/** The element that holds a channel's messages: a thread beside its channel makes two of them. */
export function messageList(document: Document, channel: string): Element | null {
  return (
    document.querySelector(`[id^="chat-messages-${channel}-"]`)?.closest('[data-list-id="chat-messages"]') ??
    null
  );
}

/** When something was made, as its id tells: Discord's ids hold the milliseconds since 2015 above bit 22. */
export function timeOf(id: string): string {
  // An id of 20 digits at most is of the year 2759 at the latest: every one has a date.
  return new Date(Number(BigInt(id) >> 22n) + 1_420_070_400_000).toISOString();
}

/** The name of the server in front, as the head of its channel list or the hidden part of the heading tells it. */
export function serverName(document: Document): string | undefined {
  const head = textOf(document, 'nav header h2');
  const hidden = textOf(document, 'h1 > [class*="hiddenVisually"]')?.replace(/[:：]$/, '');
  return head ?? fold(hidden) ?? tabTitle(document)?.server;
}

/** A channel's own name, without `#`; its id where the page shows none. */
export function channelName(document: Document, channel: string): string {
  const list = messageList(document, channel);
  // English alone: in other languages the name stands elsewhere in this label.
  const label = /^Messages in (.+)$/.exec(list?.getAttribute('aria-label') ?? '')?.[1];
  return fold(label) ?? heading(document) ?? tabTitle(document)?.channel ?? channel;
}

/** Whether a channel's page shows that it is a thread: it begins with the message it has its id from, or has a parent. */
export function isThread(document: Document, channel: string): boolean {
  const shown = [
    `li[id="chat-messages-${channel}-${channel}"]`,
    'section [class*="parentChannelName"]',
    `[class*="typeThread"] [data-list-item-id="channels___${channel}"]`,
  ];
  return document.querySelector(shown.join()) !== null;
}

/** The heading without the server's name, which is there for screen readers. */
function heading(document: Document): string | undefined {
  const h1 = document.querySelector('h1');
  const hidden = h1?.querySelector('[class*="hiddenVisually"]')?.textContent ?? '';
  return fold(h1?.textContent?.replace(hidden, ''));
}

/** "(3) #general | Server - Discord", or "Discord | #general | Server". */
function tabTitle({
  title,
}: Document): { channel: string | undefined; server: string | undefined } | undefined {
  const parts = title
    .replace(/^\(\d+\) /, '')
    .replace(/ - Discord$/, '')
    .split(' | ');
  if (parts[0] === 'Discord') parts.shift();
  const [channel, server] = parts;
  return server ? { channel: fold(channel?.replace(/^#/, '')), server: fold(server) } : undefined;
}
