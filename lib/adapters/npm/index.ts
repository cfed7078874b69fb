import { textOf } from '../dom';
import { leadingCount, readings } from '../found';
import { parseExact } from '../numbers';
import { subjectId } from '../subject-id';
import type { Adapter } from '../types';
import { type Kinds, kinds } from './kinds';

const origin = 'https://www.npmjs.com';
const name = /^\/package\/((?:@[a-z\d~][\w.~-]*\/)?[a-z\d~][\w.~-]*)(?:\/v\/[^/]+)?\/?$/i;

/** npm's package pages. None was seen: they are read by their headings and tabs, in the one language they come in. */
export const adapter: Adapter<Kinds> = {
  id: 'npm',
  name: 'npm',
  kinds,
  access: 'optional',
  matches: [`${origin}/*`],
  examples: { package: [`${origin}/package/lantern`, `${origin}/package/@lantern/wick/v/2.0.1`] },
  matchUrl({ pathname }) {
    const found = name.exec(pathname.replace(/^(\/package\/)%40/i, '$1@').replace(/%2f/i, '/'))?.[1];
    return found ? { kind: 'package', key: found, url: `${origin}/package/${found}` } : undefined;
  },
  isShown: ({ document }, { key }) =>
    document.title.split(' - ')[0]?.trim() === key && headings(document).size > 0,
  *read({ document }, { key, url }) {
    const id = subjectId('npm', 'package', key);
    const author = textOf(document, '[aria-labelledby="collaborators"] a')?.replace(/^@/, '');
    yield { type: 'subject', role: 'page', id, kind: 'package', url, title: key, author };
    const weeklyDownloads = parseExact(headings(document).get('weekly downloads')?.textContent?.trim());
    yield { type: 'hook', name: 'weeklyDownloads', ok: weeklyDownloads !== undefined };
    const tab = (view: string) => leadingCount(textOf(document, `a[href$="activeTab=${view}"]`));
    yield* readings(id, { weeklyDownloads, dependents: tab('dependents'), versions: tab('versions') });
  },
};

/** The paragraphs of the side bar by the heading before each, in lower case. */
function headings(document: Document): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const heading of document.querySelectorAll('h3')) {
    const words = heading.textContent?.trim().toLowerCase();
    const next = heading.nextElementSibling;
    const value = next?.matches('p') ? next : next?.querySelector('p');
    if (words && value && !found.has(words)) found.set(words, value);
  }
  return found;
}
