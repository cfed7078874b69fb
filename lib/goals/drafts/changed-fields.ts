import { isSameJson } from '../../model/same-json';

/**
 * The fields that a person changed in a form: those whose value is not the one that the form began with. A form saves only
 * these, so that two pages that change different fields of one record both win.
 * @param first the fields that saving the form would have set when it was opened; undefined for a new record, of which all
 *   fields are saved.
 */
export function changedFields<F extends object>(first: F | undefined, now: F): Partial<F> {
  if (!first) return now;
  const before = first as Readonly<Record<string, unknown>>;
  const changed = Object.entries(now).filter(([name, value]) => !isSameJson(before[name], value));
  // Object.fromEntries forgets which value belongs to which name.
  return Object.fromEntries(changed) as Partial<F>;
}

/** Whether any field is set. */
export function isAnySet(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
