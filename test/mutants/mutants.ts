import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { equivalents } from './equivalents.ts';
import type { MutantResult } from './stryker.ts';

/** A mutant, as the lines that it changes, each on one line: as they are, and as the mutant has them. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly isNoticed: boolean;
  readonly isListed: boolean;
}

/** The mutants that were tested; those that break their file's import are none. */
export function mutantsOf(results: readonly MutantResult[]): Mutant[] {
  return results
    .filter(({ status }) => status !== 'RuntimeError' && status !== 'CompileError')
    .map((result) => {
      const file = relative('.', result.fileName);
      const lines = changedLines(result, readFileSync(file, 'utf8'));
      const isListed = !!equivalents[file]?.some(({ from, to }) => from === lines.from && to === lines.to);
      const isNoticed = result.status === 'Killed' || result.status === 'Timeout';
      return { file, line: result.location.start.line, ...lines, isNoticed, isListed };
    });
}

/** The share of mutants that the tests notice, in percent with one decimal; listed equivalents do not count. */
export function score(mutants: readonly Mutant[]): number {
  const counting = mutants.filter((m) => !m.isListed);
  return Math.floor((counting.filter((m) => m.isNoticed).length / counting.length) * 1000) / 10;
}

function changedLines({ location, replacement }: MutantResult, text: string): Pick<Mutant, 'from' | 'to'> {
  const { start, end } = location;
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const before = lines[0]?.slice(0, start.column - 1) ?? '';
  const after = lines.at(-1)?.slice(end.column - 1) ?? '';
  return { from: onOneLine(lines.join('\n')), to: onOneLine(before + replacement + after) };
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
