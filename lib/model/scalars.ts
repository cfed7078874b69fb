import * as z from 'zod/mini';
import { instantOf } from './instant';
import { limits } from './limits';
import { firstYear, isDay, isInYears, lastYear } from './local-day';

/** A text that can be stored and exported as UTF-8: at most `most` characters, no lone surrogates. */
export const text = (most: number) =>
  z.string().check(
    z.maxLength(most),
    z.refine((s) => s.isWellFormed(), { error: 'has a character that is not valid Unicode' }),
  );

/** A text of at least one character that is not white space. */
export const nonEmpty = (most: number) =>
  text(most).check(z.refine((s) => s.trim() !== '', { error: 'must not be empty' }));

export const id = nonEmpty(limits.id);

const isWebUrl = (s: string) => URL.canParse(s) && /^https?:$/.test(new URL(s).protocol);
const plainOrigin = z.overwrite((s: string) => (URL.canParse(s) ? withPlainOrigin(s) : s));

/** An `http:` or `https:` address. It begins with its origin, by which what is of a site is found. */
export const webUrl = text(limits.url).check(
  z.refine((s) => isWebUrl(s), { error: 'must be an http or https address' }),
  plainOrigin,
);

/** The same, or an empty text for what has no page. */
export const webUrlOrNone = text(limits.url).check(
  z.refine((s) => s === '' || isWebUrl(s), { error: 'must be an http or https address' }),
  plainOrigin,
);

/** An address that does not begin with its origin, for capitals or credentials, gets its plain form; others stay as they are. */
function withPlainOrigin(address: string): string {
  const url = new URL(address);
  if (address.startsWith(url.origin)) return address;
  url.username = url.password = '';
  return url.href;
}

const isInstant = (when: string) => z.regexes.datetime({ offset: true }).test(when) && isInYears(when);

/** The instant in UTC with milliseconds, so that the order of texts is the order of time. More digits are cut. */
function inUtc(when: string): string {
  return new Date(when.replace(/(\.\d{3})\d+/, '$1')).toISOString();
}

/**
 * An ISO 8601 instant with an offset, of the years 1970 to 2999: `2026-03-31T09:00:00Z`. It is stored in UTC with
 * milliseconds.
 */
export const instant = z.pipe(
  z.string().check(
    z.refine((s) => isInstant(s), {
      error: `must be an instant of the years ${firstYear} to ${lastYear}, such as 2026-03-31T09:00:00Z`,
    }),
  ),
  z.transform(inUtc),
);

/** What a page sends of time, as ISO 8601: there may be milliseconds since 1970. */
const asIso = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((at) => (typeof at === 'number' ? (instantOf(at) ?? '') : at)),
);

/** An instant from a page: milliseconds since 1970 too. */
export const sentInstant = z.pipe(asIso, instant);

/** A calendar day of the same years, `2026-03-31`, or an instant. */
export const dayOrInstant = z.pipe(
  z.string().check(
    z.refine((s) => isDay(s) || isInstant(s), {
      error: `must be a day of the years ${firstYear} to ${lastYear}, such as 2026-03-31, or an instant such as 2026-03-31T09:00:00Z`,
    }),
  ),
  z.transform((s) => (isDay(s) ? s : inUtc(s))),
);

/** A day or an instant from a page: milliseconds since 1970 too. */
export const sentDayOrInstant = z.pipe(asIso, dayOrInstant);

/** A list of at most so many items: lists are bounded so that every record fits into a line of a backup. */
export const list = <T extends z.core.$ZodType>(item: T, most: number = limits.list) =>
  z.array(item).check(z.maxLength(most));

/** A finite number. */
export const number = z.number();
