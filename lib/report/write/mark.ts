/** A value in a chart as the data of an SVG path: a captured one is a dot, one that a person entered a diamond. */
export function markPath([x, y]: readonly [x: number, y: number], of: 'captured' | 'manual'): string {
  const mark =
    of === 'manual' ? 'm0,-4.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z' : 'm-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z';
  return `M${toTenth(x)},${toTenth(y)}${mark}`;
}

/** A coordinate to a tenth of a pixel. */
export function toTenth(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
