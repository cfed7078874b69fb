import { attributeOf, textOf } from '../dom';
import { instantOf, readings, timeAt } from '../found';
import type { Found } from '../types';
import type { Kinds } from './kinds';
import { scoreIn } from './question';

/** Reads the answers on the page: an event each, and a subject that is kept where it counts. */
export function* readAnswers(
  document: Document,
  { host, origin }: URL,
  question: string,
  own: string | undefined,
): Iterable<Found<Kinds>> {
  const asked = textOf(document, '#question-header h1') ?? '';
  for (const answer of document.querySelectorAll('.answer[data-answerid]')) {
    const number = answer.getAttribute('data-answerid') ?? '';
    const at = instantOf(
      timeAt(answer, 'time[itemprop="dateCreated"]') ??
        attributeOf(answer, '.user-action-time .relativetime', 'title'),
    );
    if (!/^\d+$/.test(number) || at === undefined) continue;
    const url = `${origin}/a/${number}`;
    const actor = textOf(answer, '[itemprop="author"] [itemprop="name"], .user-details a');
    yield {
      type: 'event',
      id: `stackexchange:${host}/a/${number}`,
      subject: question,
      kind: 'answer',
      at,
      actor,
      url,
    };
    const id = `stackexchange:answer:${host}/${number}`;
    yield {
      type: 'subject',
      role: number === own ? 'page' : 'listed',
      id,
      kind: 'answer',
      url,
      title: asked,
      author: actor,
      container: question,
      publishedAt: at,
    };
    yield* readings(id, { score: scoreIn(answer) });
  }
}
