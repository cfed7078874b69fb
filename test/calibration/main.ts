import { createJiti } from 'jiti';
import { print } from '../bench/report.ts';
import type * as bounds from './bounds.ts';

/** So many series of each kind. */
const series = 1500;
const seed = 20_260_101;

const jiti = createJiti(import.meta.url);
const { boundsOf } = await jiti.import<typeof bounds>('./bounds.ts');
const all = boundsOf(series, seed);
print(
  `Forecasts and suggested targets over ${series} series of each kind`,
  ['series', 'what', 'found', 'from', 'to', ''],
  all.map(({ series: of, name, value, low, high, holds }) => [
    ...[of, name, value.toFixed(3), low.toFixed(3), high.toFixed(3)],
    holds ? '' : 'BROKEN',
  ]),
);
const held = all.filter((b) => b.holds).length;
console.log(`\n${held} of ${all.length} bounds hold`);
process.exitCode = held === all.length ? 0 : 1;
