import { objectiveScore } from '../../goals/closing/cycle-score';
import { betOf } from '../../goals/outline/bet';
import { inOrder } from '../../goals/outline/group';
import { objectiveStatus } from '../../goals/progress/objective-status';
import { reportedEffort } from './effort';
import { reportedContent, reportedEvidence, tagsOfPeriod } from './evidence';
import { describedInstant, reportedKeyResults } from './key-results';
import { reportedMoves } from './moves';
import { peopleRemover } from './people';
import type { ReportContent, ReportedKeyResult, ReportedObjective, ReportInput } from './types';

/**
 * What a report of a period says, by the same functions as the rest of the app. Of a cycle only its own objectives are
 * reported where `onlyCycle` is set.
 */
export function reportContent(input: ReportInput, onlyCycle = false): ReportContent {
  const { workspace, period, now, showsPeople, showsOwners } = input;
  const asOf = describedInstant(input);
  const remove = peopleRemover([...input.subjects.values()].flatMap((s) => s.author ?? []));
  const people = showsPeople ? (text: string) => text : remove;
  const keyResults = reportedKeyResults(input, people).filter(
    ({ objective }) => !onlyCycle || objective.cycle === period.cycle?.id,
  );
  const tags = tagsOfPeriod(input, keyResults);
  const objectives = reportedObjectives(input, keyResults, asOf);
  const all = keyResults.map((k) => k.keyResult);
  const ids = new Set(all.map((k) => k.id));
  return {
    period,
    now,
    asOf,
    ...(workspace ? { workspace } : {}),
    objectives,
    keyResults,
    evidence: reportedEvidence(tags, keyResults, input, people),
    ...reportedContent(tags, input, people),
    moves: reportedMoves(keyResults, input.changes, now),
    bets: objectives.flatMap(({ objective }) => betOf(objective.id, all, input.snapshots) ?? []),
    effort: reportedEffort(input, keyResults),
    forecasts: input.forecasts.filter((f) => ids.has(f.keyResult)),
    showsOwners,
  };
}

function reportedObjectives(
  { objectives, snapshots }: ReportInput,
  keyResults: readonly ReportedKeyResult[],
  asOf: number,
): ReportedObjective[] {
  return inOrder(objectives).flatMap((objective) => {
    const own = keyResults.filter((k) => k.objective.id === objective.id);
    if (!own.length) return [];
    const all = own.map((k) => k.keyResult);
    const [status, score] = [objectiveStatus(all, snapshots, asOf), objectiveScore(all)];
    return [
      {
        objective,
        keyResults: own,
        ...(status ? { status } : {}),
        ...(score === undefined ? {} : { score }),
      },
    ];
  });
}
