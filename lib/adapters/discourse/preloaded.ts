import { get, parseJson } from '../dom';
import { closing } from '../embedded';

/** What a page was served with of one topic, untyped, each parsed once: it is large. */
const parsed = new WeakMap<Element, { key: string; topic: unknown }>();

/**
 * The topic that a page was served with; undefined where it was served with another one. The data stay as
 * they were when another topic is opened. Each value is JSON written as a string; only the topic's is parsed,
 * so that what is broken elsewhere costs nothing.
 */
export function preloadedTopic(document: Document, id: string): unknown {
  const element = document.querySelector('#data-preloaded');
  if (!element) return undefined;
  const held = parsed.get(element);
  if (held?.key === id) return held.topic;
  const topic = topicIn(element.getAttribute('data-preloaded') ?? element.textContent ?? '', id);
  parsed.set(element, { key: id, topic });
  return topic;
}

function topicIn(text: string, id: string): unknown {
  const key = new RegExp(`"topic_${id}"\\s*:\\s*(?=")`).exec(text);
  if (!key) return undefined;
  const begin = key.index + key[0].length;
  const inner = parseJson(text.slice(begin, closing(text, begin) + 1));
  const topic = typeof inner === 'string' ? parseJson(inner) : undefined;
  return String(get(topic, 'id')) === id ? topic : mended(text.slice(begin), id);
}

const figures = ['posts_count', 'views', 'like_count', 'participant_count'];

/**
 * The figures of a topic in text that is not valid JSON, as saved pages have it. The topics that it suggests
 * stand in it with figures of their own, before its own number and title.
 */
function mended(text: string, id: string): unknown {
  const plain = text.replaceAll('\\"', '"');
  const begin = plain.indexOf(`"id":${id},"title":"`);
  if (begin < 0) return undefined;
  const own = plain.slice(begin);
  const found = figures.flatMap((name) => {
    const count = new RegExp(`"${name}":(\\d+)[,}]`).exec(own)?.[1];
    return count === undefined ? [] : [[name, Number(count)] as const];
  });
  return { id: Number(id), ...Object.fromEntries(found) };
}
