import { attributeOf, textOf } from '../dom';
import { instantOf, leadingCount, readings } from '../found';
import type { Adapter, Found } from '../types';
import { type Kinds, kinds } from './kinds';

const origin = 'https://news.ycombinator.com';
/** The item that a page is about, above its comments. */
const item = '.fatitem';

/** Hacker News: stories and what is said of them. Its markup has been the same for many years. */
export const adapter: Adapter<Kinds> = {
  id: 'hackernews',
  name: 'Hacker News',
  kinds,
  access: 'optional',
  matches: [`${origin}/*`],
  examples: { post: [`${origin}/item?id=48937020`] },
  matchUrl({ pathname, searchParams }) {
    const id = searchParams.get('id') ?? '';
    return pathname === '/item' && /^\d{1,12}$/.test(id)
      ? { kind: 'post', key: id, url: `${origin}/item?id=${id}` }
      : undefined;
  },
  // A comment has a page too: it has no title.
  isShown: ({ document }, { key }) => document.querySelector(`${item} [id="${key}"] .titleline`) !== null,
  *read({ document }, { key, url }) {
    const id = `hackernews:post:${key}`;
    const title = textOf(document, `${item} .titleline > a`);
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    const author = textOf(document, `${item} .hnuser`);
    const publishedAt = timeIn(document.querySelector(item));
    yield { type: 'subject', role: 'page', id, kind: 'post', url, title, author, publishedAt };
    // Job offers have neither.
    const link = [...document.querySelectorAll(`${item} .subline a[href="item?id=${key}"]`)].at(-1);
    yield* readings(id, {
      points: leadingCount(textOf(document, `#score_${key}`)),
      comments: link?.textContent === 'discuss' ? 0 : leadingCount(link?.textContent),
    });
    yield* readComments(document, id);
  },
};

function* readComments(document: Document, subject: string): Iterable<Found<Kinds>> {
  for (const row of document.querySelectorAll('tr.athing.comtr')) {
    const at = timeIn(row);
    if (!/^\d+$/.test(row.id) || at === undefined) continue;
    const kind = attributeOf(row, 'td.ind', 'indent') === '0' ? 'comment' : 'reply';
    const actor = textOf(row, '.hnuser');
    yield {
      type: 'event',
      id: `hackernews:${row.id}`,
      subject,
      kind,
      at,
      actor,
      url: `${origin}/item?id=${row.id}`,
    };
  }
}

/** "2026-07-16T14:02:45 1784210565": in UTC, with the seconds since 1970 behind it. */
function timeIn(root: Element | null): string | undefined {
  const title = root && attributeOf(root, '.age', 'title');
  return title ? instantOf(`${title.split(' ')[0]}Z`) : undefined;
}
