import { attributeOf, fold } from '../dom';
import type { Found, PageMatch } from '../types';
import { people, reactionsIn, readings } from './conversation';
import { containerOf, loginIn, readContainer } from './repo';

/** Reads a release; that it was made is an event on its repository. */
export function* readRelease(
  document: Document,
  { key, url }: PageMatch<'github'>,
): Iterable<Found<'github'>> {
  yield* readContainer(document, key);
  const id = `github:release:${key}`;
  const heading = headingOf(document);
  const title = fold(heading?.textContent);
  yield { type: 'hook', name: 'release title', ok: title !== undefined };
  if (title === undefined) return;
  const box = heading?.closest('section, .Box') ?? document.querySelector('main');
  const author = loginIn(box, people);
  const publishedAt = box ? attributeOf(box, 'relative-time, local-time, time', 'datetime') : undefined;
  const container = containerOf(key);
  yield { type: 'subject', role: 'page', id, kind: 'release', url, title, author, container, publishedAt };
  yield* readings(id, { reactions: reactionsIn(box) });
  if (publishedAt !== undefined && container !== undefined)
    yield { type: 'event', id, subject: container, kind: 'release', at: publishedAt, actor: author, url };
}

/** The release's own heading: the page's first that is not for screen readers, nor the repository's. */
function headingOf(document: Document): Element | undefined {
  const headings = document.querySelectorAll('main h1, [data-test-selector="release-header"] h1');
  return [...headings].find((h) => !h.matches('.sr-only, .visually-hidden') && !h.querySelector('a[href]'));
}
