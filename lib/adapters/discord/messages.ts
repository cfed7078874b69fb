import { fold } from '../dom';
import { firstWords } from '../found';
import { parseExact } from '../numbers';
import type { Found } from '../types';
import type { Kinds } from './kinds';
import { messageList, timeOf } from './place';

/** Where messages are read. */
export interface Place {
  readonly guild: string;
  readonly channel: string;
  readonly subject: string;
  /** The message that the address names. */
  readonly message?: string | undefined;
}

/** Classes of what only its sender sees, or nobody got: of no use as a signal. Their ends are made anew with each build. */
const unsent = /(?:^| )(?:isSending|isFailed|ephemeral)/;
/** The rows of a channel's messages that are in the document, oldest first. */
export function messageRows(document: Document, channel: string): Iterable<Element> {
  return messageList(document, channel)?.querySelectorAll(`li[id^="chat-messages-${channel}-"]`) ?? [];
}

/**
 * Reads messages: an event each, with the time that its id holds, and the reactions of those that have some. Messages of
 * the system (joins, boosts, renames) are nobody's words.
 */
export function* readMessages(rows: Iterable<Element>, place: Place): Iterable<Found<Kinds>> {
  let author: Author | undefined;
  for (const row of rows) {
    const id = /-(\d{15,20})$/.exec(row.id)?.[1];
    const parts = id && partsOf(row, id);
    if (!parts || unsent.test(`${parts.article?.className} ${parts.content?.className}`)) continue;
    author = authorOf(parts, id, author);
    if (author) yield* readMessage(parts, id, author.name, place);
  }
}

/** The parts of one message. */
interface Parts {
  readonly article: Element | null;
  readonly username: Element | undefined;
  readonly content: Element | undefined;
  readonly reactions: Element | undefined;
  readonly isReply: boolean;
}

function partsOf(row: Element, id: string): Parts {
  const own = (name: string) => {
    const found = row.querySelector(`[id^="${name}"]`);
    if (!found || found.id === name + id) return found ?? undefined;
    // A reply has the content that it answers before its own, under that one's id.
    return [...row.querySelectorAll(`[id^="${name}"]`)].find((e) => e.id === name + id);
  };
  return {
    article: row.querySelector('[role="article"]'),
    username: own('message-username-'),
    content: own('message-content-'),
    reactions: own('message-reactions-'),
    isReply: own('message-reply-context-') !== undefined,
  };
}

function* readMessage(
  parts: Parts,
  id: string,
  actor: string | undefined,
  { guild, channel, subject, message }: Place,
): Iterable<Found<Kinds>> {
  const url = `https://discord.com/channels/${guild}/${channel}/${id}`;
  const at = timeOf(id);
  const kind = parts.isReply ? 'reply' : 'message';
  yield { type: 'event', id: `discord:${id}`, subject, kind, at, actor, url };
  const reactions = parts.reactions && sumOf(parts.reactions);
  const own = id === message;
  if (reactions === undefined && !own) return;
  const of = `discord:message:${guild}/${channel}/${id}`;
  yield {
    type: 'subject',
    role: own ? 'page' : 'part',
    id: of,
    kind: 'message',
    url,
    title: firstWords(fold(parts.content?.textContent)) ?? id,
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
function authorOf({ article, username }: Parts, id: string, before: Author | undefined): Author | undefined {
  if (username) return { head: id, name: nameIn(username) };
  const label = article?.getAttribute('aria-labelledby');
  if (!label) return article?.className.includes('ystemMessage') ? undefined : before;
  const head = /(?:^| )message-username-(\d+)/.exec(label)?.[1];
  if (!head) return undefined;
  if (before?.head === head) return before;
  return { head, name: nameIn(article?.ownerDocument.getElementById(`message-username-${head}`)) };
}

/** The name alone, without the badges beside it. */
function nameIn(heading: Element | null | undefined): string | undefined {
  const name = heading?.querySelector('[class^="username"], [class*=" username"]') ?? heading;
  return fold(name?.textContent)?.replace(/^@/, '');
}

/** The sum of a message's reactions; undefined where it has none, or one of them cannot be read. */
function sumOf(group: Element): number | undefined {
  const counts = group.querySelectorAll('[class*="reactionCount"]');
  const buttons = counts.length ? counts : group.querySelectorAll('[role="button"][aria-pressed]');
  if (!buttons.length) return undefined;
  let sum = 0;
  for (const button of buttons) {
    const count = parseExact(button.textContent);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}
