import type { Edit } from '../../model/edit';
import type { Cycle, KeyResult } from '../../model/goals';
import { firstDay, lastDay } from '../../model/local-day';
import { openKeyResults } from '../outline/group';
import type { GoalRecords } from '../types';
import { carryOverEdits, objectiveCopies, type RecordsToCarry } from './carry-over';
import { type CloseDraft, carryOverOf, closingOf, emptyClosing, resultOf } from './close-draft';
import { objectivesOf } from './cycle-score';

/** The closing draft of each key result of a cycle, by its id. */
export type CloseDrafts = ReadonlyMap<string, CloseDraft>;

/** The cycle into which key results are carried over. */
export type NextCycle = Pick<Cycle, 'id' | 'title' | 'start' | 'end'> & { readonly isNew: boolean };

/** The open key results of a cycle in the order in which they are closed: drivers before outcomes. */
export function keyResultsToClose(cycle: Cycle, data: GoalRecords): KeyResult[] {
  return openKeyResults(objectivesOf(cycle, data.objectives), data.keyResults).reverse();
}

/** The closing of each key result, with its carry-over where there is one. */
function closings(rows: readonly KeyResult[], drafts: CloseDrafts, data: GoalRecords, at: string) {
  return rows.map((keyResult) => {
    const draft = drafts.get(keyResult.id) ?? emptyClosing;
    const result = resultOf(keyResult, data);
    const carryOver = carryOverOf(keyResult, result, draft);
    return { keyResult, carryOver, closed: closingOf(result, draft, at, carryOver?.next) };
  });
}

/** All key results as they will be after the close, so that scores can be shown before it. */
export function withClosings(
  rows: readonly KeyResult[],
  drafts: CloseDrafts,
  data: GoalRecords,
  at: string,
): KeyResult[] {
  const closed = new Map(closings(rows, drafts, data, at).map((c) => [c.keyResult.id, c.closed]));
  return data.keyResults.map((k) => {
    const own = closed.get(k.id);
    return own ? { ...k, closed: own } : k;
  });
}

/**
 * The edits that close a cycle and its open key results, and carry key results and their objectives over into the next one.
 * @param at ISO 8601.
 * @param next undefined where nothing is carried over.
 */
export function closingEdits(
  cycle: Cycle,
  rows: readonly KeyResult[],
  drafts: CloseDrafts,
  data: RecordsToCarry,
  { learned, at, next }: { learned: string; at: string; next: NextCycle | undefined },
): Edit[] {
  const all = closings(rows, drafts, data, at);
  const carried = all.flatMap((c) => c.carryOver ?? []);
  const ids = new Map(carried.map(({ keyResult }) => [keyResult.objective, crypto.randomUUID()]));
  const closed = { at, ...(learned.trim() ? { learned: learned.trim() } : {}) };
  const edits: Edit[] = [
    ...all.map(
      ({ keyResult, closed: own }): Edit => ({ type: 'keyResult', id: keyResult.id, set: { closed: own } }),
    ),
    { type: 'cycle', id: cycle.id, set: { closed } },
  ];
  if (!next) return edits;
  const { id, isNew, ...fields } = next;
  return [
    ...edits,
    ...(isNew ? [{ type: 'cycle' as const, id, set: fields }] : []),
    ...objectiveCopies(data.objectives, next, ids),
    ...carryOverEdits(carried, data, {
      start: firstDay(next.start),
      due: lastDay(next.end),
      objectives: ids,
    }),
  ];
}
