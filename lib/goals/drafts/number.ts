/** Parses a number as a person types it, with a decimal point or comma; undefined where it is not a number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/[\s']/g, '').replace(',', '.').replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
