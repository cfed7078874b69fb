import { measureCost } from './cost.ts';
import { measureIdle } from './idle.ts';
import { measureIngest } from './ingest.ts';
import { measureInsights } from './insights.ts';
import { measureLists } from './lists.ts';
import { readOptions } from './options.ts';
import { measureOverlay } from './overlay.ts';
import { measureLongPages, measureSmallPages } from './pages.ts';
import { measureGoals, measurePopup } from './popup.ts';
import { conclude } from './report.ts';
import { measureSizes } from './sizes.ts';
import { measureStorm } from './storm.ts';

// One after another: they share the machine, and each compares within itself.
const tables = {
  pages: measureSmallPages,
  long: measureLongPages,
  idle: measureIdle,
  ingest: measureIngest,
  popup: measurePopup,
  goals: measureGoals,
  lists: measureLists,
  sizes: measureSizes,
  cost: measureCost,
  insights: measureInsights,
  storm: measureStorm,
  overlay: measureOverlay,
};
const options = readOptions(process.argv.slice(2));
const unknown = options.tables.filter((name) => !(name in tables));
if (unknown.length)
  throw new Error(`no table ${unknown.join(', ')}; there are ${Object.keys(tables).join(', ')}`);
for (const [name, measure] of Object.entries(tables))
  if (!options.tables.length || options.tables.includes(name)) await measure(options);
conclude();
