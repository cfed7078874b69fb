import { attributeOf, get } from '../dom';
import { instantOf, timeAt } from '../found';
import type { Found } from '../types';
import type { Kinds } from './kinds';

/**
 * Reads an article's comments: those in the document, and those that the structured data states, which are the same by
 * their ids. A comment's own address names who wrote it, so it is linked by its place on the article's page.
 */
export function* readComments(
  document: Document,
  stated: unknown,
  subject: string,
  url: string,
): Iterable<Found<Kinds>> {
  const { host } = new URL(url);
  for (const { id, isReply, at, author } of allOf(document, stated)) {
    const actor = /([^/?#]+)\/?(?:[?#].*)?$/.exec(author ?? '')?.[1];
    yield {
      type: 'event',
      id: `forem:${host}/comment/${id}`,
      subject,
      kind: isReply ? 'reply' : 'comment',
      at,
      actor,
      url: `${url}#comment-node-${id}`,
    };
  }
}

interface Comment {
  readonly id: string;
  readonly isReply: boolean;
  readonly at: string;
  /** The address of who wrote it. */
  readonly author: string | undefined;
}

function* allOf(document: Document, stated: unknown): Iterable<Comment> {
  yield* statedIn(stated, false);
  yield* shownIn(document);
}

function* shownIn(document: Document): Iterable<Comment> {
  for (const node of document.querySelectorAll('[id^="comment-node-"]')) {
    const id = /^comment-node-(\d+)$/.exec(node.id)?.[1];
    const at = timeAt(node, 'time');
    if (!id || at === undefined) continue;
    const isInAnother = node.closest('details')?.parentElement?.closest('details') != null;
    const author = attributeOf(node, '.comment__header a, a[href^="/"]', 'href');
    yield { id, isReply: node.matches('.child') || isInAnother, at, author };
  }
}

function* statedIn(comments: unknown, isReply: boolean): Iterable<Comment> {
  for (const comment of Array.isArray(comments) ? comments : []) {
    const id = /^#comment-(\d+)$/.exec(String(get(comment, '@id')))?.[1];
    const stated = get(comment, 'datePublished');
    const at = typeof stated === 'string' ? instantOf(stated) : undefined;
    const author = get(comment, 'author', 'url');
    if (id && at !== undefined)
      yield { id, isReply, at, author: typeof author === 'string' ? author : undefined };
    yield* statedIn(get(comment, 'comment'), true);
  }
}
