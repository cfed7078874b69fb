import type { Edit } from '../../model/edit';
import type { Objective } from '../../model/goals';
import type { GoalRecords } from '../types';
import { type CycleDraft, draftOfCycle, fieldsOfCycle, isSameTime } from './cycle-draft';
import type { OutcomeTemplate } from './template-names';
import { type WorkspaceDraft, workspaceEdits } from './workspace-draft';

/** The first objective while it is filled in. */
export interface FirstObjective {
  readonly template: OutcomeTemplate | '';
  readonly title: string;
  readonly why: string;
  /** Its title, for it has no id before it is saved. */
  readonly businessGoal: string;
}

export const emptyFirstObjective: FirstObjective = { template: '', title: '', why: '', businessGoal: '' };

/** The first objective, and the edits that save it with its workspace and cycle. */
export interface FirstGoals {
  readonly objective: Objective;
  /** The template of its first key result. */
  readonly template: OutcomeTemplate | undefined;
  readonly edits: Edit[];
}

interface Drafts {
  readonly workspace: WorkspaceDraft;
  readonly cycle: CycleDraft;
  readonly objective: FirstObjective;
}

/**
 * The first goals by their drafts, with the changes that a person made to the workspace. An existing cycle of the same title and days is used.
 * @param data as it was when the form was opened.
 */
export function firstGoals(drafts: Drafts, data: GoalRecords): FirstGoals {
  const ofWorkspace = workspaceEdits(drafts.workspace, data.workspace);
  const businessGoals = ofWorkspace[0]?.set?.businessGoals ?? data.workspace?.businessGoals ?? [];
  const fields = fieldsOfCycle(drafts.cycle);
  const existing = data.cycles.find((c) => c.title === fields.title && isSameTime(draftOfCycle(c), fields));
  const cycle = existing ?? { id: crypto.randomUUID(), ...fields };
  const { title, why, businessGoal, template } = drafts.objective;
  const businessGoalId = businessGoals.find((g) => g.title === businessGoal)?.id;
  const { id, ...objective } = {
    id: crypto.randomUUID(),
    title: title.trim(),
    horizon: 'short' as const,
    cycle: cycle.id,
    order: data.objectives.length,
    ...(why.trim() ? { why: why.trim() } : {}),
    ...(businessGoalId === undefined ? {} : { businessGoal: businessGoalId }),
  };
  return {
    objective: { id, ...objective },
    template: template || undefined,
    edits: [
      ...ofWorkspace,
      ...(existing ? [] : [{ type: 'cycle' as const, id: cycle.id, set: fields }]),
      { type: 'objective', id, set: objective },
    ],
  };
}
