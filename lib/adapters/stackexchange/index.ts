import { attributeOf } from '../dom';
import { inEnglish, parseExact, parseScore, soleCount } from '../numbers';
import { platform } from '../platform';
import { always, at, type ItemStatement, onPage, type Place, sometimes } from '../statement';
import type { Page } from '../types';

/** What is closed says so behind its title, in the language of the site. */
const state = /\s\[(?:closed|duplicate|on hold|migrated|cerrada|duplicada|fechada)\]$/;
const title = [
  onPage('#question-header h1:has(a[href*="/questions/{question}"])', '2026-03', (text) =>
    text.replace(state, ''),
  ),
];
/** "2019-03-25 21:10:05Z, License: CC BY-SA 4.0"; some leave out that it is in UTC. */
const instant = (text: string) => text.split(',')[0]?.replace(/(\d:\d\d(?:\.\d+)?)$/, '$1Z');
/** The row below the title: when it was asked, when it was active, how often it was viewed. */
const below = '#question-header ~ :has(> * > time[itemprop="dateCreated"])';
const viewed = inEnglish(/^viewed ([\d,]+) times$/, soleCount);
const score = always(
  // A vote changes the text and leaves the attribute.
  at('.js-vote-count', '2026-03', parseScore),
  at('.js-vote-count@data-value', '2026-03', parseScore),
  at('@data-score', '2026-03', parseScore),
);
/** Who edited a post stands before who wrote it. */
const author = (owner: string): Place<string>[] => [
  at(`${owner} a`, '2026-03'),
  at(`${owner} [itemprop="name"]@content`, '2026-03'),
  at(`${owner} [itemprop="name"]`, '2026-03'),
];

/** The question that the page shows; one that says its number is taken before one that does not. */
function shownIn({ document }: Page) {
  return document.querySelector('[id="question"][data-questionid]') ?? document.querySelector('#question');
}

/**
 * The number of the question that the page shows, which an answer's address may leave out.
 * Where the question does not say it, all links to the page itself must.
 */
function questionOn({ document }: Page) {
  const links = document.querySelectorAll('#question-header h1 a, link[rel="canonical"]');
  const named = [...links].flatMap(
    (link) => /\/questions\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
  );
  const linked = new Set(named).size === 1 ? named[0] : undefined;
  const question = attributeOf(document, '#question', 'data-questionid') ?? linked;
  return question ? { parts: { question } } : undefined;
}

const own = '[data-questionid="{question}"]';
const behind = `${own} ~ *, ${own} ~ * *`;

/** The answers, and the comments that are shown, for longer threads hide some. */
const items: ItemStatement[] = [
  {
    each: `.answer[id^="answer-"]:is(${behind})`,
    seen: '2026-03',
    id: at('@id', '2026-03', /^answer-(\d+)$/),
    event: 'answer',
    eventId: '{host}/a/{item}',
    on: 'question:{host}/{question}',
    at: [
      at('time[itemprop="dateCreated"]@datetime', '2026-03', instant),
      at('.user-info:has([itemprop="author"]) .relativetime@title', '2026-03', instant),
    ],
    author: author('.user-details[itemprop="author"]'),
    url: '{origin}/a/{item}',
    subject: { kind: 'answer', key: '{host}/{item}', role: 'listed', title, metrics: { score } },
    button: '.js-post-menu',
  },
  {
    each: `li.comment[id^="comment-"]:is(${own} *, ${behind})`,
    seen: '2026-03',
    id: at('@id', '2026-03', /^comment-(\d+)$/),
    event: 'comment',
    eventId: '{host}/comment/{item}',
    on: 'question:{host}/{question}',
    at: [at('.comment-date span[title]@title', '2026-03', instant)],
    author: [at('.comment-user', '2026-03')],
    button: '.comment-date',
  },
];

/** Stack Overflow and all sites of its family. */
export const adapter = platform({
  id: 'stackexchange',
  name: 'Stack Exchange',
  siteNames: {
    'stackoverflow.com': 'Stack Overflow',
    'serverfault.com': 'Server Fault',
    'superuser.com': 'Super User',
    'askubuntu.com': 'Ask Ubuntu',
  },
  access: 'optional',
  matches: [
    'https://stackoverflow.com/*',
    'https://*.stackoverflow.com/*',
    'https://*.stackexchange.com/*',
    'https://serverfault.com/*',
    'https://superuser.com/*',
    'https://askubuntu.com/*',
    'https://mathoverflow.net/*',
    // What is asked about these sites themselves.
    ...['serverfault.com', 'superuser.com', 'askubuntu.com', 'mathoverflow.net'].map(
      (site) => `https://meta.${site}/*`,
    ),
    'https://stackapps.com/*',
  ],
  // The software's own start, on sites of companies too.
  signs: ['body.question-page #question[data-questionid]'],
  kinds: {
    question: {
      examples: [
        'https://stackoverflow.com/questions/77757962/understanding-coroutines',
        'https://electronics.stackexchange.com/questions/429163/how-does-it-work',
        'https://superuser.com/q/442960',
        'https://meta.askubuntu.com/questions/20442/what-is-on-topic',
      ],
      address: [{ path: /^\/(?:questions|q)\/(?<question>\d+)(?:(?<slug>\/[^/]*[^/\d][^/]*)|\/\d+)?\/?$/ }],
      key: '{host}/{question}',
      url: '/questions/{question}{slug}',
      root: (page, { parts }) =>
        questionOn(page)?.parts.question === parts['question'] ? shownIn(page) : null,
      title,
      author: author('.owner .user-details'),
      published: [onPage('#question-header + * time[itemprop="dateCreated"]@datetime', '2026-03', instant)],
      labels: [at('.post-tag', '2026-03')],
      metrics: {
        score,
        answers: sometimes(
          'unanswered',
          onPage('#answers-header [data-answercount]@data-answercount', '2026-03', parseExact),
          onPage('#answers-header [itemprop="answerCount"]', '2026-03', parseExact),
        ),
        // Exact in the title, in the language of the site, and rounded in the text.
        views: always(onPage(`${below} > :not(:has(time))@title`, '2026-03', viewed)),
      },
      items,
      button: '#question .js-post-menu',
    },
    answer: {
      examples: [
        'https://stackoverflow.com/a/77758001',
        'https://stackoverflow.com/questions/77757962/understanding-coroutines/77758001',
      ],
      address: [
        { path: /^\/a\/(?<answer>\d+)(?:\/\d+)?\/?$/ },
        { path: /^\/(?:questions|q)\/(?<question>\d+)\/[^/]+\/(?<answer>\d+)\/?$/ },
      ],
      key: '{host}/{answer}',
      url: '/a/{answer}',
      onPage: questionOn,
      root: '[id="answer-{answer}"]',
      title,
      container: 'question:{host}/{question}',
      shows: ['question'],
      // The answer is an item too, which has its author, its time and its score.
      metrics: {},
      items,
      button: '.js-post-menu',
    },
  },
});
