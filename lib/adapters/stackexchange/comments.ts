import { attributeOf, textOf } from '../dom';
import { instantOf } from '../found';
import type { Found } from '../types';
import type { Kinds } from './kinds';

/** Reads the comments that are shown: the longer threads hide some. */
export function* readComments(document: Document, question: string): Iterable<Found<Kinds>> {
  const host = question.split(':')[2]?.split('/')[0];
  for (const comment of document.querySelectorAll('li.comment[data-comment-id]')) {
    const number = comment.getAttribute('data-comment-id') ?? '';
    // "2019-03-25 21:10:05Z, License: CC BY-SA 4.0"
    const stated = attributeOf(comment, '.comment-date .relativetime-clean, .comment-date span', 'title');
    const at = instantOf(stated?.split(',')[0]);
    if (!/^\d+$/.test(number) || at === undefined) continue;
    const actor = textOf(comment, '.comment-user');
    yield {
      type: 'event',
      id: `stackexchange:${host}/comment/${number}`,
      subject: question,
      kind: 'comment',
      at,
      actor,
    };
  }
}
