import { get } from '../dom';
import type { Scope, StatedAct } from '../statement';

/** When a comment was written; none where it was deleted, for then the first time in it is of an answer. */
export function commentedAt({ root }: Scope): string | undefined {
  const time = root.querySelector('time');
  return time?.closest('[id^="comment-node-"]') === root
    ? (time.getAttribute('datetime') ?? undefined)
    : undefined;
}

/** The comments that the structured data states: all of them, also those that the page does not draw. */
export function statedComments({ data, match }: Scope): Iterable<StatedAct> {
  return commentsIn(get(data('article'), 'mainEntity', 'comment'), match.parts, 'comment');
}

function* commentsIn(
  comments: unknown,
  parts: Readonly<Record<string, string>>,
  kind: StatedAct['kind'],
): Iterable<StatedAct> {
  for (const comment of Array.isArray(comments) ? comments : []) {
    const id = /^#comment-(\d+)$/.exec(String(get(comment, '@id')))?.[1];
    const author = /([^/?#]+)\/?$/.exec(String(get(comment, 'author', 'url') ?? ''))?.[1];
    const at = String(get(comment, 'datePublished') ?? '');
    if (id)
      yield {
        id: `${parts['host']}/comment/${id}`,
        kind,
        at,
        author,
        url: `${parts['url']}#comment-node-${id}`,
      };
    yield* commentsIn(get(comment, 'comment'), parts, 'reply');
  }
}
