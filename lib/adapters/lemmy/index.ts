import { attributeOf } from '../dom';
import { type Count, inEnglish, parseScore, soleCount } from '../numbers';
import { figureText } from '../places';
import { platform } from '../platform';
import { always, at, code, type Scope } from '../statement';
import { published } from './served';

const score = '.post-container .post-score, .vote-bar > .unselectable:not(.comment-node *)';
const votesIn = inEnglish(/^([\d,]+) (?:up|down)votes?$/, soleCount);

/**
 * "1,251 Upvotes · 47 Downvotes" beside the score, which is rounded. More may stand there, as each person
 * chooses ("1,204 points · 96% upvoted"): it is read where it rounds to the score.
 */
function scoreIn({ page, root, language, selector }: Scope): Count | undefined {
  const all = [...root.querySelectorAll(selector(score))].map((element) => {
    if (page.isLeftOver?.(element)) return undefined;
    const shown = parseScore(figureText(element), language);
    const label = element.getAttribute('data-tippy-content') ?? '';
    const [ups, downs] = label
      .split('·')
      .slice(-2)
      .flatMap((part) => votesIn(part.trim(), language) ?? []);
    const value = ups && downs && !ups.approximate && !downs.approximate ? ups.value - downs.value : NaN;
    const isSame = shown?.approximate && Math.abs(value - shown.value) <= Math.abs(shown.value) / 100;
    return isSame ? { value, approximate: false } : shown;
  });
  const [first, ...others] = all.filter((count) => count !== undefined);
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

/** Who is named first: people of the server itself are named without it. */
function person({ root, match: { parts } }: Scope): string | undefined {
  const link = attributeOf(root, 'a.person-listing', 'href') ?? '';
  const [, name, host = `@${parts['host']}`] = /^\/u\/([^/@?#]+)(@[^/?#]+)?$/.exec(link) ?? [];
  return name && `${name}${host}`.toLowerCase();
}

/** "Friday, October 4th, 2024 at 3:43:10 PM GMT+03:00": in English it can be read. */
const inWords = (text: string) => text.replace(/(\d)(?:st|nd|rd|th)\b/, '$1').replace(' at ', ' ');

/** A link to another post: that of the title leads to this one, or away. */
const elsewhere = ':has([href^="/post/"]:not([href="/post/{id}"]))';
const example = 'https://links.lantern.example/post/1204';

/** Lemmy, wherever it is hosted: posts and what is said of them. */
export const adapter = platform({
  id: 'lemmy',
  name: 'Lemmy',
  access: 'optional',
  matches: [],
  signs: ['script[src^="/static/"][src$="/js/client.js"]', 'meta[name="Description"][content="Lemmy"]'],
  kinds: {
    post: {
      examples: [example, `${example}/771`],
      address: [{ path: /^\/post\/(?<id>\d{1,12})(?:\/\d+)?\/?$/ }],
      key: '{host}/{id}',
      url: '/post/{id}',
      // The head is renewed with the content, and may name a comment; the canonical address is of the
      // server where the post was made.
      root: `:root:has([property="og:url"]:is([content="{url}"], [content^="{url}/"]))
        main:has([href^="/post/{id}?scrollToComments"])`,
      title: [at(`:is(.post-title h5, h1):not(${elsewhere})`, '2026-03')],
      author: [code(person, 'a.person-listing@href', '2026-03')],
      published: [code(({ page, match }) => published(page).get(`post ${match.parts['id']}`), '', '2026-03')],
      metrics: {
        score: always(code(scoreIn, `${score}, .post-score@data-tippy-content`, '2026-03')),
        comments: always(at('[href^="/post/{id}?scrollToComments"]@title', '2026-03', soleCount)),
      },
      items: [
        {
          // Older versions do not say of which post a comment is.
          each: '.comment-node:is(:has([href^="/post/{id}/"]), :not(:has(.btn[href^="/post/"])))',
          seen: '2026-03',
          id: at('@id', '2026-03', /^comment-(\d+)$/),
          event: ({ root }) => (root.matches('li.comment li.comment *') ? 'reply' : 'comment'),
          eventId: '{host}/comment/{item}',
          at: [
            code(({ page, root }) => published(page).get(root.id.replace('-', ' ')), '', '2026-03'),
            at('.moment-time@data-tippy-content', '2026-03', inWords),
          ],
          author: [code(person, 'a.person-listing@href', '2026-03')],
          url: 'https://{host}/comment/{item}',
          button: '.comment-bottom-btns',
        },
      ],
      button: '.post-title',
    },
  },
});
