import type { Subject } from '../model/signals';
import { isOfOrigin } from './match-pattern';
import { adapters } from './registry';
import { pageSubjectId } from './subject-id';
import type { AnyAdapter } from './types';

/**
 * What an address is about, as far as the address alone tells: a subject of the platform that it belongs to, else a plain
 * web page by its host and path. It has no title yet.
 */
export function identify(url: URL): Omit<Subject, 'title'> {
  const adapter = adapterFor(url);
  const match = adapter?.matchUrl(url);
  if (adapter && match)
    return { id: pageSubjectId(adapter.id, match), platform: adapter.id, kind: match.kind, url: match.url };
  const key = `${url.host}${url.pathname}`.replace(/\/+$/, '').slice(0, 480);
  return { id: `web:page:${key}`, platform: 'web', kind: 'page', url: `${url.origin}${url.pathname}` };
}

/** The adapter whose site an address is on; undefined where there is none. */
export function adapterFor(url: URL): AnyAdapter | undefined {
  return adapters.find((a) => a.matches.some((match) => isOfOrigin(match, url)));
}
