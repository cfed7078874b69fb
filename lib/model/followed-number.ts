import { URLPattern } from 'urlpattern-polyfill';
import * as z from 'zod/mini';
import { limits } from './limits';
import { numberPrint } from './number-print';
import { id, list, nonEmpty, text } from './scalars';

/** The metric under which the values of a followed number are stored. */
export const numberMetric = 'value';
export const numberPlatform = 'web';
export const numberKind = 'number';

/** So many parameters of an address are compared; tools that have more put their whole state there. */
const mostParameters = 20;
const parameterLimits = { name: 200, value: 500 } as const;

/** The pages that show a number. */
export const numberPage = z.object({
  /** Origin and path; the path is a pattern of the URLPattern standard. */
  url: nonEmpty(limits.url).check(
    z.refine((s) => hasPlainOrigin(s), { error: 'must begin with the origin of an http or https address' }),
  ),
  /** The query parameters that were there when the number was picked: others may come, these must be there. */
  query: list(
    z.object({ name: text(parameterLimits.name), value: text(parameterLimits.value) }),
    mostParameters,
  ),
  /** Whether it was picked in a frame: only then it is read in frames. */
  inFrame: z.optional(z.boolean()),
});
export type NumberPage = z.infer<typeof numberPage>;

/** A number on a page that a person follows. */
export const followedNumber = z.object({
  id,
  title: nonEmpty(limits.title),
  /** Its readings are stored under this subject. */
  subject: id,
  page: numberPage,
  unit: text(50),
  /** `state` stands at any time; `counted` counts what happened, in all time or in the range of its print. */
  kind: z.enum(['state', 'counted']),
  print: numberPrint,
  stopped: z.optional(z.boolean()),
  /** The number that goes on in its place. */
  mergedInto: z.optional(id),
});
export type FollowedNumber = z.infer<typeof followedNumber>;

/** The id of the subject of a number: `web:number:<host>/<path>#<id>`. A long path is cut. */
export function numberSubjectOf(url: URL, number: string): string {
  const [start, end] = [`${numberPlatform}:${numberKind}:`, `#${number}`];
  return start + `${url.host}${url.pathname}`.slice(0, limits.id - start.length - end.length) + end;
}

/** The page of an address. Parameters that are too long to be kept are not compared. */
export function pageOf(url: URL, inFrame = false): NumberPage {
  const query = [...url.searchParams].flatMap(([name, value]) =>
    name.length > parameterLimits.name || value.length > parameterLimits.value
      ? []
      : [{ name: name.toWellFormed(), value: value.toWellFormed() }],
  );
  return {
    url: url.origin + url.pathname.replace(/[\\:*?+(){}]/g, '\\$&'),
    query: query.slice(0, mostParameters),
    ...(inFrame ? { inFrame } : {}),
  };
}

/** The origin of a page: `https://crm.example`. */
export function originOfPage({ url }: Pick<NumberPage, 'url'>): string {
  return new URL(url).origin;
}

/** Whether an address is one of a page's. The fragment and further parameters do not matter. */
export function isOnPage(page: NumberPage, url: URL): boolean {
  const origin = originOfPage(page);
  if (url.origin !== origin) return false;
  const isThere = page.query.every(({ name, value }) =>
    url.searchParams.getAll(name).some((one) => one.toWellFormed() === value),
  );
  return isThere && (pathOf(page.url.slice(origin.length))?.test({ pathname: url.pathname }) ?? false);
}

/** An address that opens a page: without the patterns that a person may have written into the path. */
export function addressOfPage({ url, query }: NumberPage): string {
  const address = new URL(url.replace(/\\(.)/g, '$1'));
  for (const { name, value } of query) address.searchParams.append(name, value);
  return address.href;
}

function pathOf(pathname: string): URLPattern | undefined {
  try {
    return new URLPattern({ pathname });
  } catch {
    // Written by hand, or in a file.
    return undefined;
  }
}

function hasPlainOrigin(pattern: string): boolean {
  if (!URL.canParse(pattern)) return false;
  const { origin, protocol } = new URL(pattern);
  return /^https?:$/.test(protocol) && !origin.includes('*') && pattern.startsWith(`${origin}/`);
}
