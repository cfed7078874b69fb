/** The sign between whole and fraction of a number in a locale that the browser knows; undefined where it writes none. */
export function decimalSignIn(tag: string): string | undefined {
  const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value;
}
