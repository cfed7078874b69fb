import { i18n } from '#i18n';
import { isFinished } from '../../lib/goals/outline/current-objectives';
import type { Cycle, KeyResult, Objective } from '../../lib/model/goals';
import type { GoalsData } from '../../lib/store/goals/read-goals';

type Goals = Pick<GoalsData, 'keyResults' | 'objectives' | 'cycles'>;

/**
 * The closed key results, the newest first, each with a title that tells it from those of other cycles: “2 talks recorded · Q1 2027”,
 * or “2 talks recorded · closed” where it is in no closed cycle.
 */
export function closedKeyResults({
  keyResults,
  objectives,
  cycles,
}: Goals): { keyResult: KeyResult; title: string }[] {
  const cycleOf = new Map(objectives.map((o) => [o.id, closedCycle(o, cycles)]));
  return keyResults
    .filter((k) => k.closed)
    .sort((a, b) => b.due.localeCompare(a.due))
    .map((keyResult) => {
      const { title, objective } = keyResult;
      const cycle = cycleOf.get(objective);
      return { keyResult, title: cycle ? inCycle(title, cycle) : i18n.t('word.closedTitle', [title]) };
    });
}

/** The objectives of closed cycles of which nothing is open, the newest first, each with its cycle: “Developers adopt Lantern · Q1 2027”. */
export function finishedObjectives({
  keyResults,
  objectives,
  cycles,
}: Goals): { objective: Objective; title: string }[] {
  return objectives
    .filter((o) => !o.archived && isFinished(o, cycles, keyResults))
    .flatMap((objective) => {
      const cycle = closedCycle(objective, cycles);
      return cycle ? [{ objective, cycle, title: inCycle(objective.title, cycle) }] : [];
    })
    .sort((a, b) => b.cycle.end.localeCompare(a.cycle.end));
}

function closedCycle({ cycle }: Objective, cycles: readonly Cycle[]): Cycle | undefined {
  return cycles.find(({ id, closed }) => id === cycle && closed);
}

function inCycle(title: string, cycle: Cycle): string {
  return `${title} · ${cycle.title}`;
}
