import { mergeBase } from '../../model/merge-lists';
import { isSameJson } from '../../model/same-json';

/**
 * What a person changed in a form: the fields whose value is not the one that the form began with, and of lists that value. A
 * form saves only these, so that two pages that change different fields of one record, or different elements of one list,
 * both win.
 * @param first the fields that saving the form would have set when it was opened.
 * @returns undefined where nothing changed.
 */
export function changesSince<F extends object>(
  first: F,
  now: F,
): { set: Partial<F>; from?: Partial<F> } | undefined {
  const set = changedFields(first, now);
  return isAnySet(set) ? { set, ...mergeBase(first, set) } : undefined;
}

function changedFields<F extends object>(first: F, now: F): Partial<F> {
  const before = first as Readonly<Record<string, unknown>>;
  const changed = Object.entries(now).filter(([name, value]) => !isSameJson(before[name], value));
  // Object.fromEntries forgets which value belongs to which name.
  return Object.fromEntries(changed) as Partial<F>;
}

/** Whether any field is set. */
export function isAnySet(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
