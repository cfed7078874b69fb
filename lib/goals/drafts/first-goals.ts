import type { Edit } from '../../model/edit';
import { type Objective, workspaceId } from '../../model/goals';
import type { GoalRecords } from '../types';
import { type CycleDraft, cycleOf, draftOfCycle, isSameTime } from './cycle-draft';
import type { OutcomeTemplate } from './template-names';
import { draftOfWorkspace, type WorkspaceDraft, workspaceOf } from './workspace-draft';

/** The first objective, as it is typed. */
export interface FirstObjective {
  readonly template: OutcomeTemplate | '';
  readonly title: string;
  readonly why: string;
  /** Its words, for it has no id before it is saved. */
  readonly businessGoal: string;
}

export const newBeginning: FirstObjective = { template: '', title: '', why: '', businessGoal: '' };

/** What was begun with, and the edits that save it. */
export interface Beginning {
  readonly objective: Objective;
  /** The usual goal that its first key result starts from. */
  readonly template: OutcomeTemplate | undefined;
  readonly edits: Edit[];
}

interface Typed {
  readonly workspace: WorkspaceDraft;
  readonly cycle: CycleDraft;
  readonly objective: FirstObjective;
}

/** The first goals out of what was typed. A cycle of the same words and days that is there already is taken. */
export function beginningOf(typed: Typed, data: GoalRecords): Beginning {
  const set = workspaceOf(typed.workspace, data.workspace);
  const isChanged = JSON.stringify(typed.workspace) !== JSON.stringify(draftOfWorkspace(data.workspace));
  const fields = cycleOf(typed.cycle);
  const held = data.cycles.find((c) => c.title === fields.title && isSameTime(draftOfCycle(c), fields));
  const cycle = held ?? { id: crypto.randomUUID(), ...fields };
  const { title, why, businessGoal, template } = typed.objective;
  const served = set.businessGoals.find((g) => g.title === businessGoal)?.id;
  const { id, ...objective } = {
    id: crypto.randomUUID(),
    title: title.trim(),
    horizon: 'short' as const,
    cycle: cycle.id,
    order: data.objectives.length,
    ...(why.trim() ? { why: why.trim() } : {}),
    ...(served === undefined ? {} : { businessGoal: served }),
  };
  return {
    objective: { id, ...objective },
    template: template || undefined,
    edits: [
      ...(isChanged ? [{ type: 'workspace' as const, id: workspaceId, set }] : []),
      ...(held ? [] : [{ type: 'cycle' as const, id: cycle.id, set: fields }]),
      { type: 'objective', id, set: objective },
    ],
  };
}
