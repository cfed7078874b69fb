import { attributeOf, fold, textOf } from '../dom';
import { firstWords, instantOf, leadingCount, readings } from '../found';
import { parseExact } from '../numbers';
import { subjectId } from '../subject-id';
import type { Found } from '../types';
import type { Kinds } from './kinds';

/** Where messages are read. */
interface Place {
  readonly team: string;
  readonly channel: string;
  readonly subject: string;
  /** The message that the address names. */
  readonly message?: string | undefined;
}

/** One message that is in the document. */
interface Message {
  readonly element: Element;
  readonly ts: string;
  /** The message that it answers, in a thread. */
  readonly thread: string | undefined;
}

/** The messages of a channel that are in the document, each once, in their order: the list holds those in view alone. */
export function messagesIn(document: Document, channel: string): Message[] {
  const found = new Map<string, Message>();
  for (const element of document.querySelectorAll('[data-qa="message_container"]')) {
    const stamp = element.querySelector('a.c-timestamp[data-ts]');
    const link = stamp?.getAttribute('href') ?? '';
    const ts = stamp?.getAttribute('data-ts') ?? '';
    if (!/^\d{10}\.\d{6}$/.test(ts) || !link.includes(`/archives/${channel}/`)) continue;
    const thread = /[?&]thread_ts=(\d{10}\.\d{6})/.exec(link)?.[1];
    found.set(ts, { element, ts, thread: thread === ts ? undefined : thread });
  }
  return [...found.values()];
}

/** Reads messages: an event each, and the reactions and replies of those that have some. */
export function* readMessages(messages: readonly Message[], place: Place): Iterable<Found<Kinds>> {
  let before: string | undefined;
  for (const message of messages) {
    // What one person writes in a row has the name over the first of it.
    const actor = senderOf(message.element) ?? before;
    before = actor;
    yield* readMessage(message, actor, place);
  }
}

function senderOf(element: Element): string | undefined {
  return (
    attributeOf(element, '[data-qa="message_sender_name"], [data-message-sender]', 'data-message-sender') ??
    textOf(element, '[data-qa="message_sender_name"]')
  );
}

function* readMessage(
  { element, ts, thread }: Message,
  actor: string | undefined,
  { team, channel, subject, message }: Place,
): Iterable<Found<Kinds>> {
  const at = instantOf(Math.floor(Number(ts) * 1000));
  if (at === undefined) return;
  const url = `https://app.slack.com/client/${team}/${channel}/thread/${channel}-${ts}`;
  const id = `slack:${team}/${channel}/${ts}`;
  yield { type: 'event', id, subject, kind: thread ? 'reply' : 'message', at, actor, url };
  const reactions = reactionsIn(element);
  const replies = leadingCount(textOf(element, '.c-message__reply_count, [data-qa="reply_bar_count"]'));
  const isOwn = ts === message;
  if (!reactions && !replies && !isOwn) return;
  const of = subjectId('slack', 'message', `${team}/${channel}/${ts}`);
  const title = firstWords(fold(element.querySelector('[data-qa="message-text"]')?.textContent)) ?? ts;
  const role = isOwn ? 'page' : 'part';
  yield {
    type: 'subject',
    role,
    id: of,
    kind: 'message',
    url,
    title,
    author: actor,
    container: subject,
    publishedAt: at,
  };
  yield* readings(of, { reactions, replies });
}

/** The sum of a message's reactions; undefined where it has none, or one of them cannot be read. */
function reactionsIn(element: Element): number | undefined {
  const counts = [...element.querySelectorAll('button.c-reaction .c-reaction__count')].map((c) =>
    parseExact(c.textContent),
  );
  return counts.length && !counts.includes(undefined)
    ? counts.reduce<number>((sum, n) => sum + (n ?? 0), 0)
    : undefined;
}
