import type { EditFields } from '../../model/edit';
import { type KeyResult, keyResult } from '../../model/goals';
import { firstDay, lastDay } from '../../model/local-day';
import { areZonesInOrder } from '../progress/zones';
import { changesSince } from './changed-fields';
import { draftOfMeasure, emptyMeasure, type MeasureDraft, measureOf } from './measure-draft';
import { parseNumber } from './number';
import type { Problem } from './problem';
import { problemsBySchema } from './schema-problems';
import type { TemplateName } from './template-names';
import { titleWithTarget } from './title-with-target';

/** What is wrong with a draft, by field; empty where it can be saved. */
export type Problems<D> = { readonly [field in keyof D]?: Problem };

/** A key result while it is filled in: every field as it is typed. */
export interface KeyResultDraft {
  readonly objective: string;
  readonly title: string;
  /** Whether the title stays as it is where it names a target that is changed. */
  readonly keepsTitle?: boolean;
  readonly layer: KeyResult['layer'];
  readonly direction: KeyResult['direction'];
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly commit: string;
  readonly stretch: string;
  readonly low: string;
  readonly high: string;
  readonly start: string;
  readonly due: string;
  /** The day from which progress is expected, where it is set in the middle of its time; empty: from its start on. */
  readonly expectedFrom: string;
  readonly measure: MeasureDraft;
  readonly commitment: KeyResult['commitment'] | '';
  readonly drivers: readonly string[];
  /** Drivers to be created with it, by their templates. */
  readonly newDrivers: readonly TemplateName[];
  /** The ids of the subjects that are tagged to it when it is saved. */
  readonly pages: readonly string[];
  readonly owner: string;
  readonly weight: string;
}

type TimeFields = Pick<KeyResultDraft, 'start' | 'due' | 'expectedFrom'>;

function daysOf({ start, due, expectedFrom }: KeyResult): TimeFields {
  return {
    start: firstDay(start),
    due: lastDay(due),
    expectedFrom: expectedFrom === undefined ? '' : firstDay(expectedFrom),
  };
}

/** The draft of a key result. Of instants it shows the day. */
export function draftOfKeyResult(stored: KeyResult): KeyResultDraft {
  const { objective, title, layer, direction, unit, range, measure, commitment, drivers, owner } = stored;
  const typed = (n: number | undefined) => (n === undefined ? '' : String(n));
  return {
    objective,
    title,
    layer,
    direction,
    unit,
    baseline: typed(stored.baseline),
    target: typed(stored.target),
    commit: typed(stored.commit),
    stretch: typed(stored.stretch),
    low: typed(range?.[0]),
    high: typed(range?.[1]),
    ...daysOf(stored),
    measure: draftOfMeasure(measure),
    commitment: commitment ?? '',
    drivers: drivers ?? [],
    newDrivers: [],
    pages: [],
    owner: owner ?? '',
    weight: typed(stored.weight),
  };
}

/**
 * The draft of a new key result. In the middle of its time, progress is expected from the day on which it is set.
 * @param today `YYYY-MM-DD`.
 */
export function emptyKeyResult(objective: string, start: string, due: string, today: string): KeyResultDraft {
  return {
    objective,
    title: '',
    layer: 'outcome',
    direction: 'increase',
    unit: '',
    baseline: '0',
    target: '',
    commit: '',
    stretch: '',
    low: '',
    high: '',
    start,
    due,
    expectedFrom: start < today && today <= due ? today : '',
    measure: emptyMeasure,
    commitment: '',
    drivers: [],
    newDrivers: [],
    pages: [],
    owner: '',
    weight: '',
  };
}

/** A draft whose start a person chose: progress is expected from it on. */
export function withStart(draft: KeyResultDraft, start: string): KeyResultDraft {
  return { ...draft, start, expectedFrom: '' };
}

/** Whether a key result has zones: one that holds a value has none. */
export function hasZones({ direction }: Pick<KeyResultDraft, 'direction'>): boolean {
  return direction === 'increase' || direction === 'decrease';
}

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
  const kept = (name: keyof TimeFields) =>
    daysBefore?.[name] === draft[name] ? before?.[name] : draft[name];
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
