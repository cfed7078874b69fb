import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { type Bet, betOf } from '../outline/bet';

type Ratio = number | undefined;

/** The bet of an objective now, and its ratios in the cycles before. */
export interface BetTrend {
  readonly bet: Bet;
  /** Outcome for each piece of output, the oldest cycle first, the running one last; undefined of a cycle in which it is not known. */
  readonly outcomeEach: readonly Ratio[];
  /** Effort for each piece of output, likewise. */
  readonly effortEach: readonly Ratio[];
  /** Effort for each 1 of the outcome, likewise. */
  readonly outcomeCost: readonly Ratio[];
}

/**
 * The bet of an objective over its cycles: a key result that was carried over is followed back to those before it.
 * @returns undefined where the objective has no bet.
 */
export function betTrend(
  objective: string,
  keyResults: readonly KeyResult[],
  snapshots: readonly Snapshot[],
): BetTrend | undefined {
  const bet = betOf(objective, keyResults, snapshots);
  if (!bet) return undefined;
  const bets: Bet[] = [];
  // It ends: each key result goes on in at most one other, and the open outcome, where it begins, in none.
  for (let at: Bet | undefined = bet; at; at = before(at, keyResults)) bets.unshift(at);
  return {
    bet,
    outcomeEach: bets.map((b) => b.outcomeEach),
    effortEach: bets.map((b) => b.effortEach),
    outcomeCost: bets.map((b) => b.outcomeCost),
  };
}

/** The bet that this one was carried over from. */
function before(bet: Bet, keyResults: readonly KeyResult[]): Bet | undefined {
  const outcome = predecessor(bet.outcome.keyResult, keyResults);
  if (!outcome) return undefined;
  const others = [bet.output, bet.effort].flatMap((gain) =>
    gain ? (predecessor(gain.keyResult, keyResults) ?? []) : [],
  );
  // As they were at their close: open again, with the value of then.
  const open = [outcome, ...others].map(({ closed: _closed, ...k }) => ({
    ...k,
    objective: outcome.objective,
  }));
  const values = [outcome, ...others].flatMap(({ id, closed }) =>
    closed?.value === undefined ? [] : [{ keyResult: id, value: closed.value }],
  );
  return betOf(outcome.objective, open, values);
}

function predecessor({ id }: KeyResult, keyResults: readonly KeyResult[]): KeyResult | undefined {
  return keyResults.find((k) => k.closed?.next === id);
}
