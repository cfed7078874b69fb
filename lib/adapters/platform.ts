import { instantOf } from '../model/instant';
import { matchAddress } from './address';
import type { Statement } from './statement';
import type { Adapter, Found, Page } from './types';
import { viewOf } from './view';

/** Makes the adapter of a platform from what is stated of its pages. */
export function platform(statement: Statement): Adapter {
  const { id, name, access, matches, signs } = statement;
  return {
    id,
    name,
    access,
    matches,
    signs,
    statement,
    matchUrl: (url) => matchAddress(statement, url),
    view: (page, match) => viewOf(statement, page, match),
    list: (page) => statement.list?.read(statement, page),
  };
}

/** Reads a whole page at once; undefined where the page does not show what its address is about. */
export function readPage(adapter: Adapter, page: Page): Found[] | undefined {
  const match = adapter.matchUrl(page.url);
  const view = match ? adapter.view(page, match) : adapter.list(page);
  if (!view) return undefined;
  const found: Found[] = [];
  const take = (one: Found) => void found.push(complete(one));
  view.subject(take);
  for (const item of view.items()) view.item(item, take);
  return found;
}

/** What was found as the worker has it. */
function complete(found: Found): Found {
  if (found.type === 'subject') return { ...found, publishedAt: instantOf(found.publishedAt) };
  if (found.type !== 'event') return found;
  const { item = '', form, ...event } = found;
  const { at, url = form?.url === undefined ? undefined : form.url + item } = event;
  return { ...event, at: instantOf(at) ?? at, url };
}
