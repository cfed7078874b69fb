import { attributeOf } from '../dom';
import { parseScore, soleCount } from '../numbers';
import { platform } from '../platform';
import { always, at, code, type Scope } from '../statement';
import { published } from './served';

const score = '.post-container .post-score, .vote-bar > .unselectable:not(.comment-node *)';
/** "1,251 Upvotes · 47 Downvotes" beside the score, which is rounded. */
function votes(label: string, language: string): number | undefined {
  const [ups, downs] = label.split('·').map((part) => soleCount(part, language));
  return ups && downs && !ups.approximate && !downs.approximate ? ups.value - downs.value : undefined;
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
      // The head is renewed with the content; the canonical address is on the server where the post was made.
      root: ':root:has([property="og:url"][content="{url}"]) main:has([href^="/post/{id}?scrollToComments"])',
      title: [at(`:is(.post-title h5, h1):not(${elsewhere})`, '2026-03')],
      author: [code(person, 'a.person-listing@href', '2026-03')],
      published: [code(({ page, match }) => published(page).get(`post ${match.parts['id']}`), '', '2026-03')],
      metrics: {
        score: always(
          at(`:is(${score})@data-tippy-content`, '2026-03', votes),
          at(score, '2026-03', parseScore),
        ),
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
