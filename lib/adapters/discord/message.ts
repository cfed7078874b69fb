import { fold } from '../dom';
import { type Count, inEnglish, leadingCount, parseExact } from '../numbers';
import { figureText } from '../places';
import type { Scope } from '../statement';
import { firstWords } from '../texts';
import type { Page, PageMatch } from '../types';
import { timeOf } from './snowflake';

/** What only its sender sees, or nobody got. The ends of these classes are made anew with each build. */
const unsentClasses = ['isSending', 'isFailed', 'ephemeral'].map((name) => `[class*="${name}"]`).join();
const unsent = `:is([role="article"], [id^="message-content-"]):is(${unsentClasses})`;

/** What few messages have (an answer, reactions, a thread): a row is searched for it all at once. */
const special = `[id^="message-re"], [class*="cta"], ${unsentClasses}`;

/** A message, by what several things of it are read by. */
interface Message {
  readonly id: string;
  /** The id of the message at the head of its group; undefined where nobody wrote it. */
  readonly head: string | undefined;
  /** It answers none, was sent, and has neither reactions nor a thread. */
  readonly isPlain: boolean;
}

/** The message in hand: of each, several things are read one after another. */
let inHand: { readonly scope: Scope; readonly message: Message } | undefined;

function messageOf(scope: Scope): Message {
  if (inHand?.scope !== scope) inHand = { scope, message: messageIn(scope.root) };
  return inHand.message;
}

function messageIn(item: Element): Message {
  const id = idOf(item);
  return { id, head: headOf(item, id), isPlain: item.querySelector(special) === null };
}

const username = 'message-username-';
const ownHeading = `[id^="${username}"]`;

/** The label of a row names its author's heading, which is that of its group's first message. */
function headOf(item: Element, id: string): string | undefined {
  const row = item.firstElementChild;
  const label = row?.getAttribute('aria-labelledby') ?? labelIn(item);
  const at = label?.indexOf(username) ?? -1;
  if (at < 0) return item.querySelector(ownHeading) ? id : undefined;
  const from = at + username.length;
  const to = label?.indexOf(' ', from) ?? -1;
  return label?.slice(from, to < 0 ? undefined : to);
}

function labelIn(item: Element): string | null | undefined {
  return item.querySelector('[role="article"]')?.getAttribute('aria-labelledby');
}

/** The id of the message that a row shows, which ends that of the row. */
function idOf({ id }: Element): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

/** The row that shows the message of an address. */
export function row({ document }: Page, { parts }: PageMatch): Element | undefined {
  const found = document.getElementById(`chat-messages-${parts['channel']}-${parts['message']}`);
  return found && isSent(found, messageIn(found)) ? found : undefined;
}

/** The id of a message; undefined for what was not sent, and for messages of the system (joins, boosts). */
export function messageId(scope: Scope): string | undefined {
  const message = messageOf(scope);
  return /^\d{15,20}$/.test(message.id) && isSent(scope.root, message) ? message.id : undefined;
}

/** When a message was sent, in milliseconds since 1970. */
export function sentAt(scope: Scope): number {
  return timeOf(messageOf(scope).id);
}

function isSent(item: Element, { head, isPlain }: Message): boolean {
  return head !== undefined && (isPlain || item.querySelector(unsent) === null);
}

/** The parts of a row that are read. Making a selector takes longer than using it: each is written once. */
const parts = {
  content: '[id^="message-content-"]',
  accessories: '[id^="message-accessories-"]',
  reactions: '[id^="message-reactions-"]',
};

/** A part of a row. A reply has parts of what it answers before its own, under that one's id. */
function own(scope: Scope, name: keyof typeof parts): Element | undefined {
  const first = scope.root.querySelector(parts[name]);
  if (!first) return undefined;
  const { id } = messageOf(scope);
  return idOf(first) === id
    ? first
    : [...scope.root.querySelectorAll(parts[name])].find((part) => idOf(part) === id);
}

export function mayHaveFigure(scope: Scope): boolean {
  return !messageOf(scope).isPlain;
}

/** What a message says. */
export function content(scope: Scope): string | undefined {
  return firstWords(fold(own(scope, 'content')?.textContent));
}

export function isReply(scope: Scope): boolean {
  return !messageOf(scope).isPlain && scope.root.querySelector('[id^="message-reply-context-"]') !== null;
}

/** Names by the message that shows them, for each view: it may leave the document before its group does. */
const heads = new WeakMap<PageMatch, Map<string, string>>();

function namesOf(match: PageMatch): Map<string, string> {
  const held = heads.get(match);
  if (held) return held;
  const names = new Map<string, string>();
  heads.set(match, names);
  return names;
}

/** Who wrote a message, by its own heading or that of its group's first message, which its label names. */
export function author(scope: Scope): string | undefined {
  const { id, head = '' } = messageOf(scope);
  const names = namesOf(scope.match);
  const isHead = head === id;
  const known = isHead ? undefined : names.get(head);
  if (known !== undefined) return known;
  // A row that has left the document has its own heading still.
  const heading = isHead ? scope.root.querySelector(ownHeading) : undefined;
  const name = nameIn(heading ?? scope.page.document.getElementById(username + head));
  if (name !== undefined) names.set(head, name);
  return name;
}

/** The name alone, without the badges beside it. */
function nameIn(heading: Element | null): string | undefined {
  const name = heading?.querySelector('[class^="username"], [class*=" username"]') ?? heading;
  return fold(name?.textContent)?.replace(/^@/, '');
}

const threadLink = '[class*="topLine"] > [class*="cta"]';
const messages = inEnglish(/^([\d,]+) messages? ›$/, leadingCount);

/** How many messages the thread has that was opened on a message. */
export function replies(scope: Scope): Count | undefined {
  const [thread, another] = own(scope, 'accessories')?.querySelectorAll(threadLink) ?? [];
  return thread && !another ? messages(figureText(thread) ?? '', scope.language) : undefined;
}

/** The sum of a message's reactions; undefined where it has none, or one of them cannot be read. */
export function reactions(scope: Scope): number | undefined {
  const group = messageOf(scope).isPlain ? undefined : own(scope, 'reactions');
  if (!group) return undefined;
  const counts = new Map<string | Element, number>();
  for (const button of group.querySelectorAll('[role="button"][aria-pressed]')) {
    if (button.closest('[id^="message-reactions-"]') !== group) continue;
    const count = parseExact(figureText(button.querySelector('[class*="reactionCount"]') ?? button));
    if (count === undefined) return undefined;
    const emoji = button.querySelector('img');
    // Each emoji stands there once.
    counts.set(emoji?.getAttribute('data-name') ?? emoji?.getAttribute('alt') ?? button, count);
  }
  return counts.size ? [...counts.values()].reduce((sum, count) => sum + count) : undefined;
}
