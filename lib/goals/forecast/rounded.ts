/** A forecast value to three significant digits, and whole from 10 on: more would pretend precision. */
export function roundedForecast(value: number): number {
  return Number(wholeFromTen(value).toPrecision(3));
}

/**
 * The ends of a forecast range to three significant digits, but never wider by rounding: what cannot fall is not shown below
 * where it is, and a share not above its whole.
 */
export function roundedRange(low: number, high: number): { low: number; high: number } {
  const [from, to] = [wholeFromTen(low), wholeFromTen(high)];
  const rounded = { low: Math.max(roundedForecast(low), from), high: roundedDown(to) };
  return rounded.low <= rounded.high ? rounded : { low: from, high: to };
}

/** To three significant digits, and not above the value. */
function roundedDown(value: number): number {
  const near = roundedForecast(value);
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return near <= value ? near : roundedForecast(near - step);
}

function wholeFromTen(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : value;
}
