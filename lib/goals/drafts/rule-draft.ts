import type { Edit, EditFields } from '../../model/edit';
import type { Rule } from '../../model/goals';
import type { Problem } from './problem';

/** The conditions of a rule, in the order in which they are shown. */
export const ruleConditions = ['platform', 'kind', 'container', 'author', 'title', 'label', 'url'] as const;
export type RuleCondition = (typeof ruleConditions)[number];

/** A rule while it is filled in; an empty condition asks for nothing. */
export type RuleDraft = Readonly<Record<RuleCondition | 'keyResult', string>>;

/** The draft of a rule, or of its parts. */
export function ruleDraft(rule: Partial<Rule>): RuleDraft {
  const conditions = ruleConditions.map((name) => [name, rule[name] ?? ''] as const);
  return {
    keyResult: rule.keyResult ?? '',
    ...(Object.fromEntries(conditions) as Record<RuleCondition, string>),
  };
}

/** The rule that a draft states; undefined while it has no condition or no key result. */
export function ruleOf(draft: RuleDraft, id: string): Rule | undefined {
  const conditions = ruleConditions.flatMap((name) => {
    const text = draft[name].trim();
    return text ? [[name, text] as const] : [];
  });
  if (!draft.keyResult || !conditions.length) return undefined;
  return { id, keyResult: draft.keyResult, ...Object.fromEntries(conditions) };
}

/** The problems of a draft, by field. A rule without any condition would match nothing; it is asked for a platform. */
export function problemsOfRule(draft: RuleDraft): Partial<Record<keyof RuleDraft, Problem>> {
  const isEmpty = ruleConditions.every((name) => !draft[name].trim());
  return {
    ...(draft.keyResult ? {} : { keyResult: 'required' }),
    ...(isEmpty ? { platform: 'condition' } : {}),
  };
}

/**
 * The edit that saves a rule.
 * @returns undefined where the draft has problems.
 */
export function ruleEdit(draft: RuleDraft, id: string): Edit | undefined {
  const rule = ruleOf(draft, id);
  if (!rule) return undefined;
  const set: EditFields<'rule'> = { keyResult: rule.keyResult };
  for (const name of ruleConditions) set[name] = rule[name] ?? null;
  return { type: 'rule', id, set };
}
