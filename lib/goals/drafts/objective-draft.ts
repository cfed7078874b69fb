import type { Edit, EditFields } from '../../model/edit';
import type { Objective } from '../../model/goals';
import { changesSince } from './changed-fields';

/** An objective while it is filled in; its stakeholders separated by commas. */
export interface ObjectiveDraft {
  readonly title: string;
  readonly horizon: Objective['horizon'];
  readonly cycle: string;
  readonly parent: string;
  readonly businessGoal: string;
  readonly owner: string;
  readonly stakeholders: string;
  readonly why: string;
}

/** The draft of an objective; of a new one where it is undefined. */
export function draftOfObjective(objective: Objective | undefined): ObjectiveDraft {
  return {
    title: objective?.title ?? '',
    horizon: objective?.horizon ?? 'short',
    cycle: objective?.cycle ?? '',
    parent: objective?.parent ?? '',
    businessGoal: objective?.businessGoal ?? '',
    owner: objective?.owner ?? '',
    stakeholders: objective?.stakeholders?.join(', ') ?? '',
    why: objective?.why ?? '',
  };
}

/** The fields that saving a draft sets; `null` takes one away. */
export function fieldsOfObjective(draft: ObjectiveDraft): EditFields<'objective'> {
  const stakeholders = draft.stakeholders
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const optional = (text: string) => text.trim() || null;
  return {
    title: draft.title.trim(),
    horizon: draft.horizon,
    stakeholders: stakeholders.length ? stakeholders : null,
    cycle: optional(draft.cycle),
    parent: optional(draft.parent),
    businessGoal: optional(draft.businessGoal),
    owner: optional(draft.owner),
    why: optional(draft.why),
  };
}

/**
 * The edits that save what a person changed in a draft.
 * @param objective as it was when the form was opened; undefined for a new one.
 * @param order its place in the list, where it is new.
 */
export function objectiveEdits(
  draft: ObjectiveDraft,
  objective: Objective | undefined,
  order: number,
): Edit[] {
  const fields = fieldsOfObjective(draft);
  if (!objective) return [{ type: 'objective', id: crypto.randomUUID(), set: { ...fields, order } }];
  const changes = changesSince(fieldsOfObjective(draftOfObjective(objective)), fields);
  return changes ? [{ type: 'objective', id: objective.id, ...changes }] : [];
}
