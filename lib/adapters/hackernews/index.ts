import { leadingCount } from '../numbers';
import { platform } from '../platform';
import { at, shownWhere } from '../statement';

/** "2026-07-16T14:02:45 1784210565": in UTC, with the seconds since 1970 behind it. */
const instant = (title: string) => `${title.split(' ')[0]}Z`;
/** "discuss" where nobody has yet. */
const comments = (link: string) =>
  link === 'discuss' ? { value: 0, approximate: false } : leadingCount(link);

/** Jobs have neither points nor comments, and nothing of this class below their title. */
const subline = '.fatitem .subline';

/** Hacker News: stories and what is said of them. */
export const adapter = platform({
  id: 'hackernews',
  name: 'Hacker News',
  access: 'optional',
  matches: ['https://news.ycombinator.com/*'],
  kinds: {
    post: {
      examples: ['https://news.ycombinator.com/item?id=48937020'],
      address: [{ path: /^\/item$/, query: { id: /^\d{1,12}$/ } }],
      key: '{id}',
      url: '/item?id={id}',
      // A comment has a page too: it has no title.
      root: '.fatitem:has([id="{id}"] .titleline):has(.age a[href="item?id={id}"])',
      title: [at('.titleline > a', '2026-08')],
      author: [at('.hnuser', '2026-08')],
      published: [at('.age@title', '2026-08', instant)],
      metrics: {
        points: shownWhere(subline, 'job', at('[id="score_{id}"]', '2026-08', leadingCount)),
        comments: shownWhere(
          subline,
          'job',
          at('.subline > a[href="item?id={id}"]:last-child', '2026-08', comments),
        ),
      },
      items: [
        {
          each: 'tr.athing.comtr',
          seen: '2026-08',
          id: at('@id', '2026-08', /^(\d+)$/),
          event: ({ root }) => (root.querySelector('td.ind[indent="0"]') ? 'comment' : 'reply'),
          at: [at('.age@title', '2026-08', instant)],
          author: [at('.hnuser', '2026-08')],
          url: '{origin}/item?id={item}',
          button: '.comhead',
        },
      ],
      button: '.subline',
    },
  },
});
