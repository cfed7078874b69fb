/**
 * Whether an abbreviated figure can stand for a known value: the value rounds to it, or is cut off to it. “12.3k” can be all
 * from 12,250 up to 12,399. How far a page rounds is told by the zeros at the end; two digits are taken to be shown at least,
 * because “1M” is short for “1.0M”.
 */
export function isCompatible(known: number, abbreviated: number): boolean {
  if (known === abbreviated) return true;
  const [size, shown] = [Math.abs(known), Math.abs(abbreviated)];
  if (shown < 10 || !Number.isInteger(shown) || Math.sign(known) !== Math.sign(abbreviated)) return false;
  const text = String(shown);
  const zeros = text.length - text.replace(/0+$/, '').length;
  const unit = 10 ** Math.min(zeros, text.length - 2);
  return size >= shown - unit / 2 && size < shown + unit;
}
