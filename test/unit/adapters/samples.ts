import { readdirSync, readFileSync } from 'node:fs';
import { adapters } from '../../../lib/adapters/registry';
import type { KindStatement, MetricStatement } from '../../../lib/adapters/statement';
import type { Adapter, Page, PageMatch, View } from '../../../lib/adapters/types';
import type { Metric } from '../../../lib/model/catalogue';
import { fixture } from './support';

/** One of the project's sample pages, as its platform's adapter sees it. */
export interface Sample {
  readonly adapter: Adapter;
  /** `platform/name`. */
  readonly name: string;
  readonly file: string;
  /** The kind of its subject; undefined where its address is of none, or it does not show its subject. */
  readonly kind: string | undefined;
}

const folder = new URL('../../fixtures/', import.meta.url);

/** The names of a platform's sample pages, without a suffix. */
export function sampleNames(id: string): string[] {
  return readdirSync(new URL(`${id}/`, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
}

/** What the sidecar of a sample page says. */
export function sidecar<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;
}

/** Every sample page of every platform. */
export const samples: readonly Sample[] = adapters.flatMap((adapter) =>
  sampleNames(adapter.id).map((file) => {
    const name = `${adapter.id}/${file}`;
    return { adapter, name, file, kind: shown(adapter, fixture(name))?.view.kind };
  }),
);

/** The subject that a page shows, with what is stated of its kind. */
export function shown(
  adapter: Adapter,
  page: Page,
): { match: PageMatch; view: View; stated: KindStatement } | undefined {
  const named = adapter.matchUrl(page.url);
  const view = named && adapter.view(page, named);
  const stated = view && adapter.statement.kinds[view.kind];
  if (!named || !stated) return undefined;
  const told = adapter.statement.kinds[named.kind]?.onPage?.(page, named)?.parts;
  return { match: { ...named, parts: { ...named.parts, ...told } }, view, stated };
}

/** The metrics of a kind's own pages. */
export function metricsOf({ metrics }: KindStatement): [Metric, MetricStatement][] {
  return Object.entries(metrics) as [Metric, MetricStatement][];
}
