import { badges } from './badges.ts';
import { breath } from './breath.ts';
import { randomOf } from './chance.ts';
import { changing } from './changing.ts';
import { chosen } from './choose.ts';
import { decoys } from './decoys.ts';
import { doubles } from './doubles.ts';
import { extremes } from './extremes.ts';
import { labels } from './labels.ts';
import { leftOvers } from './left-over.ts';
import { placeholderTrials } from './placeholders.ts';
import { randomPages } from './random-pages.ts';
import { sampleNames, sampleOf } from './sample.ts';
import { Tally } from './tally.ts';

// The same each time; `SEED=…` tries others, `PART=…` so much of them, `ALL=1` every named mutation, `PAGES=…` the pages of
// another folder, and names of platforms those alone.
const part = Number(process.env['PART'] ?? 1);
const seed = Number(process.env['SEED'] ?? 20_261_123);
const randomly = 10_000 * part;
const byName = process.env['ALL'] ? Number.POSITIVE_INFINITY : 12_000 * part;
const only = new RegExp(process.env['GROUP'] ?? '');

const all = sampleNames([]);
const names = sampleNames(process.argv.slice(2));
const tally = new Tally();

for (const name of names) {
  const sample = await sampleOf(name);
  const random = randomOf(seed, name);
  const makers = [decoys, badges, doubles, labels, extremes, changing, placeholderTrials, leftOvers];
  const trials = makers.flatMap((make) => make(sample, random)).filter(({ group }) => only.test(group));
  for (const [at, trial] of chosen(trials, byName / all.length, random).entries()) {
    tally.add(name, trial.group, trial.mutation, trial.run());
    if (at % 50 === 0) await breath();
  }
  if (only.test('random'))
    for (const outcome of await randomPages(sample, Math.ceil(randomly / all.length), seed))
      tally.add(name, 'random', 'at random', outcome);
  await breath();
}
process.stdout.write(`${[`Seed ${seed}`, ...tally.lines()].join('\n')}\n`);
process.exitCode = tally.isGood ? 0 : 1;
