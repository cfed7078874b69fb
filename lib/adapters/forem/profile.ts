import { attributeOf, get, textOf } from '../dom';
import { parseCount, parseExact } from '../numbers';
import { interactions, structuredData } from '../structured';
import type { Found, PageMatch } from '../types';
import type { Kinds } from './kinds';

/** Whether the document shows the page of a person or an organisation. */
export function isProfileOf(document: Document, name: string): boolean {
  const header = document.querySelector('.profile-header');
  if (!header) return false;
  const stated = attributeOf(document, 'link[rel="canonical"]', 'href')?.split('/').at(-1);
  // The head is not renewed on soft navigation; the person's own articles are.
  return stated?.toLowerCase() === name || document.querySelector(`main a[href="/${name}" i]`) !== null;
}

/** Reads the page of a person or an organisation. */
export function* readProfile(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `forem:profile:${key}`;
  const name = textOf(document, '.profile-header h1');
  yield { type: 'hook', name: 'title', ok: name !== undefined };
  if (name === undefined) return;
  yield { type: 'subject', role: 'page', id, kind: 'profile', url, title: name };
  const data = structuredData(document, 'Person') ?? structuredData(document, 'ProfilePage');
  const isOwn = get(data, 'url') === url || get(data, 'mainEntity', 'url') === url;
  const stated = isOwn ? { ...interactions(data), ...interactions(get(data, 'mainEntity')) } : {};
  const posts = postsIn(document) ?? stated['WriteAction'];
  if (posts !== undefined) yield { type: 'reading', subject: id, metric: 'posts', value: posts };
  const shown = parseCount(
    textOf(document, '.profile-header [data-testid="followers-count"], .js-followers-count'),
  );
  const followers =
    shown ?? (stated['FollowAction'] === undefined ? undefined : { value: stated['FollowAction'] });
  if (followers) yield { type: 'reading', subject: id, metric: 'followers', ...followers };
}

/** "12 posts published", in the languages that Forem is offered in. */
function postsIn(document: Document): number | undefined {
  for (const line of document.querySelectorAll('.crayons-card .flex.items-center')) {
    const text = line.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const count =
      /^([\d.,\u00a0\u202f]+) (?:posts?|articles?|publicaç(?:ão|ões)|publicacion(?:es)?)\b/iu.exec(text)?.[1];
    if (count) return parseExact(count);
  }
  return undefined;
}
