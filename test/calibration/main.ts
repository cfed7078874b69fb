import { createJiti } from 'jiti';
import { print } from '../bench/report.ts';
import type { Bound } from './bound.ts';
import type * as bounds from './bounds.ts';
import type * as relations from './relations.ts';

/** So many series of each kind, for forecasts and for what goes with an outcome. */
const series = { forecasts: 1500, relations: 1000 };
const seed = 20_260_101;

const jiti = createJiti(import.meta.url);
const { boundsOf } = await jiti.import<typeof bounds>('./bounds.ts');
const { relationBounds } = await jiti.import<typeof relations>('./relations.ts');

const forecasts = boundsOf(series.forecasts, seed);
printBounds(`Forecasts and suggested targets over ${series.forecasts} series of each kind`, forecasts);
const found = relationBounds(series.relations, seed);
printBounds(`What goes with an outcome, over ${series.relations} sets of each kind`, found);

const all = [...forecasts, ...found];
const held = all.filter((b) => b.holds).length;
console.log(`\n${held} of ${all.length} bounds hold`);
process.exitCode = held === all.length ? 0 : 1;

function printBounds(title: string, of: readonly Bound[]): void {
  print(
    title,
    ['series', 'what', 'found', 'from', 'to', ''],
    of.map(({ series: kind, name, value, low, high, holds }) => [
      ...[kind, name, value.toFixed(3), low.toFixed(3), high.toFixed(3)],
      holds ? '' : 'BROKEN',
    ]),
  );
}
