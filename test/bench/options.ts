import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the bench is to run. */
export interface Options {
  /** Names of the tables; none for all of them. */
  readonly tables: readonly string[];
  /** Rows whose name holds this text. */
  readonly only: string;
  /** How often each page is measured. */
  readonly rounds: number;
  /** Milliseconds after a page's load in which a script's work counts. */
  readonly afterLoad: number;
  /** How long an idle page is watched. */
  readonly idleSeconds: number;
  /** The folder of another build of the extension, against which storing is compared; empty for none. */
  readonly before: string;
}

/**
 * Reads the command line: `npm run bench -- [tables…] [--only TEXT] [--quick] [--rounds N] [--seconds N] [--before FOLDER]`.
 * `--quick` is for a look while working: fewer rounds and shorter waits.
 * @throws TypeError for an option that is not known, RangeError for a number that is none.
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      before: { type: 'string', default: '' },
    },
  });
  const { only, quick, before } = values;
  return {
    tables: positionals,
    only: only.toLowerCase(),
    rounds: positive(values.rounds, quick ? 3 : 5),
    afterLoad: quick ? 1000 : 3000,
    idleSeconds: positive(values.seconds, quick ? 10 : 60),
    before: before && resolve(before),
  };
}

function positive(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`“${text}” is no number of times`);
  return number;
}

/** The rows that are asked for. */
export function chosen<T extends { readonly name: string }>(rows: readonly T[], { only }: Options): T[] {
  return rows.filter(({ name }) => name.toLowerCase().includes(only));
}
