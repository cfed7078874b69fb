import type { Edit, EditFields } from '../../model/edit';
import type { KeyResult } from '../../model/goals';
import { emptyKeyResult, type KeyResultDraft } from './key-result-draft';
import { changesOfKeyResult, fieldsOfKeyResult } from './key-result-fields';
import { tagEdit } from './tag-edit';
import { fromTemplate, type TemplateWords } from './templates';

/**
 * The edits that save what a person changed in a draft, create its new drivers for the same time, and tag the chosen pages: to
 * it, and to the new drivers that count what happens on pages, which nothing would feed else.
 * @param keyResult as it was when the form was opened; undefined for a new one.
 * @param order its place in the list, where it is new.
 * @param words what the templates of new drivers say.
 * @param at the instant of the tags: ISO 8601.
 * @returns undefined where something is wrong with it.
 */
export function keyResultEdits(
  draft: KeyResultDraft,
  keyResult: KeyResult | undefined,
  order: number,
  words: TemplateWords,
  at: string,
): Edit[] | undefined {
  const created = (draft.layer === 'outcome' ? draft.newDrivers : []).map((name) => ({
    id: crypto.randomUUID(),
    draft: fromTemplate(
      { ...emptyKeyResult(draft.objective, draft.start, draft.due, ''), expectedFrom: draft.expectedFrom },
      name,
      words,
    ),
  }));
  const drivers = [...draft.drivers, ...created.map((d) => d.id)];
  const own = { id: keyResult?.id ?? crypto.randomUUID(), draft: { ...draft, drivers } };
  const fields = fieldsOfKeyResult(own.draft, keyResult);
  if (!fields) return undefined;
  const changes = keyResult ? changesOfKeyResult(fields, keyResult) : { set: { ...fields, order } };
  const edit = (id: string, set: EditFields<'keyResult'>): Edit => ({ type: 'keyResult', id, set });
  const fed = [own, ...created.filter((d) => d.draft.measure.kind === 'events')];
  return [
    ...created.map((d, n) => edit(d.id, { ...fieldsOfKeyResult(d.draft), order: order + n + 1 })),
    ...(changes ? [{ type: 'keyResult' as const, id: own.id, ...changes }] : []),
    ...fed.flatMap(({ id }) => draft.pages.map((page) => tagEdit(id, page, at))),
  ];
}
