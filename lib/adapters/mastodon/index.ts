import { textOf } from '../dom';
import { parseExact } from '../numbers';
import { platform } from '../platform';
import { always, at, code, type Scope, sometimes } from '../statement';
import { firstWords } from '../texts';

/** A post's number since 2017: above 16 bits, the milliseconds since 1970. Source: Mastodon's `Snowflake`. */
const timeOf = (address: string) =>
  Number(BigInt(/(?<!\d)(?:9[89]\d{15}|1\d{17})$/.exec(address)?.[0] ?? 0) >> 16n) || undefined;

/** Who is named, in full: people of the server itself are shown without it here and there. */
function account({ root, match }: Scope): string | undefined {
  const name = textOf(root, '.display-name__account')?.replace(/^@/, '').toLowerCase();
  return name && (name.includes('@') ? name : `${name}@${match.parts['host']}`);
}
const author = [code(account, '.display-name__account', '2026-04')];
const example = 'https://social.lantern.example/@ada';
const person = String.raw`^(?:/deck)?/@(?<who>[\w.-]+(?:@[\w.-]+)?)`;
const words = '.content-warning, .status__content__spoiler-text, .status__content__text';
/** Who wrote a post that has no words: one whose words are not drawn yet has none of their parts. */
const wordless = '.detailed-status:has(.status__content__text) .display-name__account';
const dateInFocus = '.detailed-status__datetime[href$="/{id}"]';
const followers = '.account__header__extra__links [href="/@{who}/followers" i]';

/** Mastodon, wherever it is hosted: posts and profiles, as the client draws them. */
export const adapter = platform({
  id: 'mastodon',
  name: 'Mastodon',
  access: 'optional',
  matches: [],
  signs: ['#mastodon[data-props]', 'body.app-body #mastodon'],
  kinds: {
    post: {
      examples: [`${example}/112204512204512204`, `${example}@far.example/112204512204512204`],
      address: [{ path: new RegExp(String.raw`${person}/(?<id>\d{1,20})/?$`) }],
      key: '{host}/{id}',
      url: '/@{who}/{id}',
      root: `.detailed-status:has(${dateInFocus})`,
      title: [at(words, '2026-04', firstWords), at(wordless, '2026-04')],
      author,
      published: [at(`${dateInFocus} time@datetime`, 'docs'), at(`${dateInFocus}@href`, '2026-04', timeOf)],
      metrics: {
        boosts: sometimes('private', at('[href$="/{id}/reblogs"] .detailed-status__reblogs', '2026-04')),
        quotes: sometimes('private', at('.detailed-status__quotes', 'docs')),
        favourites: always(at('[href$="/{id}/favourites"] .detailed-status__favorites', '2026-04')),
      },
      items: [
        {
          each: `.scrollable:has(${dateInFocus}) .status[data-id]:not(.status__quote *)`,
          seen: '2026-04',
          id: at('@data-id', '2026-04', /^(\d+)$/),
          // Those below the post in focus answer it or each other; those above it are what it answers.
          event: ({ root }) => {
            const [focus] = root.closest('.scrollable')?.getElementsByClassName('detailed-status') ?? [];
            return focus && focus.compareDocumentPosition(root) & 4 ? 'reply' : undefined;
          },
          eventId: '{host}/{item}',
          at: [at('.status__relative-time time@datetime', '2026-04'), at('@data-id', '2026-04', timeOf)],
          author,
          button: '.status__action-bar',
        },
      ],
      button: '.detailed-status__meta',
    },
    profile: {
      examples: [example, `${example}/with_replies`],
      address: [{ path: new RegExp(`${person}(?:/(?:with_replies|media|featured))?/?$`) }],
      key: '{host}/{who}',
      ignoreCase: ['who'],
      url: '/@{who}',
      root: `.account__header:has(${followers})`,
      title: [at('.account__header__tabs__name h1 > :is(span, bdi)', 'docs')],
      metrics: {
        followers: always(at(`${followers}@title`, 'docs', parseExact), at(`${followers} strong`, 'docs')),
      },
      button: '.account__header__tabs__buttons',
    },
  },
});
