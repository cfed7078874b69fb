import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import type { GoalsData } from '../../lib/store/goals/read-goals';

/**
 * The closed key results, the newest first, each with a title that tells it from those of other cycles: “2 talks recorded · Q1 2027”,
 * or “2 talks recorded · closed” where it is in no closed cycle.
 */
export function closedKeyResults({
  keyResults,
  objectives,
  cycles,
}: Pick<GoalsData, 'keyResults' | 'objectives' | 'cycles'>): { keyResult: KeyResult; title: string }[] {
  const cycleOf = new Map(
    objectives.map((o) => [o.id, cycles.find((c) => c.id === o.cycle && c.closed)?.title]),
  );
  return keyResults
    .filter((k) => k.closed)
    .sort((a, b) => b.due.localeCompare(a.due))
    .map((keyResult) => {
      const { title, objective } = keyResult;
      const cycle = cycleOf.get(objective);
      return { keyResult, title: cycle ? `${title} · ${cycle}` : i18n.t('word.closedTitle', [title]) };
    });
}
