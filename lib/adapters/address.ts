import type { KindStatement, Statement } from './statement';
import { subjectId } from './subject-id';
import type { PageMatch, PageUrl } from './types';

/** Templates taken apart: what stands between the names, and the names, in turn. */
const pieces = new Map<string, readonly string[]>();

// Split at texts, and not at what a regular expression finds, which takes several times as long at first.
function piecesOf(template: string): readonly string[] {
  const known = pieces.get(template);
  if (known) return known;
  const split = template.split('{').flatMap((piece) => piece.split('}'));
  pieces.set(template, split);
  return split;
}

/**
 * A template with each `{name}` replaced by its value, or by nothing where there is none.
 * @param write how a value is written there.
 */
export function fill(
  template: string,
  parts: Readonly<Record<string, string>>,
  write = (value: string, _name: string) => value,
): string {
  const written = piecesOf(template).map((piece, at) => (at % 2 ? write(parts[piece] ?? '', piece) : piece));
  return written.join('');
}

/** The same for a selector, whose names stand inside quotes. */
export function fillSelector(template: string, parts: Readonly<Record<string, string>>): string {
  return fill(template, parts, (value) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
}

/** Whether there is a value for each name of a template. */
export function isNamed(template: string, parts: Readonly<Record<string, string>>): boolean {
  return piecesOf(template).every((piece, at) => at % 2 === 0 || parts[piece] !== undefined);
}

/** An address is matched as it is usually written, whichever signs are encoded in it. */
function pathOf({ pathname }: PageUrl): string {
  return pathname.replaceAll('%40', '@').replaceAll('%2F', '/').replaceAll('%2f', '/');
}

/**
 * What an address is about, by the statement alone.
 * @returns undefined where it is of no kind that is stated.
 */
export function matchAddress(statement: Statement, url: PageUrl): PageMatch | undefined {
  const path = pathOf(url);
  for (const [kind, stated] of Object.entries(statement.kinds)) {
    const parts = partsOf(stated, url, path);
    if (parts && !isReserved(statement, parts)) return matchOf(statement, kind, parts);
  }
  return undefined;
}

/** The match of another kind that a page shows too, from what the address names. */
export function matchOf(
  statement: Statement,
  kind: string,
  parts: Readonly<Record<string, string>>,
): PageMatch | undefined {
  const stated = statement.kinds[kind];
  if (!stated) return undefined;
  const key = keyOf(statement, stated, stated.key, parts);
  const path = fill(stated.url, parts);
  const address = path.startsWith('/') ? `${parts['origin']}${path}` : path;
  // A name that may be left out stands at the end.
  const last = stated.url.endsWith('}') && piecesOf(stated.url).at(-2);
  const url = last && !parts[last] && address.endsWith('/') ? address.slice(0, -1) : address;
  return { kind, key, url, parts: { ...parts, key, url } };
}

/** The id of a subject that a template names as `kind:key`. */
export function idOf(
  statement: Statement,
  template: string,
  parts: Readonly<Record<string, string>>,
): string {
  const colon = template.indexOf(':');
  const kind = fill(template.slice(0, colon), parts);
  const stated = statement.kinds[kind];
  return subjectId(statement.id, kind, keyOf(statement, stated, template.slice(colon + 1), parts));
}

function keyOf(
  statement: Statement,
  stated: KindStatement | undefined,
  template: string,
  parts: Readonly<Record<string, string>>,
): string {
  const { ignoreCase = [], decodes = [] } = stated ?? {};
  const key = fill(template, parts, (written, name) => {
    const value = decodes.includes(name) ? decoded(written) : written;
    const lower = typeof ignoreCase === 'boolean' ? ignoreCase : ignoreCase.includes(name);
    return lower ? value.toLowerCase() : value;
  });
  return `${hostPrefix(statement, parts)}${key}`;
}

/** What keys begin with on a host that is not the software's own. */
export function hostPrefix({ home }: Statement, parts: Readonly<Record<string, string>>): string {
  return home === undefined || parts['origin'] === home ? '' : `${parts['host']}/`;
}

/** Text without percent signs; as it is where it was not encoded. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function partsOf(
  { address }: KindStatement,
  url: PageUrl,
  pathname: string,
): Record<string, string> | undefined {
  for (const { path, holds = '', host, query = {} } of address) {
    const mayMatch = pathname.includes(holds) && (!host || host.test(url.host));
    const named = mayMatch ? path.exec(pathname) : null;
    if (!named) continue;
    const parts: Record<string, string> = { host: url.host, origin: url.origin };
    for (const [name, value] of Object.entries(named.groups ?? {}))
      if (value !== undefined) parts[name] = value;
    const isWhole = Object.entries(query).every(([name, form]) => {
      parts[name] = new URL(url.href).searchParams.get(name) ?? '';
      return form.test(parts[name]);
    });
    if (isWhole) return parts;
  }
  return undefined;
}

function isReserved({ reserved = {} }: Statement, parts: Readonly<Record<string, string>>): boolean {
  // Looked for in the text: a set of hundreds of words is built for one look.
  return Object.entries(reserved).some(([name, words]) => {
    const part = parts[name]?.toLowerCase();
    return !!part && words.includes(part) && ` ${words.replaceAll('\n', ' ')} `.includes(` ${part} `);
  });
}
