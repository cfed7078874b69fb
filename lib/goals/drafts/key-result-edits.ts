import type { Edit, EditFields } from '../../model/edit';
import type { KeyResult } from '../../model/goals';
import { fieldsOf, type KeyResultDraft, newKeyResult } from './key-result-draft';
import type { TemplateName } from './template-names';
import { fromTemplate } from './templates';

/**
 * The edits that save a draft, and set the drivers that are to be set with it, for its time.
 * @param order its place in the list, where it is new.
 * @param titleOf the title that a template has in the person's language.
 * @returns undefined where something is wrong with it.
 */
export function editsOf(
  draft: KeyResultDraft,
  keyResult: KeyResult | undefined,
  order: number,
  titleOf: (name: TemplateName) => string,
): Edit[] | undefined {
  const made = (draft.layer === 'outcome' ? draft.newDrivers : []).map((name) => ({
    id: crypto.randomUUID(),
    draft: fromTemplate(newKeyResult(draft.objective, draft.start, draft.due), name, titleOf(name)),
  }));
  const drivers = [...draft.drivers, ...made.map((m) => m.id)];
  const own = { id: keyResult?.id ?? crypto.randomUUID(), draft: { ...draft, drivers } };
  const fields = fieldsOf(own.draft, keyResult);
  if (!fields) return undefined;
  const edit = (id: string, set: EditFields<'keyResult'>): Edit => ({ type: 'keyResult', id, set });
  return [
    ...made.map((m, n) => edit(m.id, { ...fieldsOf(m.draft), order: order + n + 1 })),
    edit(own.id, { ...fields, order: keyResult?.order ?? order }),
  ];
}
