import { leadingCount, parseScore } from '../numbers';
import { platform } from '../platform';
import { always, at, sometimes } from '../statement';

const instant = (seconds: string) => Number(seconds) * 1000;
/** Stories that were merged into this one are named before the line that says who posted it. */
const own = 'div.byline';
/** Where the last story is left in place, its comments are linked still. */
const others = '.comments_label a[href^="/s/"]:not([href^="/s/{id}"])';
/** "no comments" where nobody has yet. */
const comments = (label: string) =>
  /^[Nn]o /.test(label) ? { value: 0, approximate: false } : leadingCount(label);
const inAll = (label: string) => comments(label.replace(/^[^a-zA-Z]*(?:total: )?/, ''));

/** Lobsters: stories and what is said of them. */
export const adapter = platform({
  id: 'lobsters',
  name: 'Lobsters',
  access: 'optional',
  matches: ['https://lobste.rs/*'],
  kinds: {
    post: {
      examples: ['https://lobste.rs/s/dwip3v/rust_project_goals_for_2024', 'https://lobste.rs/s/dwip3v'],
      address: [{ path: /^\/s\/(?<id>[a-z\d]{4,10})(?<name>\/[^/]*)?\/?$/ }],
      key: '{host}/{id}',
      url: '/s/{id}{name}',
      root: `.story[data-shortid="{id}"]:not(:has(${others}))`,
      title: [at('.link a, a.u-url', '2026-03')],
      author: [at(`${own} a.u-author`, '2026-03')],
      published: [at(`${own} time@data-at-unix`, '2026-03', instant)],
      labels: [at('.tags:not(.merge ~ *) .tag', '2026-03')],
      metrics: {
        // "~" while a story is young.
        score: sometimes('young', at('.upvoter', '2026-03', parseScore)),
        comments: always(
          // Of stories that were merged, the sum: "3 merged | total: 34 comments".
          at('.byline:has(> .merge) .comments_label', 'docs', inAll),
          at('.comments_label a[href^="/s/{id}"]', '2026-03', comments),
        ),
      },
      items: [
        {
          each: '.stories:has([data-shortid="{id}"]) ~ .comments .comment[id^="c_"]',
          seen: '2026-03',
          id: at('@id', '2026-03', /^c_([a-z\d]+)$/),
          // The comments are in a list in that of the page.
          event: ({ root }) => (root.matches('.comments .comments .comments *') ? 'reply' : 'comment'),
          at: [at('time@data-at-unix', '2026-03', instant)],
          author: [at('a[href^="/~"]:not(:has(img))', '2026-03')],
          url: '{origin}/c/{item}',
          button: '.byline',
        },
      ],
      button: '.byline',
    },
  },
});
