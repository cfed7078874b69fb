import { equivalents } from './equivalents.ts';
import { type Mutant, mutantsOf, score } from './mutants.ts';
import { selectRanges } from './select.ts';
import { testMutants } from './stryker.ts';

/** The folders, each with the share of mutants that its tests are to notice, in percent, and the lines that are drawn. */
const folders = [
  { folder: 'lib/goals', aim: 80, lines: 600 },
  { folder: 'lib/store', aim: 70, lines: 520 },
] as const;
/** So many mutants of a folder say enough about its tests. */
const fewest = 400;

// The same lines each time; `SEED=…` draws others, and folders, files or line ranges that are named are tested whole.
const seed = Number(process.env['SEED'] ?? 20_261_127);
const named = process.argv.slice(2).map((name) => (/\.ts(:|$)/.test(name) ? name : `${name}/**/*.ts`));

const print = (line: string) => process.stdout.write(`${line}\n`);

async function mutantsIn(folder: string, lines: number): Promise<Mutant[]> {
  const own = named.filter((name) => name.startsWith(`${folder}/`));
  if (named.length && !own.length) return [];
  const mutants = mutantsOf(await testMutants(folder, own.length ? own : selectRanges(folder, lines, seed)));
  const survivors = mutants.filter((m) => !m.isNoticed && !m.isListed);
  print(`\n${folder}: ${survivors.length} of ${mutants.length} mutants survived`);
  for (const { file, line, from, to } of survivors) print(`\n${file}:${line}\n  - ${from}\n  + ${to}`);
  for (const { file, line, to } of mutants.filter((m) => m.isNoticed && m.isListed))
    print(`\n${file}:${line} is listed as equivalent, but a test notices it:\n  + ${to}`);
  return mutants;
}

const tested = new Map<(typeof folders)[number], Mutant[]>();
for (const one of folders) {
  const mutants = await mutantsIn(one.folder, one.lines);
  if (mutants.length) tested.set(one, mutants);
}
const isEnough = named.length > 0 || [...tested.values()].every((mutants) => mutants.length >= fewest);
if (!isEnough) print(`\nFewer than ${fewest} mutants of a folder: draw more lines.`);
const listed = [...tested.values()].flat().filter((m) => m.isListed);
print(
  `\n${listed.length} equivalent mutants do not count; ${Object.keys(equivalents).length} files have some.`,
);
print([...tested].map(([{ folder }, mutants]) => `${folder} ${score(mutants)} %`).join(', '));
const isGood = [...tested].every(([{ aim }, mutants]) => score(mutants) >= aim);
process.exitCode = isEnough && isGood ? 0 : 1;
