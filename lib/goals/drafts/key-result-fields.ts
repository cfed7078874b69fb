import type { EditFields } from '../../model/edit';
import { type KeyResult, keyResult } from '../../model/goals';
import { areZonesInOrder } from '../progress/zones';
import { changesSince } from './changed-fields';
import { type DraftDays, daysOf, draftOfKeyResult, hasZones, type KeyResultDraft } from './key-result-draft';
import { measureOf } from './measure-draft';
import { parseNumber } from './number';
import type { Problem } from './problem';
import { problemsBySchema } from './schema-problems';
import { titleWithTarget } from './title-with-target';

/** What is wrong with a draft, by field; empty where it can be saved. */
export type Problems<D> = { readonly [field in keyof D]?: Problem };

const naming = {
  valid: {
    ...{ id: 'new', objective: 'any', title: 'any', layer: 'outcome', direction: 'increase', unit: '' },
    ...{ baseline: 0, target: 0, start: '1970-01-01', due: '2999-12-31', measure: { kind: 'manual' } },
  },
  wrong: { objective: 'chooseObjective', start: 'day', due: 'day', measure: 'steps', range: 'rangeOrder' },
  order: { due: 'dueOrder', range: 'rangeOrder' },
} as const;

/**
 * What is wrong with the draft of a key result, by the schema of its record, and whether its zones are in order. Only
 * `between` has a range, and needs no target of its own.
 */
export function problemsOfKeyResult(draft: KeyResultDraft): Problems<KeyResultDraft> {
  const { range, ...wrong } = problemsBySchema(keyResult, uncheckedFields(draft), naming);
  const isBetween = draft.direction === 'between';
  const end = (text: string) => (isBetween && parseNumber(text) === undefined ? 'number' : undefined);
  const zone = (name: 'commit' | 'stretch') =>
    wrong[name] ?? (hasZones(draft) && isZoneMisplaced(draft, name) ? 'zoneOrder' : undefined);
  const found: { [field in keyof KeyResultDraft]?: Problem | undefined } = {
    ...wrong,
    target: isBetween ? undefined : wrong.target,
    low: end(draft.low),
    high: end(draft.high) ?? (end(draft.low) ? undefined : range),
    commit: zone('commit'),
    stretch: zone('stretch'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem));
}

/** Whether the commit is not between baseline and target, or the stretch not beyond the target. */
function isZoneMisplaced(draft: KeyResultDraft, name: 'commit' | 'stretch'): boolean {
  const [baseline, target, zone] = [draft.baseline, draft.target, draft[name]].map(parseNumber);
  if (baseline === undefined || target === undefined || zone === undefined) return false;
  return !areZonesInOrder({ direction: draft.direction, baseline, target, [name]: zone });
}

/**
 * The fields that saving a draft sets; `null` takes one away. Unchanged days keep the instant that they had.
 * @returns undefined where something is wrong with the draft.
 */
export function fieldsOfKeyResult(
  draft: KeyResultDraft,
  before?: KeyResult,
): EditFields<'keyResult'> | undefined {
  return Object.keys(problemsOfKeyResult(draft)).length ? undefined : uncheckedFields(draft, before);
}

/**
 * What a person changed in the draft of a stored key result.
 * @param fields those that saving the draft sets.
 * @param before the key result as it was when the form was opened.
 * @returns undefined where nothing changed.
 */
export function changesOfKeyResult(fields: EditFields<'keyResult'>, before: KeyResult) {
  return changesSince(uncheckedFields(draftOfKeyResult(before), before), fields);
}

/**
 * The title with the new target, where it names the one that the key result had and that is changed.
 * @param before the key result as it was when the form was opened.
 * @returns undefined where the title says nothing of it.
 */
export function followingTitle(draft: KeyResultDraft, { target, direction }: KeyResult): string | undefined {
  const title = draft.title.trim();
  const to = parseNumber(draft.target);
  if (direction === 'between' || draft.direction === 'between' || to === undefined) return undefined;
  const following = titleWithTarget(title, target, to);
  return following === title ? undefined : following;
}

function uncheckedFields(draft: KeyResultDraft, before?: KeyResult): EditFields<'keyResult'> {
  const [low, high] = [parseNumber(draft.low), parseNumber(draft.high)];
  const isBetween = draft.direction === 'between';
  // What is no number fails the schema.
  const optional = (text: string) => (text.trim() === '' ? null : (parseNumber(text) ?? Number.NaN));
  const daysBefore = before && daysOf(before);
  const kept = (name: keyof DraftDays) => (daysBefore?.[name] === draft[name] ? before?.[name] : draft[name]);
  return {
    objective: draft.objective,
    title: (before && !draft.keepsTitle && followingTitle(draft, before)) || draft.title.trim(),
    layer: draft.layer,
    direction: draft.direction,
    unit: draft.unit.trim(),
    baseline: parseNumber(draft.baseline),
    target: isBetween ? high : parseNumber(draft.target),
    commit: hasZones(draft) ? optional(draft.commit) : null,
    stretch: hasZones(draft) ? optional(draft.stretch) : null,
    range: isBetween && low !== undefined && high !== undefined ? [low, high] : null,
    start: kept('start'),
    due: kept('due'),
    expectedFrom: kept('expectedFrom') || null,
    measure: measureOf(draft.measure),
    commitment: draft.commitment || null,
    drivers: draft.drivers.length ? [...draft.drivers] : null,
    owner: draft.owner.trim() || null,
    weight: optional(draft.weight),
  };
}
