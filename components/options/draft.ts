import type { KeyResult, Measure } from '../../lib/model/goals';
import type { Problem } from './fields';

/** What is wrong with a draft, by field; empty where it can be saved. */
export type Problems<D> = { readonly [field in keyof D]?: Problem };

/** A number as a person types it, with a point or a comma before its decimals; undefined where it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u202f\u00a0']/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A measure while it is filled in. What another kind needs is kept, so that trying another one loses nothing. */
export interface MeasureDraft {
  readonly kind: (typeof measureKinds)[number];
  readonly metric: string;
  readonly event: string;
  readonly steps: readonly { readonly title: string; readonly weight: string; readonly done: boolean }[];
  readonly over?: MeasureDraft | undefined;
  readonly under?: MeasureDraft | undefined;
}

export const measureKinds = [
  'latest',
  'growth',
  'subjects',
  'events',
  'evidence',
  'people',
  'firstTimers',
  'returning',
  'responseTime',
  'unanswered',
  'time',
  'ratio',
  'milestones',
  'manual',
] as const;

export const emptyMeasure: MeasureDraft = { kind: 'latest', metric: 'stars', event: '', steps: [] };

/** The draft of a measure. */
export function draftOfMeasure(measure: Measure): MeasureDraft {
  switch (measure.kind) {
    case 'latest':
    case 'growth':
      return { ...emptyMeasure, kind: measure.kind, metric: measure.metric };
    case 'count':
      return {
        ...emptyMeasure,
        kind: measure.of,
        event: measure.of === 'events' ? (measure.event ?? '') : '',
      };
    case 'ratio': {
      const [over, under] = [draftOfMeasure(measure.over), draftOfMeasure(measure.under)];
      return { ...emptyMeasure, kind: 'ratio', over, under };
    }
    case 'milestones':
      return {
        ...emptyMeasure,
        kind: 'milestones',
        steps: measure.steps.map((s) => ({ ...s, weight: String(s.weight) })),
      };
    case 'people': {
      const { who } = measure;
      return { ...emptyMeasure, kind: who === 'firstTime' ? 'firstTimers' : (who ?? 'people') };
    }
    default:
      return { ...emptyMeasure, kind: measure.kind };
  }
}

/** The measure that a draft stands for; undefined where its steps are not all there. */
export function measureOf(draft: MeasureDraft): Measure | undefined {
  switch (draft.kind) {
    case 'latest':
    case 'growth':
      return { kind: draft.kind, metric: draft.metric };
    case 'subjects':
    case 'evidence':
      return { kind: 'count', of: draft.kind };
    case 'events':
      return { kind: 'count', of: 'events', ...(draft.event ? { event: draft.event } : {}) };
    case 'ratio': {
      const [over, under] = [measureOf(draft.over ?? emptyMeasure), measureOf(draft.under ?? emptyMeasure)];
      return over && under ? { kind: 'ratio', over, under } : undefined;
    }
    case 'milestones': {
      const steps = draft.steps.map((s) => ({
        title: s.title.trim(),
        weight: parseNumber(s.weight) ?? -1,
        done: s.done,
      }));
      const isWhole = steps.length > 0 && steps.every((s) => s.title && s.weight >= 0);
      return isWhole ? { kind: 'milestones', steps } : undefined;
    }
    case 'firstTimers':
      return { kind: 'people', who: 'firstTime' };
    case 'returning':
      return { kind: 'people', who: 'returning' };
    default:
      return { kind: draft.kind };
  }
}

/** A key result while it is filled in: every field as it is typed. */
export interface KeyResultDraft {
  readonly objective: string;
  readonly title: string;
  readonly layer: KeyResult['layer'];
  readonly direction: KeyResult['direction'];
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly low: string;
  readonly high: string;
  readonly start: string;
  readonly due: string;
  readonly measure: MeasureDraft;
  readonly commitment: KeyResult['commitment'] | '';
  readonly drivers: readonly string[];
  readonly owner: string;
  readonly weight: string;
}

/** The draft of a key result. Instants are shown as the day that they begin with. */
export function draftOfKeyResult(keyResult: KeyResult): KeyResultDraft {
  const { range, measure, commitment, drivers, owner, ...rest } = keyResult;
  return {
    ...rest,
    baseline: String(rest.baseline),
    target: String(rest.target),
    low: range ? String(range[0]) : '',
    high: range ? String(range[1]) : '',
    start: rest.start.slice(0, 10),
    due: rest.due.slice(0, 10),
    measure: draftOfMeasure(measure),
    commitment: commitment ?? '',
    drivers: drivers ?? [],
    owner: owner ?? '',
    weight: rest.weight === undefined ? '' : String(rest.weight),
  };
}

/** The draft of a new key result, for the time that is given. */
export function newKeyResult(objective: string, start: string, due: string): KeyResultDraft {
  return {
    objective,
    title: '',
    layer: 'outcome',
    direction: 'increase',
    unit: '',
    baseline: '0',
    target: '',
    low: '',
    high: '',
    start,
    due,
    measure: emptyMeasure,
    commitment: '',
    drivers: [],
    owner: '',
    weight: '',
  };
}

/** Whether a text is a day that there is: 31 February is none. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** What is wrong with the draft of a key result. Only `between` has a range, and needs no target of its own. */
export function problemsOf(draft: KeyResultDraft): Problems<KeyResultDraft> {
  const isBetween = draft.direction === 'between';
  const numeric = (text: string): Problem | undefined =>
    parseNumber(text) === undefined ? 'number' : undefined;
  const [low, high] = [parseNumber(draft.low), parseNumber(draft.high)];
  const order = low !== undefined && high !== undefined && high < low ? 'rangeOrder' : undefined;
  const found: { [field in keyof KeyResultDraft]?: Problem | undefined } = {
    objective: draft.objective ? undefined : 'chooseObjective',
    title: draft.title.trim() ? undefined : 'required',
    baseline: numeric(draft.baseline),
    target: isBetween ? undefined : numeric(draft.target),
    low: isBetween ? numeric(draft.low) : undefined,
    high: isBetween ? (numeric(draft.high) ?? order) : undefined,
    start: isDay(draft.start) ? undefined : 'day',
    due: isDay(draft.due) ? (draft.due < draft.start ? 'dueOrder' : undefined) : 'day',
    measure: measureOf(draft.measure) ? undefined : 'steps',
    weight: draft.weight.trim() === '' ? undefined : numeric(draft.weight),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem));
}

/**
 * The fields that saving a draft sets; `null` takes one away. Days that were not touched keep the instant that they had.
 * @returns undefined where something is wrong with the draft.
 */
export function fieldsOf(draft: KeyResultDraft, before?: KeyResult): Record<string, unknown> | undefined {
  const measure = measureOf(draft.measure);
  if (Object.keys(problemsOf(draft)).length || !measure) return undefined;
  const [low, high] = [parseNumber(draft.low), parseNumber(draft.high)];
  const isBetween = draft.direction === 'between';
  const kept = (name: 'start' | 'due') =>
    before?.[name].slice(0, 10) === draft[name] ? before[name] : draft[name];
  return {
    objective: draft.objective,
    title: draft.title.trim(),
    layer: draft.layer,
    direction: draft.direction,
    unit: draft.unit.trim(),
    baseline: parseNumber(draft.baseline),
    target: isBetween ? high : parseNumber(draft.target),
    range: isBetween ? [low, high] : null,
    start: kept('start'),
    due: kept('due'),
    measure,
    commitment: draft.commitment || null,
    drivers: draft.drivers.length ? draft.drivers : null,
    owner: draft.owner.trim() || null,
    weight: draft.weight.trim() === '' ? null : parseNumber(draft.weight),
  };
}
