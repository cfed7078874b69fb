import { attributeOf, textOf } from '../dom';
import { parseCount } from '../numbers';
import type { Found, PageMatch } from '../types';
import type { Kinds } from './kinds';

/** The login, in lower case, of the person or organisation whose page the document shows. */
export function shownProfile(document: Document): string | undefined {
  const login =
    // Pronouns may stand behind it.
    textOf(document, '.vcard-username, [itemprop="additionalName"]')?.split(' ')[0] ??
    attributeOf(document, 'meta[property="profile:username"]', 'content') ??
    attributeOf(document, 'main header a[href^="/orgs/"], main [data-hovercard-type="organization"]', 'href')
      ?.split('/')
      .filter((part) => part && part !== 'orgs')[0];
  return login?.toLowerCase();
}

/** Reads the page of a person or an organisation. */
export function* readProfile(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `github:profile:${key}`;
  const name = textOf(document, '.vcard-fullname, main h1[itemprop="name"], main header h1, main h1.h2');
  yield { type: 'subject', role: 'page', id, kind: 'profile', url, title: name ?? key };
  const link = 'a[href$="?tab=followers"], a[href$="/followers"]';
  const followers = parseCount(textOf(document, `:is(${link}) :is(.text-bold, strong)`));
  yield { type: 'hook', name: 'followers', ok: followers !== undefined };
  if (followers) yield { type: 'reading', subject: id, metric: 'followers', ...followers };
}
