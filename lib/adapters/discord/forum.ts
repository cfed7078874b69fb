import { textOf } from '../dom';
import { parseExact } from '../numbers';
import type { Found } from '../types';
import type { Kinds } from './kinds';
import type { Place } from './messages';
import { timeOf } from './place';

/** Reads the posts that a forum channel lists: threads of it, each with the number of its messages. */
export function* readForum(list: Element, { guild, subject }: Place): Iterable<Found<Kinds>> {
  for (const card of list.querySelectorAll('[data-item-id]')) {
    const thread = card.getAttribute('data-item-id') ?? '';
    const title = textOf(card, 'h3');
    if (!/^\d{15,20}$/.test(thread) || !title) continue;
    const id = `discord:thread:${guild}/${thread}`;
    const url = `https://discord.com/channels/${guild}/${thread}`;
    yield {
      type: 'subject',
      role: 'part',
      id,
      kind: 'thread',
      url,
      title,
      container: subject,
      publishedAt: timeOf(thread),
    };
    // Capped at "50+": then it is not known.
    const messages = parseExact(textOf(card, '[class*="messageCountText"]'));
    if (messages !== undefined) yield { type: 'reading', subject: id, metric: 'messages', value: messages };
  }
}
