import { readFileSync, writeFileSync } from 'node:fs';
import type { KindStatement, MetricStatement, Place, Statement } from '../lib/adapters/statement.ts';

const begin = '<!-- what is read: made by npm run docs:adapters -->';
const end = '<!-- end -->';
const head = ['site', 'kind', 'metric', 'shown', 'how exact', 'last seen'];

/** What each adapter reads, as rows of a table: site, kind, metric, how regularly it is shown, how exact, since when. */
export function rowsOf(statements: readonly Statement[]): string[][] {
  return statements.flatMap((statement) =>
    Object.entries(statement.kinds).flatMap(([kind, stated]) =>
      metricsOf(statement, kind, stated).map(([metric, m]) => [
        statement.name,
        kind,
        metric,
        { always: 'always', signedIn: 'when signed in', sometimes: 'sometimes' }[m.shown],
        exactness(m.places),
        lastSeen(m.places),
      ]),
    ),
  );
}

/** The metrics of a kind, on its own pages, as an item of another page, or in a list. */
function metricsOf(
  { kinds, list }: Statement,
  kind: string,
  stated: KindStatement,
): [string, MetricStatement][] {
  const asItem = Object.values(kinds)
    .flatMap((k) => k.items ?? [])
    .flatMap(({ subject }) => (subject?.kind === kind ? [subject.metrics ?? {}] : []));
  const listed = list?.kind === kind ? [list.metrics] : [];
  return Object.entries(Object.assign({}, ...listed, ...asItem, stated.metrics));
}

/** Attributes and embedded data hold a figure in full; a text, which code reads too where there is no title, may be abbreviated. */
function exactness(places: readonly Place<unknown>[]): string {
  const isExact = (place: Place<unknown>) =>
    place.in === 'data' || ((place.in === 'root' || place.in === 'page') && place.attribute !== undefined);
  const isTitle = (place: Place<unknown>) => place.in === 'code' && place.watch.includes('@title');
  if (places.every(isExact)) return 'exact';
  return places.some((place) => isExact(place) || isTitle(place)) ? 'exact, else as shown' : 'as shown';
}

function lastSeen(places: readonly Place<unknown>[]): string {
  const months = places.map((p) => p.seen).filter((seen) => seen !== 'docs');
  return months.sort().at(-1) ?? 'documented only';
}

/** The document with the table in it renewed. */
export function withTable(document: string, statements: readonly Statement[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rowsOf(statements).map(line)].join('\n');
  const [before, after] = [document.indexOf(begin), document.indexOf(end)];
  if (before < 0 || after < before) throw new Error('docs/ADAPTERS.md has no place for the table');
  return `${document.slice(0, before + begin.length)}\n${table}\n${document.slice(after)}`;
}

/** Writes the table into docs/ADAPTERS.md. */
export function writeTable(path: string, statements: readonly Statement[]): void {
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), statements));
}
