import { decoded } from '../address';
import { attributeOf } from '../dom';
import { at, code, type KindStatement, sometimes } from '../statement';
import type { Page, PageMatch } from '../types';
import { addresses } from './address';
import { login, person } from './conversation';
import { reactionsIn } from './counts';
import { isOfRepo, nameOf } from './repo';

const heading = 'h1:not(.sr-only, .visually-hidden, .markdown-body *)';
/** The page's own addresses above it. */
const trail = 'main :is(nav[aria-label="Breadcrumb"], .breadcrumb) a[href*="/releases/tag/"]';
const links = 'main a[href*="/tree/"]:not(.markdown-body *, nav *)';
const box = 'section, .Box, main';
const time = ':is(relative-time, local-time, time)';

/** What shows the release that an address names: outside of its text it links to the files of its tag. */
function shownRelease(page: Page, match: PageMatch): Element | null | undefined {
  if (!isOfRepo(page, match)) return undefined;
  const { document } = page;
  if (![...document.querySelectorAll(trail)].every((one) => isOfTag(one, match))) return undefined;
  const link = [...document.querySelectorAll(links)].find((one) => isOfTag(one, match));
  const shown = link?.closest(box);
  return shown?.querySelector(heading) ? shown : undefined;
}

/** Case counts in tags alone. */
function isOfTag(link: Element, { parts }: PageMatch): boolean {
  const [before = '', tag] = decoded(link.getAttribute('href') ?? '').split(
    /\/(?:tree|releases\/tag)\/(.*)/s,
  );
  return tag === decoded(parts['tag'] ?? '') && before.toLowerCase().endsWith(`/${nameOf(parts)}`);
}

const attributeIn = (link: Element, selector: string, name: string) => {
  const shown = link.closest(box);
  return shown ? attributeOf(shown, selector, name) : undefined;
};

/** A release; that it was made is an event on its repository. */
export const release: KindStatement = {
  examples: ['https://github.com/octo-org/lantern/releases/tag/v1.0.0'],
  address: addresses.release,
  key: '{owner}/{name}/{tag}',
  ignoreCase: ['owner', 'name'],
  decodes: ['tag'],
  url: '/{owner}/{name}/releases/tag/{tag}',
  root: shownRelease,
  title: [at(heading, '2026-07')],
  author: [at(`${person}@href`, '2026-07', login)],
  published: [at(`${time}@datetime`, '2026-07')],
  container: 'repo:{owner}/{name}',
  shows: ['repo'],
  metrics: {
    reactions: sometimes(
      'release-plain',
      code(({ root }) => reactionsIn(root), '.js-comment-reactions-options', '2026-07'),
    ),
  },
  items: [
    {
      each: links,
      seen: '2026-07',
      id: code(({ root, match }) => (isOfTag(root, match) ? match.key : undefined), links, '2026-07'),
      event: 'release',
      eventId: 'release:{item}',
      on: 'repo:{owner}/{name}',
      at: [code(({ root }) => attributeIn(root, time, 'datetime'), '', '2026-07')],
      author: [code(({ root }) => login.exec(attributeIn(root, person, 'href') ?? '')?.[1], '', '2026-07')],
      url: ({ match }) => match.url,
      button: 'span',
    },
  ],
  button: 'h1',
};
