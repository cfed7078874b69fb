import type { Cycle, KeyResult, Objective } from '../../model/goals';
import { decidingKeyResults, weightedMean } from '../progress/objective-status';
import { score } from './score';

/**
 * The score of an objective: the weighted mean of the scores of its closed key results, of its outcomes alone where it has
 * any. Source: Google re:Work, “Set goals with OKRs”: the grade of an objective is the average of its key results' grades.
 * @returns 0–1, not rounded; undefined where no key result that counts was closed with a value.
 */
export function objectiveScore(keyResults: readonly KeyResult[]): number | undefined {
  const all = keyResults.filter((k) => !k.archived);
  return weightedMean(
    decidingKeyResults(all).flatMap(({ closed, weight = 1 }) =>
      closed?.attainment === undefined ? [] : [{ value: score(closed.attainment), weight }],
    ),
  );
}

/** The objectives of a cycle that are not archived. */
export function objectivesOf({ id }: Pick<Cycle, 'id'>, objectives: readonly Objective[]): Objective[] {
  return objectives.filter((o) => o.cycle === id && !o.archived);
}

/**
 * The score of a cycle: the mean of the scores of its objectives.
 * @returns 0–1, not rounded; undefined where none of them has one.
 */
export function cycleScore(
  cycle: Pick<Cycle, 'id'>,
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): number | undefined {
  const scores = objectivesOf(cycle, objectives).flatMap(({ id }) => {
    const value = objectiveScore(keyResults.filter((k) => k.objective === id));
    return value === undefined ? [] : [{ value, weight: 1 }];
  });
  return weightedMean(scores);
}
