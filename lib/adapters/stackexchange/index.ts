import type { Adapter } from '../types';
import { examples, hosts, matchUrl } from './address';
import { readAnswers } from './answers';
import { readComments } from './comments';
import { type Kinds, kinds } from './kinds';
import { questionIn, readQuestion } from './question';

/** Stack Overflow and all sites of its family. */
export const adapter: Adapter<Kinds> = {
  id: 'stackexchange',
  name: 'Stack Exchange',
  kinds,
  access: 'optional',
  matches: hosts,
  // The software's own start, on sites of companies too.
  signs: ['body.question-page #question[data-questionid]'],
  examples,
  matchUrl,
  isShown({ document }, { kind, key }) {
    const id = key.split('/')[1];
    if (kind === 'answer') return document.getElementById(`answer-${id}`) !== null;
    return questionIn(document)?.id === id;
  },
  *read({ document, url }, { kind, key, url: canonical }) {
    const shown = questionIn(document);
    if (!shown) return;
    const question = `stackexchange:question:${url.host}/${shown.id}`;
    const at = `${url.origin}/questions/${shown.id}`;
    yield* readQuestion(
      document,
      question,
      kind === 'question' ? canonical : at,
      kind === 'question' ? 'page' : 'part',
    );
    yield* readAnswers(document, url, question, kind === 'answer' ? key.split('/')[1] : undefined);
    yield* readComments(document, question);
  },
};
