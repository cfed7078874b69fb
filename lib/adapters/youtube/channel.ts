import { attributeOf, textOf } from '../dom';
import { readings } from '../found';
import { type Count, parseCount } from '../numbers';
import type { Found, PageMatch } from '../types';
import type { Kinds } from './kinds';
import { servedText } from './served';

/** What stands behind the number of subscribers, or before it, in the languages that are understood. */
const behind =
  /^(.{1,20}?)\s*(?:de )?(?:subscribers?|suscriptor(?:es)?|Abonnent(?:en)?|abonnés?|inscritos?|位订阅者|位訂閱者|подписчик(?:а|ов)?)$/i;
const before = /^(?:チャンネル登録者数|구독자)\s*(.{1,20}?)(?:人|명)$/;

/** Whether the document shows the channel that an address names. */
export function channelIn(document: Document, key: string): boolean {
  const stated = [
    attributeOf(document, 'link[rel="canonical"]', 'href'),
    attributeOf(document, 'meta[property="og:url"]', 'content'),
  ];
  const isStated = stated.some((address) => address?.endsWith(`/${key}`));
  // A handle is named in the channel's own head alone: its canonical address has its id.
  const handle = textOf(document, 'yt-content-metadata-view-model, #channel-handle');
  return isStated || (key.startsWith('@') && handle?.toLowerCase().includes(key.toLowerCase()) === true);
}

/** Reads a channel: its subscribers, who are always rounded. */
export function* readChannel(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `youtube:channel:${key}`;
  const title = attributeOf(document, 'meta[property="og:title"]', 'content');
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  yield { type: 'subject', role: 'page', id, kind: 'channel', url, title };
  yield* readings(id, { subscribers: shownSubscribers(document) ?? servedSubscribers(document) });
}

function shownSubscribers(document: Document): Count | undefined {
  for (const part of document.querySelectorAll('yt-content-metadata-view-model span, #subscriber-count')) {
    const count = subscribersIn(part.textContent);
    if (count) return count;
  }
  return undefined;
}

function servedSubscribers(document: Document): Count | undefined {
  for (const [, text] of servedText(document, 'ytInitialData')?.matchAll(
    /"(?:content|simpleText|label)":"([^"]{3,60})"/g,
  ) ?? []) {
    const count = subscribersIn(text);
    if (count) return count;
  }
  return undefined;
}

/** "4,69 millones de suscriptores", "1.2M subscribers": rounded even where it has no unit. */
function subscribersIn(text: string | null | undefined): Count | undefined {
  const words = text?.trim() ?? '';
  const count = parseCount((behind.exec(words) ?? before.exec(words))?.[1]);
  return count && { value: count.value, approximate: count.value >= 1000 };
}
