import * as z from 'zod/mini';

/** Longest texts that are kept; longer ones are cut at the door (pages) or refused (files). */
export const limits = {
  id: 512,
  title: 500,
  url: 2048,
  text: 20_000,
  actor: 200,
  label: 100,
  labels: 50,
} as const;

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

/** An `http:` or `https:` address. It begins with its origin, by which what is of a site is found. */
export const webUrl = text(limits.url).check(
  z.refine((s) => URL.canParse(s) && /^https?:$/.test(new URL(s).protocol), {
    error: 'must be an http or https address',
  }),
  z.overwrite((s) => (URL.canParse(s) ? withPlainOrigin(s) : s)),
);

/** An address that does not begin with its origin, for capitals or credentials, gets its plain form; others stay as they are. */
function withPlainOrigin(address: string): string {
  const url = new URL(address);
  if (address.startsWith(url.origin)) return address;
  url.username = url.password = '';
  return url.href;
}

/** An ISO 8601 instant with an offset, `2026-03-31T09:00:00Z`. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day, `2026-03-31`, or an instant. */
export const dayOrInstant = z.union([z.iso.date(), instant], {
  error: 'must be a day such as 2026-03-31 or an instant such as 2026-03-31T09:00:00Z',
});

/** A finite number. */
export const number = z.number();
