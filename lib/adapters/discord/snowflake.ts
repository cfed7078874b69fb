/**
 * When something was made, as its id tells: Discord's ids hold the milliseconds since 2015 above bit 22.
 * @param id a number of at most 20 digits.
 * @returns milliseconds since 1970.
 */
export function timeOf(id: string): number {
  // In two halves, which are exact: of 10^12, 2^12 is taken out first. Big integers take long.
  const high = Number(id.slice(0, -12)) * 5 ** 12;
  const low = Math.floor(Number(id.slice(-12)) / 2 ** 12);
  return Math.floor((high + low) / 2 ** 10) + 1_420_070_400_000;
}
