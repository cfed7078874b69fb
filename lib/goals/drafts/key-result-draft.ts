import type { KeyResult } from '../../model/goals';
import { firstDay, lastDay } from '../../model/local-day';
import { draftOfMeasure, emptyMeasure, type MeasureDraft } from './measure-draft';
import { typedNumber } from './number';
import type { TemplateName } from './template-names';

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

/** The days of a draft. */
export type DraftDays = Pick<KeyResultDraft, 'start' | 'due' | 'expectedFrom'>;

/** The days of a stored key result, as its draft shows them. */
export function daysOf({ start, due, expectedFrom }: KeyResult): DraftDays {
  return {
    start: firstDay(start),
    due: lastDay(due),
    expectedFrom: expectedFrom === undefined ? '' : firstDay(expectedFrom),
  };
}

/** The draft of a key result. Of instants it shows the day. */
export function draftOfKeyResult(stored: KeyResult): KeyResultDraft {
  const { objective, title, layer, direction, unit, range, measure, commitment, drivers, owner } = stored;
  const typed = (n: number | undefined) => (n === undefined ? '' : typedNumber(n));
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
