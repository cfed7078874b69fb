import { globSync, readFileSync } from 'node:fs';
import { randomOf } from '../mutations/chance.ts';

interface Section {
  readonly file: string;
  /** Its first and last line, from 1 on. */
  readonly first: number;
  readonly last: number;
  /** Its place in the draw, which follows from its file and its text alone: changes elsewhere do not move it. */
  readonly place: number;
}

/**
 * Draws sections of a folder's files until they have so many lines. A section is what blank lines separate at the left
 * margin, such as a function with its comment: a range that cut a function in two would lose the mutants around the cut.
 * @param lines how many lines the sections have together, at least; all sections of the folder where it has fewer.
 * @returns line ranges as Stryker's `mutate` takes them.
 */
export function selectRanges(folder: string, lines: number, seed: number): string[] {
  const sections = globSync(`${folder}/**/*.ts`).flatMap((file) => sectionsOf(file, seed));
  sections.sort((a, b) => a.place - b.place);
  const ranges: string[] = [];
  let taken = 0;
  for (const { file, first, last } of sections) {
    if (taken >= lines) break;
    ranges.push(`${file}:${first}-${last}`);
    taken += last - first + 1;
  }
  return ranges;
}

function sectionsOf(file: string, seed: number): Section[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const firsts = lines.flatMap((line, at) =>
    at === 0 || isSectionStart(lines[at - 1], line) ? [at + 1] : [],
  );
  return firsts.map((first, n) => {
    const last = (firsts[n + 1] ?? lines.length + 1) - 1;
    const text = lines
      .slice(first - 1, last)
      .join('\n')
      .trim();
    return { file, first, last, place: randomOf(seed, `${file}\n${text}`).next(2 ** 32) };
  });
}

const isSectionStart = (before: string | undefined, line: string) => before === '' && /^\S/.test(line);
