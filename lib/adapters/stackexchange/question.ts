import { attributeOf, textOf } from '../dom';
import { readings, soleCount, timeAt } from '../found';
import { type Count, parseExact, parseScore } from '../numbers';
import type { Found } from '../types';
import type { Kinds } from './kinds';

/** What is closed says so behind its title, in the language of the site. */
const state = /\s\[(?:closed|duplicate|on hold|migrated|cerrada|duplicada|fechada|duplicate)\]$/i;

/** The question that the document shows, by its own number. */
export function questionIn(document: Document): { id: string; element: Element } | undefined {
  const element = document.querySelector('#question');
  const link =
    attributeOf(document, '#question-header h1 a', 'href') ??
    attributeOf(document, 'link[rel="canonical"]', 'href');
  const id = element?.getAttribute('data-questionid') ?? /\/questions\/(\d+)/.exec(link ?? '')?.[1];
  return element && id ? { element, id } : undefined;
}

/** Reads a question: its score, how many answers it has and how often it was seen. */
export function* readQuestion(
  document: Document,
  id: string,
  url: string,
  role: 'page' | 'part',
): Iterable<Found<Kinds>> {
  const title = textOf(document, '#question-header h1')?.replace(state, '');
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const author = textOf(document, '#question .owner [itemprop="name"], #question .owner .user-details a');
  const publishedAt = timeAt(document, 'time[itemprop="dateCreated"]');
  yield { type: 'subject', role, id, kind: 'question', url, title, author, publishedAt };
  const score = scoreIn(document.querySelector('#question'));
  yield { type: 'hook', name: 'score', ok: score !== undefined };
  yield* readings(id, { score, answers: answersIn(document), views: viewsIn(document) });
}

/** The votes for a post: their sum, which may be below zero. */
export function scoreIn(post: Element | null): Count | undefined {
  const counter = post?.querySelector('.js-vote-count');
  return (
    parseScore(counter?.getAttribute('data-value') ?? counter?.textContent) ??
    parseScore(post?.getAttribute('data-score'))
  );
}

function answersIn(document: Document): number | undefined {
  const stated = attributeOf(document, '#answers-header [data-answercount]', 'data-answercount');
  return parseExact(stated ?? textOf(document, '[itemprop="answerCount"]'));
}

/** "Viewed 2,672 times": exact in the title, in the language of the site, and rounded in the text. */
function viewsIn(document: Document): Count | undefined {
  const selector = ['Viewed', 'Vist', 'Просмотрен', '閲覧'].map((word) => `[title*="${word}"]`).join();
  const title = document
    .querySelector(`#question-header ~ * :is(${selector}), main :is(${selector})`)
    ?.getAttribute('title');
  return soleCount(title);
}
