import type { Edit } from '../../model/edit';
import { type Cycle, cycle, type KeyResult } from '../../model/goals';
import { firstDay, lastDay } from '../../model/local-day';
import { cyclePreset } from '../calendar/cycle-presets';
import type { GoalRecords } from '../types';
import { changesSince } from './changed-fields';
import type { Problem } from './problem';
import { problemsBySchema } from './schema-problems';

/** A cycle while it is filled in; its days as `YYYY-MM-DD`. */
export interface CycleDraft {
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

/** What is wrong with a cycle, by field; empty where it can be saved. */
type CycleProblems = { readonly [field in keyof CycleDraft]?: Problem | undefined };

/** The draft of a cycle. */
export function draftOfCycle({ title, start, end }: Cycle): CycleDraft {
  return { title, start: firstDay(start), end: lastDay(end) };
}

/** The fields that saving a draft sets. */
export function fieldsOfCycle(draft: CycleDraft) {
  return { ...draft, title: draft.title.trim() };
}

/**
 * The key results that move with the last day of a cycle: the open ones of its objectives that end on it. One that begins
 * after the new last day cannot end there.
 * @param cycle as it was when the form was opened.
 */
export function endingWith(
  cycle: Cycle,
  draft: CycleDraft,
  { objectives, keyResults }: Pick<GoalRecords, 'objectives' | 'keyResults'>,
): KeyResult[] {
  const before = draftOfCycle(cycle).end;
  if (draft.end === before || isCycleInvalid(draft)) return [];
  const own = new Set(objectives.filter((o) => o.cycle === cycle.id).map((o) => o.id));
  return keyResults.filter(
    ({ objective, closed, start, due }) =>
      own.has(objective) && !closed && lastDay(due) === before && firstDay(start) <= draft.end,
  );
}

/**
 * The edits that save what a person changed in a draft.
 * @param cycle as it was when the form was opened; undefined for a new one.
 * @param moved the key results whose last day becomes that of the cycle.
 */
export function cycleEdits(
  draft: CycleDraft,
  cycle: Cycle | undefined,
  moved: readonly KeyResult[] = [],
): Edit[] {
  const fields = fieldsOfCycle(draft);
  if (!cycle) return [{ type: 'cycle', id: crypto.randomUUID(), set: fields }];
  const changes = changesSince(fieldsOfCycle(draftOfCycle(cycle)), fields);
  return [
    ...(changes ? [{ type: 'cycle' as const, id: cycle.id, ...changes }] : []),
    ...moved.map(({ id }) => ({ type: 'keyResult' as const, id, set: { due: draft.end } })),
  ];
}

/**
 * The suggested new cycle: this quarter, or the next one where this one exists.
 * @param today `YYYY-MM-DD`.
 */
export function likelyCycle(cycles: readonly Cycle[], today: string): CycleDraft {
  const quarter = cyclePreset('thisQuarter', today);
  const exists = cycles.some((c) => isSameTime(quarter, draftOfCycle(c)));
  return exists ? cyclePreset('nextQuarter', today) : quarter;
}

/** Whether both have the same first and last day. */
export function isSameTime(
  a: Pick<CycleDraft, 'start' | 'end'>,
  b: Pick<CycleDraft, 'start' | 'end'>,
): boolean {
  return a.start === b.start && a.end === b.end;
}

const naming = {
  valid: { id: 'new', title: 'any', start: '1970-01-01', end: '2999-12-31' },
  wrong: { start: 'day', end: 'day' },
  order: { end: 'endOrder' },
} as const;

/** What is wrong with a cycle, by the schema of its record. */
export function problemsOfCycle(draft: CycleDraft): CycleProblems {
  return problemsBySchema(cycle, fieldsOfCycle(draft), naming);
}

/** Whether a cycle cannot be saved. */
export function isCycleInvalid(draft: CycleDraft): boolean {
  return Object.values(problemsOfCycle(draft)).some(Boolean);
}
