import { fold, textOf } from '../dom';
import { instantOf, readings, timeAt } from '../found';
import { type Count, parseExact, parseScore } from '../numbers';
import type { Found, PageMatch } from '../types';
import type { Kinds } from './kinds';

interface Post {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly at: string | undefined;
  readonly score: Count | undefined;
  readonly comments: number | undefined;
}

/** The post that the document shows, from its attributes; undefined where it shows another one. */
export function postIn(document: Document, key: string): Post | undefined {
  const post = document.querySelector(`shreddit-post[id="t3_${key}"]`);
  const old = document.querySelector(`.thing[data-fullname="t3_${key}"]`);
  const element = post ?? old;
  if (!element) return undefined;
  const attribute = (name: string) => element.getAttribute(name);
  return post
    ? {
        title: fold(attribute('post-title')),
        author: fold(attribute('author')),
        at: instantOf(attribute('created-timestamp')),
        score: parseScore(attribute('score')),
        comments: parseExact(attribute('comment-count')),
      }
    : {
        title: textOf(element, 'a.title'),
        author: fold(attribute('data-author')),
        at: instantOf(Number(attribute('data-timestamp') ?? Number.NaN)),
        score: parseScore(attribute('data-score')),
        comments: parseExact(attribute('data-comments-count')),
      };
}

/** Reads a post and the comments that are in the document. */
export function* readPost(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `reddit:post:${key}`;
  const post = postIn(document, key);
  yield { type: 'hook', name: 'title', ok: post?.title !== undefined };
  if (post?.title === undefined) return;
  const { title, author, at, score, comments } = post;
  yield { type: 'subject', role: 'page', id, kind: 'post', url, title, author, publishedAt: at };
  yield { type: 'hook', name: 'score', ok: score !== undefined };
  yield* readings(id, { score, comments });
  yield* readComments(document, id, url);
}

/** Comments of the new client come by and by; the old page has them in it. */
function* readComments(document: Document, subject: string, url: string): Iterable<Found<Kinds>> {
  for (const comment of document.querySelectorAll(
    'shreddit-comment[thingid], .comment.thing[data-fullname]',
  )) {
    const name = comment.getAttribute('thingid') ?? comment.getAttribute('data-fullname') ?? '';
    const at = timeAt(comment, 'time');
    if (!/^t1_[a-z\d]+$/.test(name) || at === undefined) continue;
    const isNested = comment.parentElement?.closest('shreddit-comment, .comment.thing') !== null;
    const actor = comment.getAttribute('author') ?? comment.getAttribute('data-author') ?? undefined;
    yield {
      type: 'event',
      id: `reddit:${name}`,
      subject,
      kind: isNested ? 'reply' : 'comment',
      at,
      actor: actor === '[deleted]' ? undefined : actor,
      url,
    };
  }
}
