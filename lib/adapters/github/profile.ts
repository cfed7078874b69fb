import { attributeOf, fold } from '../dom';
import { always, at, type KindStatement, named, onPage } from '../statement';
import type { Page, PageMatch } from '../types';
import { addresses } from './address';

const person = '.vcard-username, [itemprop="additionalName"]';
const organisation = 'main header a[href^="/orgs/"], main [data-hovercard-type="organization"]';

/** What shows the person or organisation that an address names. A person's page names organisations too. */
function shown({ document }: Page, { parts }: PageMatch): Element | undefined {
  const isOwn = (login: string | undefined) => login?.toLowerCase() === parts['login']?.toLowerCase();
  const people = [...document.querySelectorAll(person)];
  // Pronouns may stand behind it.
  const own = people.find((one) => isOwn(fold(one.textContent)?.split(' ')[0]));
  const link = attributeOf(document, organisation, 'href')?.split('/');
  const stated =
    attributeOf(document, 'meta[property="profile:username"]', 'content') ??
    link?.find((part) => part && part !== 'orgs');
  const isShown = people.length ? own : isOwn(stated);
  return isShown ? (own?.closest('main') ?? document.querySelector('main')) || document.body : undefined;
}

/** A person or an organisation. */
export const profile: KindStatement = {
  examples: ['https://github.com/octocat', 'https://github.com/orgs/octo-org'],
  address: addresses.profile,
  key: '{login}',
  ignoreCase: true,
  url: '/{login}',
  root: shown,
  title: [
    at('.vcard-fullname', '2026-07'),
    at('h1[itemprop="name"], header h1, h1.h2', '2026-07'),
    at('.vcard-username', '2026-07', /^(\S+)/),
    named('{login}'),
  ],
  metrics: {
    followers: always(
      onPage('a[href$="/{login}?tab=followers" i] .text-bold', '2026-07'),
      onPage('a[href="/orgs/{login}/followers" i] :is(.text-bold, strong)', '2026-07'),
    ),
  },
  button: '.vcard-names-container, .orghead',
};
