/** Characters that end a link in one of the forms of a report. */
const ending = /[\s"'()<>[\]\\^`{|}]/g;

/**
 * An address that a report may link to, in its normal form.
 * @returns undefined for anything but an http or https address, and for one with a name or a password in it.
 */
export function webLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, username, password, origin, href } = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password || origin.includes('[')) return undefined;
  return href.replace(ending, (c) => `%${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
}
