import { measureIngest } from './ingest.ts';
import { measurePages } from './pages.ts';
import { measureGoals, measurePopup } from './popup.ts';
import { measureSizes } from './sizes.ts';

// One after another: they share the machine, and each compares within itself.
const all = {
  pages: measurePages,
  ingest: measureIngest,
  popup: measurePopup,
  goals: measureGoals,
  sizes: measureSizes,
};
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(all))
  if (!wanted.length || wanted.includes(name)) await measure();
