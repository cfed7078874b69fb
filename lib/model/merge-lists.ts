import { isSameJson } from './same-json';

type Value = unknown;
type Item = Readonly<Record<string, unknown>>;

/** The fields that hold lists, in which two pages can change different elements. */
const listFields = new Set(['drivers', 'stakeholders', 'values', 'businessGoals', 'origins', 'measure']);

/**
 * Of the values that a form began with, those that a merge needs: of the list fields that the form sets.
 * @param first the fields that saving the form would have set when it was opened.
 * @param set the fields that it sets.
 */
export function mergeBase<F extends object>(first: F, set: Partial<F>): { from: Partial<F> } | undefined {
  const lists = Object.entries(first).filter(
    ([name, value]) => listFields.has(name) && value !== undefined && Object.hasOwn(set, name),
  );
  // Object.fromEntries forgets which value belongs to which name.
  return lists.length ? { from: Object.fromEntries(lists) as Partial<F> } : undefined;
}

/**
 * The value of a list field, so that what two pages changed in different elements of it both counts (a three-way merge): what
 * either of them removed is gone, what either added is there, and of an element that stays each field has the value of the
 * page that changed it, of this page where both did. Milestones are lists of steps inside a measure.
 * @param base the value that the form began with; `null` for none.
 * @param stored the value that is stored by now.
 * @param ours the value that the form sets.
 */
export function mergeField(name: string, base: Value, stored: Value, ours: Value): Value {
  if (!listFields.has(name)) return ours;
  if (name === 'measure')
    return isSteps(base) && isSteps(stored) && isSteps(ours) ? merge(base, stored, ours) : ours;
  const merged = mergeLists(listOf(base), listOf(stored), listOf(ours));
  return merged.length || Array.isArray(ours) ? merged : null;
}

const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : []);
const isItem = (value: Value): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSteps = (value: Value) => isItem(value) && value['kind'] === 'milestones';

function merge(base: Value, stored: Value, ours: Value): Value {
  if (isSameJson(base, ours)) return stored;
  if (isSameJson(base, stored)) return ours;
  if (Array.isArray(base) && Array.isArray(stored) && Array.isArray(ours))
    return mergeLists(base, stored, ours);
  if (!isItem(base) || !isItem(stored) || !isItem(ours)) return ours;
  const names = new Set([...Object.keys(stored), ...Object.keys(ours)]);
  return Object.fromEntries([...names].map((name) => [name, merge(base[name], stored[name], ours[name])]));
}

function mergeLists(
  base: readonly Value[],
  stored: readonly Value[],
  ours: readonly Value[],
): readonly Value[] {
  if (isSameJson(base, stored)) return ours;
  const [inStored, inOurs] = [counterparts(base, stored), counterparts(base, ours)];
  const baseOf = new Map([...inStored].map(([b, at]) => [at, b]));
  const merged: { value: Value; ours?: number | undefined }[] = stored.flatMap((value, at) => {
    const b = baseOf.get(at);
    if (b === undefined) return [{ value }];
    const own = inOurs.get(b);
    return own === undefined ? [] : [{ value: merge(base[b], value, ours[own]), ours: own }];
  });
  const fromBase = new Set(inOurs.values());
  for (const [at, value] of ours.entries()) {
    if (fromBase.has(at) || merged.some((m) => m.ours === undefined && isSameJson(m.value, value))) continue;
    // After the nearest element before it that is still there.
    const before = merged.findLastIndex((m) => m.ours !== undefined && m.ours < at);
    merged.splice(before + 1, 0, { value, ours: at });
  }
  return merged.map((m) => m.value);
}

/**
 * Which element of a later list is which of the base, both by their place: those with the same id, title or text; of the rest
 * those with a title at the same place, which was reworded then.
 */
function counterparts(base: readonly Value[], later: readonly Value[]): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (b: number, at: number) => {
    found.set(b, at);
    taken.add(at);
  };
  for (const [b, value] of base.entries()) {
    const at = later.findIndex((other, n) => !taken.has(n) && identityOf(other) === identityOf(value));
    if (at >= 0) pair(b, at);
  }
  for (const [b, value] of base.entries())
    if (!found.has(b) && isItem(value) && value['id'] === undefined && b < later.length && !taken.has(b))
      pair(b, b);
  return found;
}

function identityOf(value: Value): string {
  return isItem(value) ? String(value['id'] ?? value['title']) : String(value);
}
