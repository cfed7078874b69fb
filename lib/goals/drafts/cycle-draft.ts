import type { Cycle } from '../../model/goals';
import { cyclePreset } from '../calendar/cycle-presets';
import type { Problem } from './problem';

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
  return { title, start: start.slice(0, 10), end: end.slice(0, 10) };
}

/** The fields that saving a draft sets. */
export function fieldsOfCycle(draft: CycleDraft) {
  return { ...draft, title: draft.title.trim() };
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

/** What is wrong with a cycle. */
export function problemsOfCycle({ title, start, end }: CycleDraft): CycleProblems {
  const wrongEnd = end < start ? 'endOrder' : undefined;
  return {
    title: title.trim() ? undefined : 'required',
    start: start ? undefined : 'day',
    end: end ? wrongEnd : 'day',
  };
}

/** Whether a cycle cannot be saved. */
export function isCycleInvalid(draft: CycleDraft): boolean {
  return Object.values(problemsOfCycle(draft)).some(Boolean);
}
