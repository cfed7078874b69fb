import { fold } from '../dom';
import { type Count, leadingCount, parseExact } from '../numbers';
import { figureText } from '../places';
import type { Scope } from '../statement';
import { firstWords } from '../texts';
import type { Page, PageMatch } from '../types';

/** What only its sender sees, or nobody got. The ends of these classes are made anew with each build. */
const unsent = ['isSending', 'isFailed', 'ephemeral']
  .map((name) => `:is([role="article"], [id^="message-content-"])[class*="${name}"]`)
  .join();

/** Whom a message is by: the heading of its own, or the id of the message at the head of its group. */
interface Sender {
  readonly heading: Element | null;
  readonly head: string | undefined;
}

/** The message in hand: of each, several things are read one after another. */
let inHand: { readonly scope: Scope; readonly sender: Sender } | undefined;

function senderOf(scope: Scope): Sender {
  if (inHand?.scope !== scope) inHand = { scope, sender: senderIn(scope.root) };
  return inHand.sender;
}

function senderIn(item: Element): Sender {
  const heading = item.querySelector('[id^="message-username-"]');
  const label = heading ? undefined : item.querySelector('[role="article"]')?.getAttribute('aria-labelledby');
  return { heading, head: heading ? idOf(item) : /message-username-(\d+)/.exec(label ?? '')?.[1] };
}

/** The id of the message that a row shows, which ends that of the row. */
export function idOf({ id }: Element): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

/** The row that shows the message of an address. */
export function row({ document }: Page, { parts }: PageMatch): Element | undefined {
  const found = document.getElementById(`chat-messages-${parts['channel']}-${parts['message']}`);
  return found && isSent(found, senderIn(found)) ? found : undefined;
}

/** The id of a message; undefined for what was not sent, and for messages of the system (joins, boosts). */
export function messageId(scope: Scope): string | undefined {
  const id = idOf(scope.root);
  return /^\d{15,20}$/.test(id) && isSent(scope.root, senderOf(scope)) ? id : undefined;
}

function isSent(item: Element, { head }: Sender): boolean {
  return head !== undefined && item.querySelector(unsent) === null;
}

/** A part of a row by its name. A reply has parts of what it answers before its own, under that one's id. */
function own(item: Element, name: string): Element | undefined {
  const id = `message-${name}-${idOf(item)}`;
  const selector = `[id^="message-${name}-"]`;
  const first = item.querySelector(selector);
  return !first || first.id === id
    ? (first ?? undefined)
    : [...item.querySelectorAll(selector)].find((part) => part.id === id);
}

/** What a message says. */
export function content({ root }: Scope): string | undefined {
  return firstWords(fold(own(root, 'content')?.textContent));
}

export function isReply({ root }: Scope): boolean {
  return root.querySelector('[id^="message-reply-context-"]') !== null;
}

/** Names by the message that shows them, for each view: it may leave the document before its group does. */
const heads = new WeakMap<PageMatch, Map<string, string>>();

/** Who wrote a message, by its own heading or that of its group's first message, which its label names. */
export function author(scope: Scope): string | undefined {
  const { heading, head = '' } = senderOf(scope);
  const names = heads.get(scope.match) ?? new Map<string, string>();
  heads.set(scope.match, names);
  const known = heading ? undefined : names.get(head);
  const name = known ?? nameIn(heading ?? scope.page.document.getElementById(`message-username-${head}`));
  if (name !== undefined) names.set(head, name);
  return name;
}

/** The name alone, without the badges beside it. */
function nameIn(heading: Element | null): string | undefined {
  const name = heading?.querySelector('[class^="username"], [class*=" username"]') ?? heading;
  return fold(name?.textContent)?.replace(/^@/, '');
}

/** How many messages the thread has that was opened on a message: "3 Messages ›". */
export function replies({ root, language }: Scope): Count | undefined {
  const shown = own(root, 'accessories')?.querySelectorAll('[class*="topLine"] > [class*="cta"]') ?? [];
  const [thread, another] = shown;
  return thread && !another ? leadingCount(figureText(thread), language) : undefined;
}

/** The sum of a message's reactions; undefined where it has none, or one of them cannot be read. */
export function reactions({ root }: Scope): number | undefined {
  const counts = new Map<string | Element, number>();
  const group = own(root, 'reactions');
  for (const button of group?.querySelectorAll('[role="button"][aria-pressed]') ?? []) {
    if (button.closest('[id^="message-reactions-"]') !== group) continue;
    const count = parseExact(figureText(button.querySelector('[class*="reactionCount"]') ?? button));
    if (count === undefined) return undefined;
    const emoji = button.querySelector('img');
    // Each emoji stands there once.
    counts.set(emoji?.getAttribute('data-name') ?? emoji?.getAttribute('alt') ?? button, count);
  }
  return counts.size ? [...counts.values()].reduce((sum, count) => sum + count) : undefined;
}
