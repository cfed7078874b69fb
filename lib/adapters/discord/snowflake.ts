/**
 * When something was made, as its id tells: Discord's ids hold the milliseconds since 2015 above bit 22.
 * @param id a number of at most 20 digits.
 * @returns milliseconds since 1970.
 */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000;
}
