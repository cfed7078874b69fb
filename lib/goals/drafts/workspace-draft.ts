import type { Workspace } from '../../model/goals';
import { weekdays } from '../calendar/days';

/** A workspace while it is filled in: values and business goals one per line. */
export interface WorkspaceDraft {
  readonly mission: string;
  readonly values: string;
  readonly businessGoals: string;
  /** ISO weekdays. */
  readonly workingDays: readonly number[];
}

/** The draft of a workspace. */
export function draftOfWorkspace(workspace: Workspace | undefined): WorkspaceDraft {
  return {
    mission: workspace?.mission ?? '',
    values: workspace?.values.join('\n') ?? '',
    businessGoals: workspace?.businessGoals.map((g) => g.title).join('\n') ?? '',
    workingDays: workspace?.workingDays ?? weekdays,
  };
}

/**
 * The fields that saving a draft sets; `null` takes one away. A business goal keeps its id while its title stays, because
 * objectives refer to it.
 */
export function fieldsOfWorkspace(draft: WorkspaceDraft, before: Workspace | undefined) {
  const held = before?.businessGoals ?? [];
  const days = weekdays.filter((day) => draft.workingDays.includes(day));
  return {
    mission: draft.mission.trim(),
    values: linesOf(draft.values),
    businessGoals: linesOf(draft.businessGoals).map(
      (title) => held.find((g) => g.title === title) ?? { id: crypto.randomUUID(), title },
    ),
    workingDays: days.length === weekdays.length ? null : days,
  };
}

/** The lines of a text, trimmed, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
