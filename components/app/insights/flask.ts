/** A rectangle in the units of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Dots in columns, evenly spaced. */
export interface Dots {
  /** The distance between neighbours. */
  readonly spacing: number;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/**
 * So many dots in columns from the left of a box, centred from top to bottom: as far apart as fits, at most `widest`.
 * @param widest the distance between neighbours where there is room for it.
 */
export function dotsIn(count: number, { x, y, width, height }: Box, widest: number): Dots {
  const room = (side: number, spacing: number) => Math.floor(side / spacing) + 1;
  let spacing = widest;
  while (room(width, spacing) * room(height, spacing) < count) spacing *= 0.97;
  const rows = Math.min(room(height, spacing), Math.max(1, count));
  const top = y + (height - (rows - 1) * spacing) / 2;
  const points = Array.from(
    { length: count },
    (_, n) => [x + Math.floor(n / rows) * spacing, top + (n % rows) * spacing] as const,
  );
  return { spacing, points };
}
