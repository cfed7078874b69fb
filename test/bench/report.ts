/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints a table: its title, its head, its rows. */
export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((h, at) => Math.max(h.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(`\n${title}\n${line(head)}`);
  for (const row of rows) console.log(line(row));
}

export const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
export const ratio = (of: number, to: number) => `× ${(of / to).toFixed(2)}`;
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
