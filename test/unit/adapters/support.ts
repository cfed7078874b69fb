import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage } from '../../../lib/adapters/platform';
import { adapters } from '../../../lib/adapters/registry';
import type { Adapter, Found, Page } from '../../../lib/adapters/types';
import { instantOf } from '../../../lib/model/instant';

const folder = new URL('../../fixtures/', import.meta.url);

/** A page of a site, with an address that can be made into others. */
export interface SamplePage extends Page {
  readonly url: URL;
}

/** A page of a site: its address and its document, in which no script runs. */
export function pageOf(url: string, html: string): SamplePage {
  return { url: new URL(url), document: new JSDOM(html, { url }).window.document };
}

/** One of the project's own sample pages, by `platform/name`, or a page that is saved alike in another folder. */
export function fixture(name: string, from = folder): SamplePage {
  const read = (suffix: string) => readFileSync(new URL(`${name}.${suffix}`, from), 'utf8');
  const { url } = JSON.parse(read('json')) as { url: string };
  return pageOf(url, read('html'));
}

export function adapterNamed(id: string): Adapter {
  const found = adapters.find((a) => a.id === id);
  if (!found) throw new Error(`there is no adapter ${id}`);
  return found;
}

/** What an adapter finds on a page, as the runtime would read it; undefined where the page is none of its own. */
export function read(id: string, page: Page): Found[] | undefined {
  return readPage(adapterNamed(id), page);
}

/** The figures found, as `subject metric value`, with `~` before those that are approximate. */
export function figures(found: readonly Found[] = []): string[] {
  return found.flatMap((f) =>
    f.type === 'reading' ? [`${f.subject} ${f.metric} ${f.approximate ? '~' : ''}${f.value}`] : [],
  );
}

/** The events found, as `kind id at actor`. */
export function events(found: readonly Found[] = []): string[] {
  return found.flatMap((f) =>
    f.type === 'event' ? [`${f.kind} ${f.id} ${instantOf(f.at)} ${f.actor}`] : [],
  );
}

/** The subjects found, by id. */
export function subjects(found: readonly Found[] = []): Record<string, Found & { type: 'subject' }> {
  return Object.fromEntries(found.flatMap((f) => (f.type === 'subject' ? [[f.id, f]] : [])));
}

/** The names of the hooks that were expected and not found. */
export function misses(found: readonly Found[] = []): string[] {
  return found.flatMap((f) => (f.type === 'hook' && !f.ok ? [f.name] : []));
}
