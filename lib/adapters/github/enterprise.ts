import type { Adapter, Found, PageMatch } from '../types';
import type { Kinds } from './kinds';

const home = 'https://github.com';

type Reader = Pick<Adapter<Kinds>, 'matchUrl' | 'isShown' | 'read'>;

/**
 * GitHub Enterprise: the pages of GitHub on other hosts, with which the keys begin there, so that what is of one place is
 * never taken for what is of another.
 */
export function onAnyHost({ matchUrl, isShown, read }: Reader): Reader {
  return {
    matchUrl(url) {
      const match = matchUrl(url);
      if (!match || url.origin === home) return match;
      return { ...match, key: `${url.host}/${match.key}`, url: match.url.replace(home, url.origin) };
    },
    isShown: (page, match) => isShown(page, withoutHost(match, page.url)),
    *read(page, match) {
      for (const found of read(page, withoutHost(match, page.url)))
        yield page.url.origin === home ? found : move(found, page.url);
    },
  };
}

function withoutHost(match: PageMatch<Kinds>, { host, origin }: URL): PageMatch<Kinds> {
  return origin === home ? match : { ...match, key: match.key.slice(host.length + 1) };
}

function move(found: Found<Kinds>, { host, origin }: URL): Found<Kinds> {
  const moved = (id: string) => id.replace(/^github:(?:\w+:)?/, (start) => `${start}${host}/`);
  const address = (url: string) => url.replace(home, origin);
  switch (found.type) {
    case 'subject': {
      const container = found.container === undefined ? undefined : moved(found.container);
      return { ...found, id: moved(found.id), url: address(found.url), container };
    }
    case 'reading':
      return { ...found, subject: moved(found.subject) };
    case 'event': {
      const { url } = found;
      // Where the event has the id of a subject, such as a release, that begins with its kind.
      const id = `github:${host}/${found.id.replace(/^github:/, '')}`;
      return { ...found, id, subject: moved(found.subject), url: url === undefined ? url : address(url) };
    }
    case 'hook':
      return found;
  }
}
