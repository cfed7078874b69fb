import type { Cycle, KeyResult, Objective } from '../../model/goals';
import type { GoalRecords } from '../types';
import { inOrder, openKeyResults } from './group';

/** Whether an objective is finished: its cycle is closed, and none of its key results is open. */
export function isFinished(
  objective: Objective,
  cycles: readonly Cycle[],
  keyResults: readonly KeyResult[],
): boolean {
  const isClosed = cycles.some((c) => c.id === objective.cycle && c.closed);
  return isClosed && !openKeyResults([objective], keyResults).length;
}

/** The objectives that are neither archived nor finished, in order. */
export function currentObjectives({
  objectives,
  cycles,
  keyResults,
}: Pick<GoalRecords, 'objectives' | 'cycles' | 'keyResults'>): Objective[] {
  return inOrder(objectives.filter((o) => !o.archived && !isFinished(o, cycles, keyResults)));
}

/**
 * The objectives that something can be put under, in order: the current ones, and the one that it is under already. Those of closed
 * cycles often have the same titles.
 * @param own the id of the one that it is under.
 */
export function choosableObjectives(
  goals: Pick<GoalRecords, 'objectives' | 'cycles' | 'keyResults'>,
  own: string | undefined,
): Objective[] {
  const current = new Set(currentObjectives(goals).map(({ id }) => id));
  return inOrder(goals.objectives.filter(({ id }) => current.has(id) || id === own));
}
