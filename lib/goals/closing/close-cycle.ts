import type { Edit } from '../../model/edit';
import type { Cycle, KeyResult } from '../../model/goals';
import { openKeyResults } from '../outline/group';
import type { GoalRecords } from '../types';
import { carriedOver, objectivesAgain } from './carry-over';
import { type CloseDraft, closingOf, goingOn, newClosing, resultOf } from './close-draft';
import { objectivesOf } from './cycle-score';

/** What a person says to each key result of a cycle, by its id. */
export type CloseDrafts = ReadonlyMap<string, CloseDraft>;

/** The cycle in which what goes on goes on. */
export type NextCycle = Pick<Cycle, 'id' | 'title' | 'start' | 'end'> & { readonly isNew: boolean };

/** The open key results of a cycle in the order in which they are closed: what feeds the outcomes first. */
export function toClose(cycle: Cycle, data: GoalRecords): KeyResult[] {
  return openKeyResults(objectivesOf(cycle, data.objectives), data.keyResults).reverse();
}

/** What came of each key result, with what is said of it. */
function closings(rows: readonly KeyResult[], drafts: CloseDrafts, data: GoalRecords, at: string) {
  return rows.map((keyResult) => {
    const draft = drafts.get(keyResult.id) ?? newClosing;
    const result = resultOf(keyResult, data);
    const on = goingOn(keyResult, result, draft);
    return { keyResult, on, closed: closingOf(result, draft, at, on?.next) };
  });
}

/** All key results as they will be when these are closed: their scores can be told before. */
export function asClosed(
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
 * The edits that close a cycle: each of its open key results and the cycle itself are closed, and what goes on is set again
 * in the next one, objectives with it.
 * @param at ISO 8601.
 * @param next undefined where nothing goes on.
 */
export function closingEdits(
  cycle: Cycle,
  rows: readonly KeyResult[],
  drafts: CloseDrafts,
  data: GoalRecords,
  { learned, at, next }: { learned: string; at: string; next: NextCycle | undefined },
): Edit[] {
  const all = closings(rows, drafts, data, at);
  const on = all.flatMap((c) => c.on ?? []);
  const ids = new Map(on.map(({ keyResult }) => [keyResult.objective, crypto.randomUUID()]));
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
    ...objectivesAgain(data.objectives, next, ids),
    ...carriedOver(on, data, { start: next.start.slice(0, 10), due: next.end.slice(0, 10), objectives: ids }),
  ];
}
