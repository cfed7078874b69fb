import { fold } from '../dom';
import { readings, timeAt } from '../found';
import type { Found, PageMatch } from '../types';
import { decode } from './address';
import { people, reactionsIn } from './conversation';
import type { Kinds } from './kinds';
import { containerOf, loginIn, readContainer } from './repo';

/** Reads a release; that it was made is an event on its repository. */
export function* readRelease(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  yield* readContainer(document, key);
  const id = `github:release:${key}`;
  const heading = headingOf(document);
  const title = fold(heading?.textContent);
  yield { type: 'hook', name: 'title', ok: title !== undefined };
  if (title === undefined) return;
  const box = heading?.closest('section, .Box') ?? document.querySelector('main');
  const author = loginIn(box, people);
  const publishedAt = box ? timeAt(box, 'relative-time, local-time, time') : undefined;
  const container = containerOf(key);
  yield { type: 'subject', role: 'page', id, kind: 'release', url, title, author, container, publishedAt };
  yield* readings(id, { reactions: reactionsIn(box) });
  if (publishedAt !== undefined && container !== undefined)
    yield { type: 'event', id, subject: container, kind: 'release', at: publishedAt, actor: author, url };
}

/** Whether the document shows the release of a tag: it links to what the tag names. */
export function isRelease(document: Document, key: string): boolean {
  const tag = key.split('/').slice(2).join('/');
  const links = document.querySelectorAll('main a[href*="/tree/"], main a[href*="/releases/tag/"]');
  const isOfTag = (link: Element) => decode(link.getAttribute('href') ?? '').endsWith(`/${tag}`);
  return headingOf(document) !== undefined && [...links].some(isOfTag);
}

/** The release's own heading: the page's first that is not for screen readers, nor the repository's. */
function headingOf(document: Document): Element | undefined {
  const headings = document.querySelectorAll('main h1, [data-test-selector="release-header"] h1');
  return [...headings].find((h) => !h.matches('.sr-only, .visually-hidden') && !h.querySelector('a[href]'));
}
