import { attributeOf, get } from '../dom';
import type { Found } from '../types';

/**
 * Reads an article's comments: those in the document, and those that the structured data states, which are the same by
 * their ids.
 */
export function* readComments(
  document: Document,
  stated: unknown,
  subject: string,
  url: string,
): Iterable<Found<'forem'>> {
  yield* readStated(stated, false, subject);
  for (const node of document.querySelectorAll('[id^="comment-node-"]')) {
    const id = /^comment-node-(\d+)$/.exec(node.id)?.[1];
    const at = attributeOf(node, 'time', 'datetime');
    if (!id || at === undefined) continue;
    const isReply = node.matches('.child') || node.closest('details')?.parentElement?.closest('details');
    const path = node.getAttribute('data-path');
    const link = path?.startsWith('/') ? new URL(path, url).href : url;
    const author = attributeOf(node, '.comment__header a, a[href^="/"]', 'href');
    yield eventOf(id, isReply ? 'reply' : 'comment', at, author, link, subject);
  }
}

function* readStated(comments: unknown, isReply: boolean, subject: string): Iterable<Found<'forem'>> {
  for (const comment of Array.isArray(comments) ? comments : []) {
    const id = /^#comment-(\d+)$/.exec(String(get(comment, '@id')))?.[1];
    const at = get(comment, 'datePublished');
    const author = get(comment, 'author', 'url');
    const link = get(comment, 'url');
    if (id && typeof at === 'string')
      yield eventOf(id, isReply ? 'reply' : 'comment', at, text(author), text(link), subject);
    yield* readStated(get(comment, 'comment'), true, subject);
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function eventOf(
  id: string,
  kind: 'comment' | 'reply',
  at: string,
  author: string | undefined,
  url: string | undefined,
  subject: string,
): Found<'forem'> {
  const host = subject.split(':')[2]?.split('/')[0];
  const actor = /([^/?#]+)\/?(?:[?#].*)?$/.exec(author ?? '')?.[1];
  return { type: 'event', id: `forem:${host}/comment/${id}`, subject, kind, at, actor, url };
}
