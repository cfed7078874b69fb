import type { Subject } from '../model/signals';
import { isOfOrigin } from './match-pattern';
import { adapters } from './registry';
import { pageSubjectId } from './subject-id';
import type { Adapter } from './types';
import { webPage } from './web-page';

/**
 * What an address is about, as far as the address alone tells: a subject of the platform that it belongs to, else a plain
 * web page by its host and path. It has no title yet.
 * @param recognised the software that the pages of its origin have said they are made by.
 */
export function identify(url: URL, recognised?: string): Omit<Subject, 'title'> {
  const adapter = adapterFor(url, recognised);
  const match = adapter?.matchUrl(url);
  if (adapter && match)
    return { id: pageSubjectId(adapter.id, match), platform: adapter.id, kind: match.kind, url: match.url };
  return { ...webPage(url), platform: 'web', kind: 'page' };
}

/** The adapter whose site an address is on, or else of the software that its origin is known to run. */
export function adapterFor(url: URL, recognised?: string): Adapter | undefined {
  return fixedAdapterFor(url) ?? adapters.find((a) => a.id === recognised && a.signs);
}

/** The adapter whose own site an address is on; undefined where there is none. */
export function fixedAdapterFor(url: URL): Adapter | undefined {
  return adapters.find((a) => a.matches.some((match) => isOfOrigin(match, url)));
}
