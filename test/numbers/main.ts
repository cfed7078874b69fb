import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { print } from '../bench/report.ts';
import type * as extra from './extra.ts';
import type * as run from './run.ts';
import type { Outcome } from './trial.ts';

const seed = 20_261_127;
const jiti = createJiti(import.meta.url);
const { runAll, summarise } = await jiti.import<typeof run>('./run.ts');
const { extraFiles } = await jiti.import<typeof extra>('./extra.ts');

// A folder of other pages, such as captured ones: `npm run numbers -- FOLDER`.
const [folder] = process.argv.slice(2);
const { trials, pages, real } = folder === undefined ? runAll(seed) : runFolder(folder);
const { byMutation, verdict } = summarise(trials);

print(
  `${pages} pages, ${real} of them really rendered; seed ${seed}`,
  ['mutation', 'right is', 'tried', 'read', 'refused', 'wrong'],
  byMutation.map(({ name, survives, tried, read, refused, wrong }) => [
    name,
    survives ? 'a value' : 'to refuse',
    ...[tried, read, refused, wrong].map(String),
  ]),
);
const missed = trials.filter(
  ({ outcome, survives }) => outcome === 'wrong' || survives !== (outcome === 'read'),
);
if (missed.length)
  print(
    'Not as it should be',
    ['page', 'mutation', 'outcome', 'said'],
    missed.map((t) => [t.page, t.mutation, t.outcome, t.said]),
  );
print(
  'All',
  ['', 'found', 'asked for', ''],
  verdict.map(({ name, found, asked, met }) => [name, found, asked, met ? '' : 'BROKEN']),
);
const count = (outcome: Outcome) => trials.filter((trial) => trial.outcome === outcome).length;
process.stdout.write(
  `tried ${trials.length}, read ${count('read')}, refused ${count('refused')}, wrong ${count('wrong')}\n`,
);
process.exitCode = verdict.every(({ met }) => met) ? 0 : 1;

/** Each page in a process of its own: together their documents are too much for one. */
function runFolder(path: string): run.Run {
  const script = join(import.meta.dirname, 'one-page.ts');
  const runs = extraFiles(path).map((file): run.Run => {
    const answer = execFileSync(process.execPath, [script, String(seed), path, file], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(answer) as run.Run;
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    trials: runs.flatMap((one) => one.trials),
    pages: sum(runs.map((one) => one.pages)),
    real: sum(runs.map((one) => one.real)),
  };
}
