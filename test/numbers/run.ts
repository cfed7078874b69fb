import { randomOf } from '../calibration/series';
import { extraSpecs } from './extra';
import { mutations } from './mutations';
import { type PageSpec, pages } from './pages/index';
import { pick, type Trial, tryOut } from './trial';

/** The shares that the run has to meet. */
const asked = { read: 0.95, refused: 1 };

/** What was tried, on how many numbers of pages, and how many of those really rendered. */
export interface Run {
  readonly trials: readonly Trial[];
  readonly pages: number;
  readonly real: number;
}

export interface Row {
  readonly name: string;
  readonly survives: boolean;
  readonly tried: number;
  readonly read: number;
  readonly refused: number;
  readonly wrong: number;
}

/** The project's pages under all mutations. */
export function runAll(seed: number): Run {
  return {
    trials: tryPages(pages, seed),
    pages: pages.length,
    real: pages.filter(({ from }) => from).length,
  };
}

/** A page of a folder under all mutations. */
export function runExtra(seed: number, folder: string, file: string): Run {
  const specs = extraSpecs(folder, file);
  return { trials: tryPages(specs, seed), pages: specs.length, real: specs.length };
}

/** Some pages under all mutations. */
export function tryPages(pages: readonly PageSpec[], seed: number): Trial[] {
  const { even } = randomOf(seed);
  return pages.flatMap((spec) => {
    const print = pick(spec);
    return mutations.flatMap((mutation) => tryOut(spec, print, mutation, even) ?? []);
  });
}

/** The table by mutation, and whether what is asked for is met. */
export function summarise(trials: readonly Trial[]) {
  const byMutation = mutations.map(({ name, survives }): Row => {
    const own = trials.filter((trial) => trial.mutation === name);
    const count = (outcome: Trial['outcome']) => own.filter((trial) => trial.outcome === outcome).length;
    return {
      name,
      survives,
      tried: own.length,
      read: count('read'),
      refused: count('refused'),
      wrong: count('wrong'),
    };
  });
  const surviving = trials.filter(({ survives }) => survives);
  const gone = trials.filter(({ survives }) => !survives);
  const wrong = trials.filter(({ outcome }) => outcome === 'wrong').length;
  const read = surviving.filter(({ outcome }) => outcome === 'read').length / surviving.length;
  const refused = gone.filter(({ outcome }) => outcome === 'refused').length / gone.length;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return {
    byMutation,
    verdict: [
      { name: 'tried', found: String(trials.length), asked: '', met: trials.length > 0 },
      { name: 'wrong', found: String(wrong), asked: '0', met: wrong === 0 },
      {
        name: 'read where label and range survive',
        found: percent(read),
        asked: percent(asked.read),
        met: read >= asked.read,
      },
      {
        name: 'refused where anything is gone',
        found: percent(refused),
        asked: percent(asked.refused),
        met: refused === asked.refused,
      },
    ],
  };
}
