import type { PageUrl } from '../adapters/types';

/**
 * Takes apart the address of a page, as the browser writes it without its fragment. As a text: the first `URL` object takes a page
 * longer.
 */
export function pageUrl(href: string): PageUrl {
  const [protocol, , host = ''] = href.split('/', 3);
  const origin = `${protocol}//${host}`;
  const [pathname = ''] = href.slice(origin.length).split('?', 1);
  return { href, origin, host, pathname };
}
