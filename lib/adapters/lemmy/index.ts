import { attributeOf, textOf } from '../dom';
import { instantOf, readings, soleCount } from '../found';
import { type Count, parseExact, parseScore } from '../numbers';
import { subjectId } from '../subject-id';
import type { Adapter, Found } from '../types';
import { type Kinds, kinds } from './kinds';
import { publishedIn } from './served';

/** The score beside a post, newest layout first. */
const score = 'main .post-score, main .vote-bar > .unselectable';

/** Lemmy, wherever it is hosted: posts and what is said of them. */
export const adapter: Adapter<Kinds> = {
  id: 'lemmy',
  name: 'Lemmy',
  kinds,
  access: 'optional',
  matches: [],
  signs: ['script[src^="/static/"][src$="/js/client.js"]', 'meta[name="Description"][content="Lemmy"]'],
  examples: {
    post: ['https://links.lantern.example/post/1204', 'https://links.lantern.example/post/1204/771'],
  },
  matchUrl({ origin, host, pathname }) {
    const id = /^\/post\/(\d{1,12})(?:\/\d+)?\/?$/.exec(pathname)?.[1];
    return id ? { kind: 'post', key: `${host}/${id}`, url: `${origin}/post/${id}` } : undefined;
  },
  // The head is renewed with the content; the canonical address is that of the server where the post was made.
  isShown: ({ document }, { url }) =>
    attributeOf(document, 'meta[property="og:url"]', 'content') === url &&
    titleOf(document, url) !== undefined,
  *read({ document, url: { host } }, { key, url }) {
    const id = subjectId('lemmy', 'post', key);
    const title = titleOf(document, url);
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    const number = key.split('/')[1] ?? '';
    const published = publishedIn(document);
    const author = personIn(document.querySelector('article.post-container, .post-container, main'), host);
    const publishedAt = published.get(`post ${number}`);
    yield { type: 'subject', role: 'page', id, kind: 'post', url, title, author, publishedAt };
    const comments = commentsOf(document, number);
    yield { type: 'hook', name: 'comments', ok: comments !== undefined };
    yield* readings(id, { score: scoreOf(document), comments });
    yield* readComments(document, id, host, published);
  },
};

function titleOf(document: Document, url: string): string | undefined {
  const links = [new URL(url).pathname, url].map((href) => `a[href="${href}"]`).join();
  return textOf(
    document,
    `main h1 :is(${links}), main :is(h1, .post-title h5) a, main .post-title :is(h1, h5)`,
  );
}

/** "22 Comments", in the language of the reader. */
function commentsOf(document: Document, number: string): Count | undefined {
  return soleCount(attributeOf(document, `main a[href^="/post/${number}?scrollToComments"]`, 'title'));
}

/** The votes for it less those against it. Where it is rounded, "1203 Upvotes · 2 Downvotes" beside it is exact. */
function scoreOf(document: Document): Count | undefined {
  const shown = parseScore(textOf(document, score));
  if (!shown?.approximate) return shown;
  const beside = attributeOf(document, score, 'data-tippy-content') ?? '';
  const [ups, downs, ...others] = (beside.match(/\d[\d.,\u00a0\u202f]*/g) ?? []).map((n) =>
    parseExact(n.trim()),
  );
  const exact = ups === undefined || downs === undefined || others.length ? undefined : ups - downs;
  const isSame = exact !== undefined && Math.abs(exact - shown.value) <= shown.value / 20;
  return isSame ? { value: exact, approximate: false } : shown;
}

/** Who is named first in an element: people of the server itself are named without it. */
function personIn(root: Element | null, host: string): string | undefined {
  const name = root && /^\/u\/([^/?#]+)$/.exec(attributeOf(root, 'a.person-listing', 'href') ?? '')?.[1];
  return name ? (name.includes('@') ? name : `${name}@${host}`).toLowerCase() : undefined;
}

function* readComments(
  document: Document,
  subject: string,
  host: string,
  published: ReadonlyMap<string, string>,
): Iterable<Found<Kinds>> {
  for (const comment of document.querySelectorAll('article.comment-node[id^="comment-"]')) {
    const number = /^comment-(\d+)$/.exec(comment.id)?.[1];
    const at = published.get(`comment ${number}`) ?? timeOf(comment);
    if (number === undefined || at === undefined) continue;
    const isNested = comment.closest('li.comment')?.parentElement?.closest('li.comment') != null;
    yield {
      type: 'event',
      id: `lemmy:${host}/comment/${number}`,
      subject,
      kind: isNested ? 'reply' : 'comment',
      at,
      actor: personIn(comment, host),
      url: `https://${host}/comment/${number}`,
    };
  }
}

/** "Friday, October 4th, 2024 at 3:43:10 PM GMT+03:00": in English it can be read. */
function timeOf(comment: Element): string | undefined {
  const words = attributeOf(comment, '.moment-time', 'data-tippy-content');
  return instantOf(words?.replace(/(\d)(?:st|nd|rd|th)\b/, '$1').replace(' at ', ' '));
}
