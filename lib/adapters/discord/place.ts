import { attributeOf, fold } from '../dom';
import type { Scope } from '../statement';
import type { Page, PageMatch } from '../types';

type Match = Pick<PageMatch, 'kind' | 'parts'>;

const lists =
  '[data-list-id="chat-messages"]:has([id^="chat-messages-ID-"]), [data-list-id="forum-channel-list-ID"]';

/** The list of a channel's messages or posts: a thread beside its channel makes two of them. */
function listIn({ document }: Page, { parts }: Match): Element | null {
  // The block at a channel's beginning carries its id too, so that an empty one is seen to be there.
  return document.querySelector(lists.replaceAll('ID', parts['channel'] ?? ''));
}

/** The list of a page that shows a channel, or of one that shows a thread. */
export function messageList(kind: 'channel' | 'thread') {
  return (page: Page, match: Match) => (match.parts['place'] === kind ? listIn(page, match) : undefined);
}

/** A thread that is opened alone has the address of a channel: the page tells them apart. */
export function placeOf(page: Page, match: Match) {
  const place = match.kind === 'thread' || isThread(page, match) ? 'thread' : 'channel';
  return { kind: match.kind === 'message' ? 'message' : place, parts: { place } };
}

/**
 * Whether the page begins with the thread's own message, lists it under a channel, or names that in its head.
 */
function isThread(page: Page, match: Match): boolean {
  const { document } = page;
  const channel = match.parts['channel'];
  // By its id an element is found without a search.
  if (document.querySelector(`li#chat-messages-${channel}-${channel}`)) return true;
  if (entryOf(document, channel)?.closest('[class*="typeThread"]')) return true;
  const heading = document.querySelector('section:has([class*="parentChannelName"]) h1');
  return heading !== null && isNamedIn(listIn(page, match), headingIn(heading));
}

/** The entry of a channel or thread in the list of channels. */
function entryOf(document: Document, channel: string | undefined): Element | null {
  return document.querySelector(`[data-list-item-id="channels___${channel}"]`);
}

/**
 * The name of a channel: as its entry in the list of channels has it, which bears its id, else as its list is
 * labelled. Where that is not English: the heading or the tab's title, if the label has it too. A list
 * of a forum's posts has no label. A channel that the page does not name keeps its id.
 */
export function channelName({ page, match, root }: Scope): string | undefined {
  const { document } = page;
  const channel = match.parts['channel'] ?? '';
  const entry = entryOf(document, channel)?.querySelector('[class*="name"]');
  if (entry) {
    const name = fold(entry.textContent);
    // Each part of the page is redrawn by itself: they have to agree.
    const labels = [entry.closest('[aria-label]'), root].map((one) => one?.getAttribute('aria-label'));
    const agree = name !== undefined && labels.every((label) => label?.includes(name) ?? true);
    return agree && !page.isLeftOver?.(entry) ? name : undefined;
  }
  const stated = /^Messages in (.+)$/.exec(root.getAttribute('aria-label') ?? '')?.[1];
  const h1 = shown(page, 'h1');
  const names = [h1 && headingIn(h1), tabTitle(document)?.channel];
  return fold(stated) ?? names.find((name) => isNamedIn(root, name)) ?? channel;
}

/** The first element that matches; none where it still shows what the last page did. */
function shown({ document, isLeftOver }: Page, selector: string): Element | undefined {
  const found = document.querySelector(selector);
  return found && !isLeftOver?.(found) ? found : undefined;
}

function isNamedIn(list: Element | null, name: string | undefined): boolean {
  const label = list?.getAttribute('aria-label');
  return name !== undefined && (label?.includes(name) ?? list?.localName !== 'ol');
}

/**
 * The element that shows a server. Beside a channel it is the whole page: every place names the server
 * itself.
 */
export function serverRoot(page: Page, match: PageMatch): Element | null | undefined {
  if (match.parts['channel']) return page.document.documentElement;
  return serverName({ page, match }) === undefined
    ? undefined
    : page.document.querySelector('nav:has(header)');
}

/**
 * The name of the server, from the head of its channels, the hidden part of the heading or the tab's title.
 * The entry with its id in the list of servers must name it too. Without that entry, the links below the head
 * must be its own.
 */
export function serverName({ page, match }: Pick<Scope, 'page' | 'match'>): string | undefined {
  const { document } = page;
  const guild = match.parts['guild'];
  const label = attributeOf(document, `[data-list-item-id="guildsnav___${guild}"]`, 'aria-label');
  const head = fold(shown(page, `nav:has(a[href^="/channels/${guild}/"]) header h2`)?.textContent);
  if (label === undefined) return head;
  const hidden = shown(page, 'h1 > [class*="hiddenVisually"]')
    ?.textContent?.trim()
    .replace(/[:：]$/, '');
  const named = fold(shown(page, 'nav header h2')?.textContent);
  const names = [named, fold(hidden), tabTitle(document)?.server];
  // "1 mention, Lantern Lab"
  return names.find(
    (name) => name !== undefined && (label === name || /[,،、，]\s*$/.test(before(label, name))),
  );
}

const before = (label: string, name: string) => (label.endsWith(name) ? label.slice(0, -name.length) : '');

/** The heading without the server's name, which is there for screen readers. */
function headingIn(h1: Element): string | undefined {
  const hidden = h1.querySelector('[class*="hiddenVisually"]')?.textContent ?? '';
  return fold(h1.textContent?.replace(hidden, ''));
}

/** "(3) #general | Server - Discord", or "Discord | #general | Server". */
function tabTitle({ title }: Document): { channel: string | undefined; server: string } | undefined {
  const parts = title
    .replace(/^\(\d+\) /, '')
    .replace(/ - Discord$/, '')
    .split(' | ');
  if (parts[0] === 'Discord') parts.shift();
  const [channel, server] = parts;
  const name = fold(server);
  return name === undefined ? undefined : { channel: fold(channel?.replace(/^#/, '')), server: name };
}
