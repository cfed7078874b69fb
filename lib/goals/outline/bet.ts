import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';

/** What a key result has brought since its baseline, in its unit: above 0 in its direction. */
export interface Gain {
  readonly keyResult: KeyResult;
  readonly amount: number;
}

/** The bet of an objective: effort is put in, which makes output, which brings an outcome about. */
export interface Bet {
  readonly effort?: Gain;
  readonly output?: Gain;
  readonly outcome: Gain;
  /** Effort for each piece of output. */
  readonly effortEach?: number;
  /** Outcome for each piece of output. */
  readonly outcomeEach?: number;
  /** What an outcome cost: effort for each 1 of it. */
  readonly outcomeCost?: number;
}

/**
 * The bet of an objective so far: its first outcome with a driver, the first output that drives it and the first effort that
 * drives either. The ratios are averages, `effort ÷ output`, `outcome ÷ output` and `effort ÷ outcome`, and no proof of
 * cause; each is absent where a part of it is not known or there is nothing yet to divide by.
 * @param keyResults those of the objective and its drivers, in order.
 * @returns undefined where no outcome has a driver and a value.
 */
export function betOf(
  objective: string,
  keyResults: readonly KeyResult[],
  snapshots: readonly Pick<Snapshot, 'keyResult' | 'value'>[],
): Bet | undefined {
  const gainOf = (keyResult: KeyResult | undefined) => keyResult && gain(keyResult, snapshots);
  for (const keyResult of keyResults) {
    if (keyResult.objective !== objective || keyResult.layer !== 'outcome' || keyResult.closed) continue;
    const outcome = gain(keyResult, snapshots);
    const output = gainOf(driverOf([keyResult], 'output', keyResults));
    const drivers = [keyResult, ...(output ? [output.keyResult] : [])];
    const effort = gainOf(driverOf(drivers, 'effort', keyResults));
    if (!outcome || !(output || effort)) continue;
    const made = output && output.amount > 0 ? output.amount : undefined;
    return {
      outcome,
      ...(effort ? { effort } : {}),
      ...(output ? { output } : {}),
      ...(made && effort ? { effortEach: effort.amount / made } : {}),
      ...(made ? { outcomeEach: outcome.amount / made } : {}),
      ...(effort && outcome.amount > 0 ? { outcomeCost: effort.amount / outcome.amount } : {}),
    };
  }
  return undefined;
}

function driverOf(
  driven: readonly KeyResult[],
  layer: KeyResult['layer'],
  keyResults: readonly KeyResult[],
): KeyResult | undefined {
  const ids = driven.flatMap((k) => k.drivers ?? []);
  return keyResults.find((k) => k.layer === layer && !k.archived && ids.includes(k.id));
}

/** Held values have no way to go, so they bring nothing that could be divided. */
function gain(
  keyResult: KeyResult,
  snapshots: readonly Pick<Snapshot, 'keyResult' | 'value'>[],
): Gain | undefined {
  const { direction, baseline, closed } = keyResult;
  // What came after its close does not count.
  const value = closed ? closed.value : snapshots.find((s) => s.keyResult === keyResult.id)?.value;
  if (value === undefined || (direction !== 'increase' && direction !== 'decrease')) return undefined;
  return { keyResult, amount: direction === 'increase' ? value - baseline : baseline - value };
}
