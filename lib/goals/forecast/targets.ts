import { dayLength as day } from '../../model/durations';
import type { KeyResult } from '../../model/goals';
import type { Evidence, Period } from '../types';
import { rangeShares } from './forecast';
import { chanceOf, type Outlook, outlook, quantileAt } from './outlook';
import { pastOf } from './past';

/** A suggested target with the share of results that are expected to reach it. */
export interface SuggestedTarget {
  readonly target: number;
  readonly chance: number;
}

/** Targets suggested by the forecast for the time that is left. */
export type SuggestedTargets =
  | {
      /** How many weeks of history they rest on, and the mean change in one of them. */
      readonly weeks: number;
      readonly weekly: number;
      /** The range of the forecast. */
      readonly low: number;
      readonly high: number;
      readonly cautious: SuggestedTarget;
      readonly realistic: SuggestedTarget;
      readonly ambitious: SuggestedTarget;
    }
  /** There is too little history: there can be enough in so many days. */
  | { readonly wait: number };

/** The share of results that a suggested target is to be reached by. */
const chances = { cautious: 0.75, realistic: 0.5, ambitious: 0.25 } as const;

type SuggestionName = keyof typeof chances;
const names: readonly SuggestionName[] = ['cautious', 'realistic', 'ambitious'];

/** A chance that is shown as 100 %. */
const sure = 0.995;

/** A forecast needs two weeks of history. */
const enough = 14 * day;

/**
 * Suggests targets: the values that 75, 50 and 25 of 100 results reach by the forecast's own distribution. A whole target
 * has its own chance, which can differ from these.
 * @param period with the rest of the time before it too.
 * @param now milliseconds since 1970.
 * @param factor as for `forecast`.
 * @returns undefined where nothing is known, or the time is over.
 */
export function suggestTargets(
  keyResult: Pick<KeyResult, 'measure' | 'unit' | 'direction'>,
  evidence: Evidence,
  period: Period,
  now: number,
  factor = 1,
): SuggestedTargets | undefined {
  if (now >= period.end) return undefined;
  const found = outlook(keyResult, evidence, period, now);
  if (!found) {
    const past = pastOf(keyResult, evidence, period, now);
    return past && { wait: Math.max(1, Math.ceil((past.first + enough - now) / day)) };
  }
  const isDown = keyResult.direction === 'decrease';
  const suggest = (chance: number) => suggestion(found, chance, isDown, factor);
  return {
    weeks: found.weeks,
    weekly: found.weekly,
    low: quantileAt(found, rangeShares.low, factor),
    high: quantileAt(found, rangeShares.high, factor),
    cautious: suggest(chances.cautious),
    realistic: suggest(chances.realistic),
    ambitious: suggest(chances.ambitious),
  };
}

function suggestion(found: Outlook, chance: number, isDown: boolean, factor: number): SuggestedTarget {
  const target = quantileAt(found, isDown ? chance : 1 - chance, factor);
  return { target, chance: chanceOf(found, target, isDown, factor) };
}

/**
 * The suggested targets that are a choice, the most cautious first: each value once, and none that is sure to be reached, as the
 * present value of what only grows is. Of three sure ones the ambitious one is left.
 */
export function targetChoices(
  targets: Readonly<Record<SuggestionName, SuggestedTarget>>,
): readonly (SuggestedTarget & { readonly name: SuggestionName })[] {
  const all = names.map((name) => ({ name, ...targets[name] }));
  const open = all.filter(({ chance }) => chance < sure);
  return open.length
    ? open.filter(({ target }, at) => open.findIndex((one) => one.target === target) === at)
    : all.slice(-1);
}
