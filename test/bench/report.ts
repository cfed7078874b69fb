import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A figure of the bench. Less is better, in every unit. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB';
  /** What `value` is compared to, in the same unit; null where it is compared to nothing. */
  readonly reference: number | null;
  /** `value` in multiples of `reference`. */
  readonly ratio: number | null;
  /** The most that `ratio` may be, or `value` where there is no ratio; null where nothing is aimed at. */
  readonly aim: number | null;
  readonly met: boolean | null;
}

const measurements: Measurement[] = [];

/** Notes a figure for the verdict and for `.output/bench.json`, and returns it. */
export function measured(
  figure: Pick<Measurement, 'name' | 'value' | 'unit'> & { reference?: number; aim?: number },
): Measurement {
  const { name, value, unit, reference = null, aim = null } = figure;
  const ratio = reference === null ? null : value / reference;
  const measurement = {
    name,
    value,
    unit,
    reference,
    ratio,
    aim,
    met: aim === null ? null : (ratio ?? value) <= aim,
  };
  measurements.push(measurement);
  return measurement;
}

/**
 * Writes all figures to `.output/bench.json` and prints how many aims are met.
 * @throws Error where there are none.
 */
export function conclude(): void {
  if (!measurements.length) throw new Error('no row has such a name');
  mkdirSync(resolve('.output'), { recursive: true });
  writeFileSync(resolve('.output/bench.json'), `${JSON.stringify(measurements, null, 2)}\n`);
  const aims = measurements.filter((m) => m.met !== null);
  console.log(`\n${aims.filter((m) => m.met).length} of ${aims.length} aims met`);
}

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
  console.log(`${title && `\n${title}\n`}${line(head)}`);
  for (const row of rows) console.log(line(row));
}

/** The last cells of a row: how the figure compares, what is aimed at, whether that is met. */
export function verdict({ ratio, aim, unit, met }: Measurement): [ratio: string, aim: string, met: string] {
  const bound = aim === null ? '' : ratio === null ? (unit === 'ms' ? ms(aim) : kB(aim * 1000)) : times(aim);
  return [ratio === null ? '' : times(ratio), bound, met === null ? '' : met ? 'yes' : 'NO'];
}

/**
 * A time with the least and the most of those that it is made from, in milliseconds, so that noise is seen.
 */
export function range(time: number, from: readonly number[]): string {
  const [least, most] = [Math.min(...from), Math.max(...from)];
  return `${time.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)}) ms`;
}

/** The median of some times, with the least and the most of them. */
export const spread = (times: readonly number[]) => range(median(times), times);

export const ms = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
export const ratio = (of: number, to: number) => times(of / to);
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const times = (multiple: number) => `× ${multiple.toFixed(2)}`;
