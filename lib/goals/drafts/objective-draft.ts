import type { EditFields } from '../../model/edit';
import type { Objective } from '../../model/goals';

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
