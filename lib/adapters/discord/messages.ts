import { fold, textOf } from '../dom';
import { parseExact } from '../numbers';
import type { Found } from '../types';
import { messageList, timeOf } from './place';

/** Where messages are read. */
export interface Place {
  readonly guild: string;
  readonly channel: string;
  readonly subject: string;
  /** The message that the address names. */
  readonly message?: string | undefined;
}

/** What only its sender sees, or nobody got: of no use as a signal. */
const unsent = '[class*="isSending"], [class*="isFailed"], [class*="ephemeral"]';
const longestTitle = 140;

/** The rows of a channel's messages that are in the document, oldest first. */
export function messageRows(document: Document, channel: string): Iterable<Element> {
  return messageList(document, channel)?.querySelectorAll(`li[id^="chat-messages-${channel}-"]`) ?? [];
}

/**
 * Reads messages: an event each, with the time that its id holds, and the reactions of those that have some. Messages of
 * the system (joins, boosts, renames) are nobody's words.
 */
export function* readMessages(rows: Iterable<Element>, place: Place): Iterable<Found<'discord'>> {
  let author: Author | undefined;
  for (const row of rows) {
    const id = /-(\d{15,20})$/.exec(row.id)?.[1];
    if (!id || row.querySelector(unsent)) continue;
    author = authorOf(row, id, author);
    if (author) yield* readMessage(row, id, author.name, place);
  }
}

function* readMessage(
  row: Element,
  id: string,
  actor: string | undefined,
  { guild, channel, subject, message }: Place,
): Iterable<Found<'discord'>> {
  const url = `https://discord.com/channels/${guild}/${channel}/${id}`;
  const at = timeOf(id);
  const isReply = row.querySelector(`[id="message-reply-context-${id}"]`) !== null;
  yield { type: 'event', id: `discord:${id}`, subject, kind: isReply ? 'reply' : 'message', at, actor, url };
  const reactions = reactionsOf(row, id);
  const own = id === message;
  if (reactions === undefined && !own) return;
  const of = `discord:message:${guild}/${channel}/${id}`;
  yield {
    type: 'subject',
    role: own ? 'page' : 'part',
    id: of,
    kind: 'message',
    url,
    title: titleOf(row, id) ?? id,
    author: actor,
    container: subject,
    publishedAt: at,
  };
  if (reactions !== undefined) yield { type: 'reading', subject: of, metric: 'reactions', value: reactions };
}

interface Author {
  /** Names the group's first message. */
  readonly head: string;
  readonly name: string | undefined;
}

/**
 * Who wrote a message: its own heading says it, or that of its group's first message, which its label names; that may
 * have been scrolled out of the document.
 * @returns undefined for a message of the system.
 */
function authorOf(row: Element, id: string, before: Author | undefined): Author | undefined {
  const own = row.querySelector(`[id="message-username-${id}"]`);
  if (own) return { head: id, name: nameIn(own) };
  const label = row.querySelector('[role="article"]')?.getAttribute('aria-labelledby');
  if (!label) return row.querySelector('[class*="ystemMessage"]') ? undefined : before;
  const head = /(?:^| )message-username-(\d+)/.exec(label)?.[1];
  if (!head) return undefined;
  return before?.head === head
    ? before
    : { head, name: nameIn(row.ownerDocument.getElementById(`message-username-${head}`)) };
}

/** The name alone, without the badges beside it. */
function nameIn(heading: Element | null): string | undefined {
  const name = heading?.querySelector('[class^="username"], [class*=" username"]') ?? heading;
  return fold(name?.textContent)?.replace(/^@/, '');
}

/** The sum of a message's reactions; undefined where it has none, or one of them cannot be read. */
function reactionsOf(row: Element, id: string): number | undefined {
  const group = row.querySelector(`[id="message-reactions-${id}"]`);
  const counts = group?.querySelectorAll('[class*="reactionCount"]');
  const buttons = counts?.length ? counts : group?.querySelectorAll('[role="button"][aria-pressed]');
  if (!buttons?.length) return undefined;
  let sum = 0;
  for (const button of buttons) {
    const count = parseExact(button.textContent);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

/** The first words of a message. A reply repeats the id of the content that it answers, before its own. */
function titleOf(row: Element, id: string): string | undefined {
  const text = textOf(row, `[id="message-content-${id}"]`);
  return text && text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text;
}
