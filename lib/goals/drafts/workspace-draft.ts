import type { Edit } from '../../model/edit';
import { type Workspace, workspaceId } from '../../model/goals';
import { weekdays } from '../calendar/days';
import { changesSince } from './changed-fields';

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

/** The fields that saving a draft sets; `null` takes one away. */
export function fieldsOfWorkspace(draft: WorkspaceDraft, before: Workspace | undefined) {
  const days = weekdays.filter((day) => draft.workingDays.includes(day));
  return {
    mission: draft.mission.trim(),
    values: linesOf(draft.values),
    businessGoals: businessGoalsOf(linesOf(draft.businessGoals), before?.businessGoals ?? []),
    workingDays: days.length === weekdays.length ? null : days,
  };
}

/**
 * The edits that save what a person changed in a draft.
 * @param workspace as it was when the form was opened; undefined where there was none.
 */
export function workspaceEdits(
  draft: WorkspaceDraft,
  workspace: Workspace | undefined,
): Extract<Edit, { type: 'workspace' }>[] {
  const first = fieldsOfWorkspace(draftOfWorkspace(workspace), workspace);
  const changes = changesSince(first, fieldsOfWorkspace(draft, workspace));
  return changes ? [{ type: 'workspace', id: workspaceId, ...changes }] : [];
}

/**
 * Business goals by their titles. Objectives refer to their ids, so a goal keeps its id while its title stays, and where
 * titles were changed without adding or removing lines.
 */
function businessGoalsOf(titles: readonly string[], held: Workspace['businessGoals']) {
  const isGone = (goal: Workspace['businessGoals'][number]) => !titles.includes(goal.title);
  return titles.map((title, at) => {
    const same = held.find((g) => g.title === title);
    const renamed = titles.length === held.length ? held[at] : undefined;
    return same ?? { id: renamed && isGone(renamed) ? renamed.id : crypto.randomUUID(), title };
  });
}

/** The lines of a text, trimmed, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
