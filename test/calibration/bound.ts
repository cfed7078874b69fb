/** Something that calibration found, with the limits within which it has to be. */
export interface Bound {
  readonly series: string;
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly holds: boolean;
}

/** @param slack by how much the limits are wider, where few series make what is found uncertain. */
export function boundOf(found: Omit<Bound, 'holds'>, slack: number): Bound {
  return { ...found, holds: found.low - slack <= found.value && found.value <= found.high + slack };
}
